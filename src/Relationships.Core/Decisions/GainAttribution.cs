using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Decisions;

/// <summary>
/// Attributes the gains of relationships to people, kinds or channels (R25): what the continuum would be without their events, by the
/// Shapley value over the groups, exactly. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Counterfactual: a group's events are taken out of the log and the rest is scored anew; an end whose beginning is taken out goes
/// with it, a failure without its recovery stays open. Association, not proof of cause: customers were not assigned to people by lot.
/// </remarks>
public sealed class GainAttribution
{
    /// <summary>The group of events that name no representative.</summary>
    public const string Unnamed = "(nobody named)";

    /// <summary>The group of those beyond the most that are told apart.</summary>
    public const string Others = "(others)";

    private const double Dust = 1e-12; // of the total: below it a share is rounding

    private const double IntervalWidth = 3.2897072539029444; // from 5 % to 95 % of a normal distribution, in standard deviations

    private readonly RelationshipScorer _scorer;

    /// <summary>Makes an attribution.</summary>
    /// <param name="options">Null for <see cref="AttributionOptions.Default"/>.</param>
    /// <param name="scorer">Null for <see cref="RelationshipScorer.Default"/>.</param>
    /// <exception cref="ArgumentException">The options are out of range.</exception>
    public GainAttribution(AttributionOptions? options = null, RelationshipScorer? scorer = null)
    {
        Options = options ?? AttributionOptions.Default;
        _scorer = scorer ?? RelationshipScorer.Default;
        if (Options.MostGroups is < 2 or > 12)
            throw new ArgumentOutOfRangeException(nameof(options), Options.MostGroups, "MostGroups is not in 2 to 12.");
        if (!Enum.IsDefined(Options.By))
            throw new ArgumentOutOfRangeException(nameof(options), Options.By, "By is not representative, kind or channel.");
    }

    /// <summary>How gains are attributed.</summary>
    public AttributionOptions Options { get; }

    /// <summary>Attributes the gain of one relationship.</summary>
    /// <param name="log">The events.</param>
    /// <param name="relationship">Index of the relationship in the log's keys.</param>
    /// <param name="asOf">The instant; events count if they are strictly earlier.</param>
    /// <returns>The groups, the greatest gain first; their gains sum to what the continuum gained.</returns>
    public ImmutableArray<AttributedGain> Of(EventLog log, int relationship, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(log);
        return Of(log, relationship, asOf, new Counterfactuals(_scorer));
    }

    private ImmutableArray<AttributedGain> Of(EventLog log, int relationship, DateTimeOffset asOf, Counterfactuals counterfactuals)
    {
        var groups = Groups(log, relationship, asOf, counterfactuals);
        var coalitions = Enumerable.Range(0, 1 << groups.Count).Select(c => Enumerable.Range(0, groups.Count).Select(g => (c & (1 << g)) == 0).ToArray());
        var scores = counterfactuals.Of(log, relationship, asOf, GroupOf(groups, log.EventsBefore(relationship, asOf).Length), [.. coalitions]);
        var whole = scores[^1];
        var shares = WithoutDust(ShapleyValue.Of(groups.Count, [.. scores.Select(static s => s.Value)]), whole.Value);
        var deviation = (whole.High - whole.Low) / IntervalWidth;
        var size = shares.Sum(Math.Abs);
        return [.. groups.Select((group, i) =>
        {
            // The variance of the score is split in proportion, so that it is that of the sum of independent parts.
            var half = size > 0 ? deviation * Math.Sqrt(Math.Abs(shares[i]) / size) * IntervalWidth / 2 : 0;
            return new AttributedGain
            {
                Group = group.Name,
                Relationships = 1,
                Events = group.Members.Count,
                Gain = new Estimate(shares[i], shares[i] - half, shares[i] + half, whole.Uncertainty, group.Members.Count),
                Cost = group.Cost,
            };
        }).OrderByDescending(static g => g.Gain.Value).ThenBy(static g => g.Group, StringComparer.Ordinal)];
    }

    /// <summary>Attributes the gains of all relationships of a log, summed.</summary>
    /// <param name="log">The events.</param>
    /// <param name="asOf">The instant; events count if they are strictly earlier.</param>
    /// <param name="cancellation">Stops between relationships.</param>
    /// <returns>
    /// The groups, the greatest gain first. An interval holds what is uncertain in each score and how much relationships differ
    /// (Student's t over those that the group acted in): with few of them it is wide.
    /// </returns>
    public ImmutableArray<AttributedGain> Of(EventLog log, DateTimeOffset asOf, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        var sums = new Dictionary<string, List<AttributedGain>>(StringComparer.Ordinal);
        var counterfactuals = new Counterfactuals(_scorer);
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (log.EventsBefore(i, asOf).IsEmpty)
                continue;
            foreach (var gain in Of(log, i, asOf, counterfactuals))
            {
                if (!sums.TryGetValue(gain.Group, out var gains))
                    sums[gain.Group] = gains = [];
                gains.Add(gain);
            }
        }

        return [.. sums.Values.Select(Sum).OrderByDescending(static g => g.Gain.Value).ThenBy(static g => g.Group, StringComparer.Ordinal)];
    }

    private static AttributedGain Sum(List<AttributedGain> gains)
    {
        var count = gains.Count;
        if (count == 1)
            return gains[0];
        var total = gains.Sum(static g => g.Gain.Value);
        var within = gains.Sum(static g => Math.Pow((g.Gain.High - g.Gain.Low) / IntervalWidth, 2));
        var between = gains.Sum(g => Math.Pow(g.Gain.Value - (total / count), 2)) / (count - 1);
        var half = StudentQuantile(count - 1) * Math.Sqrt((count * between) + within);
        return new AttributedGain
        {
            Group = gains[0].Group,
            Relationships = count,
            Events = gains.Sum(static g => g.Events),
            Gain = new Estimate(total, total - half, total + half, gains.Average(static g => g.Gain.Uncertainty), gains.Sum(static g => g.Gain.EvidenceMass)),
            Cost = gains.Sum(static g => g.Cost),
        };
    }

    /// <summary>95 % of Student's t: t^2 / (t^2 + degrees) is Beta(1/2, degrees / 2), and t is below it in absolute value with 90 %.</summary>
    private static double StudentQuantile(int degrees)
    {
        var ratio = BetaDistribution.Quantile(0.9, 0.5, degrees / 2.0);
        return Math.Sqrt(degrees * ratio / (1 - ratio));
    }

    private static double[] WithoutDust(double[] shares, double whole)
    {
        var total = Math.Max(whole, shares.Sum(Math.Abs));
        return [.. shares.Select(s => Math.Abs(s) < Dust * total ? 0 : s)];
    }

    private List<Group> Groups(EventLog log, int relationship, DateTimeOffset asOf, Counterfactuals counterfactuals)
    {
        var events = log.EventsBefore(relationship, asOf);
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].At < Options.Since)
                continue;
            var name = NameOf(events[i]);
            if (!groups.TryGetValue(name, out var group))
                groups[name] = group = new Group(name);
            group.Members.Add(i);
            group.Cost += CostOf(events[i]);
        }

        var named = groups.Values.OrderByDescending(static g => g.Members.Count).ThenBy(static g => g.Name, StringComparer.Ordinal).ToList();
        return named.Count <= Options.MostGroups ? named : WithOthers(named, log, relationship, asOf, counterfactuals);
    }

    /// <summary>Names those whose leaving alone changes the score most, and joins the rest.</summary>
    private List<Group> WithOthers(List<Group> groups, EventLog log, int relationship, DateTimeOffset asOf, Counterfactuals counterfactuals)
    {
        // Nobody leaves, then each alone.
        var choices = Enumerable.Range(-1, groups.Count + 1).Select(gone => Enumerable.Range(0, groups.Count).Select(g => g == gone).ToArray());
        var scores = counterfactuals.Of(log, relationship, asOf, GroupOf(groups, log.EventsBefore(relationship, asOf).Length), [.. choices]);
        double Effect(int group)
        {
            var effect = Math.Abs(scores[0].Value - scores[group + 1].Value);
            return effect < Dust ? 0 : effect;
        }

        var ordered = Enumerable.Range(0, groups.Count).OrderByDescending(Effect).Select(g => groups[g]).ToList();
        var others = new Group(Others);
        foreach (var group in ordered[(Options.MostGroups - 1)..])
        {
            others.Members.AddRange(group.Members);
            others.Cost += group.Cost;
        }

        return [.. ordered[..(Options.MostGroups - 1)], others];
    }

    /// <summary>The group of each event; -1 for what is taken as given.</summary>
    private static int[] GroupOf(List<Group> groups, int events)
    {
        var groupOf = new int[events];
        Array.Fill(groupOf, -1);
        for (var g = 0; g < groups.Count; g++)
            groups[g].Members.ForEach(i => groupOf[i] = g);
        return groupOf;
    }

    private string NameOf(RelationshipEvent e) => Options.By switch
    {
        AttributionBy.Representative => string.IsNullOrEmpty(e.Representative) ? Unnamed : e.Representative,
        AttributionBy.Kind => e.Kind.Name,
        _ => e.Channel.Name(),
    };

    private double CostOf(RelationshipEvent e)
    {
        if (Options.Economics is not { } economics)
            return 0;
        double cost = 0;
        foreach (var action in economics.Actions)
            cost += action.Kind == e.Kind ? action.Cost : 0;
        return cost + economics.ChannelCosts.GetValueOrDefault(e.Channel);
    }

    private sealed class Group(string name)
    {
        public string Name { get; } = name;

        public List<int> Members { get; } = [];

        public double Cost { get; set; }
    }
}
