using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Journeys;

/// <summary>
/// Finds sales that silence followed. Contact is dialogue or care, as in the journey: no advertising, no sale, no mere use
/// of the product. The rule of what is usual: of the delays from each sale to the first contact after it (before the next
/// sale), the quantile of the customer's own, where there are enough, else of the brand's, else the options' constant.
/// </summary>
public static class SilenceAlerts
{
    /// <summary>The alerts of a log, what is most worth a call first.</summary>
    /// <param name="lives">Customers' lives with brands: <see cref="CustomerLife.In"/> at the same as-of.</param>
    /// <param name="asOf">The instant of the alerts; later events are not seen.</param>
    /// <param name="policy">What events count for.</param>
    /// <param name="options">Null for <see cref="SilenceOptions.Default"/>.</param>
    /// <returns>By what is at stake, descending; then by length of silence, customer and brand.</returns>
    /// <exception cref="ArgumentException">Options are out of range: all of them.</exception>
    public static IReadOnlyList<SilenceAlert> Of(IReadOnlyList<CustomerLife> lives, DateTimeOffset asOf, EvidencePolicy policy, SilenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lives);
        ArgumentNullException.ThrowIfNull(policy);
        options = SilenceOptions.Checked(options);
        var heard = lives.Select(life => Listen(life, asOf, policy)).ToList();
        var brands = new Dictionary<Counterpart, double?>();
        foreach (var brand in heard.GroupBy(h => h.Key.Counterpart))
            brands.Add(brand.Key, Usual([.. brand.SelectMany(h => h.Delays)], options.BrandDelays, options));

        var alerts = new List<SilenceAlert>();
        foreach (var life in heard)
        {
            if (life.SilentSince is not { } sale)
                continue;
            var (usual, source) = Usual(life.Delays, options.OwnDelays, options) is { } own ? (own, UsualDelaySource.Customer)
                : brands[life.Key.Counterpart] is { } brand ? (brand, UsualDelaySource.Brand)
                : (options.FallbackDays, UsualDelaySource.Options);
            var silent = (asOf.UtcTicks - sale.UtcTicks) / (double)TimeSpan.TicksPerDay;
            if (silent > Math.Max(usual, options.LeastDays))
                alerts.Add(new SilenceAlert(life.Key, sale, silent, usual, source, life.AtStake));
        }

        return [.. alerts.OrderByDescending(a => a.AtStake).ThenByDescending(a => a.SilentDays).ThenBy(a => a.Key)];
    }

    /// <summary>Nearest rank among enough delays, else null.</summary>
    private static double? Usual(List<double> delays, int enough, SilenceOptions options)
    {
        if (delays.Count < enough)
            return null;
        delays.Sort();
        return delays[Math.Max(0, (int)Math.Ceiling(options.Quantile * delays.Count) - 1)];
    }

    private static Heard Listen(CustomerLife life, DateTimeOffset asOf, EvidencePolicy policy)
    {
        var compiled = policy.Compiled;
        var halfLife = policy.Continuum.Repeat.HalfLifeDays;
        var heard = new Heard(life.Key, []);
        DateTimeOffset? latest = null;
        foreach (var e in life.Events)
        {
            if (e.At >= asOf)
                break;
            var rule = compiled.Rule(e.Kind);
            if (rule.IsSale())
            {
                if (latest != e.At)
                    heard.AtStake += double.Exp2(-((asOf - e.At).TotalDays / halfLife));
                latest = e.At.ToUniversalTime();
                heard.SilentSince = latest;
            }
            else if (rule.IsDialogue() && heard.SilentSince is { } sale && e.At > sale)
            {
                heard.Delays.Add((e.At - sale).TotalDays);
                heard.SilentSince = null;
            }
        }

        return heard;
    }

    private sealed record Heard(RelationshipKey Key, List<double> Delays)
    {
        /// <summary>The latest sale, where no contact has followed it.</summary>
        public DateTimeOffset? SilentSince { get; set; }

        public double AtStake { get; set; }
    }
}
