using System.Collections.Frozen;
using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Policies;

/// <summary>A checked policy in the shape that folding and decaying read: indices for names, ticks for days.</summary>
internal sealed class CompiledPolicy
{
    private readonly FrozenDictionary<EventKind, KindRule> _rules;

    public CompiledPolicy(EvidencePolicy policy)
    {
        var faults = PolicyCheck.Faults(policy);
        if (faults.Count > 0)
            throw new PolicyException(faults);

        Policy = policy;
        Rules = [.. policy.Kinds.Select((pair, index) => new KindRule(index, pair.Key, pair.Value))];
        _rules = Rules.ToFrozenDictionary(r => r.Kind);
        var halfLives = EvidenceSums.All.Select(s => s.HalfLifeDays(policy) * TimeSpan.TicksPerDay).ToArray();
        HalfLifeTicks = [.. halfLives.Distinct()];
        HalfLifeLanes = [.. HalfLifeTicks, .. Enumerable.Repeat(double.MaxValue, -HalfLifeTicks.Length & (VectorMath.Lanes - 1))];
        HalfLifeOf = [.. halfLives.Select(h => Array.IndexOf(HalfLifeTicks, h))];
        SumsOf = [.. HalfLifeTicks.Select((_, h) => EvidenceSums.All.Where(s => HalfLifeOf[(int)s] == h).ToArray())];
        ShortestBadHalfLifeTicks = EvidenceSums.All.Where(s => s.IsBad()).Min(s => halfLives[(int)s]);
        PromptWindowTicks = (long)(policy.Exchange.PromptWindowDays * TimeSpan.TicksPerDay);
        AnswerWindowTicks = (long)(policy.Exchange.AnswerWindowDays * TimeSpan.TicksPerDay);
        TrialWindowTicks = (long)(policy.Resilience.WindowDays * TimeSpan.TicksPerDay);
        ServiceGood = Rule(EventKind.ServiceGood);
        ServicePoor = Rule(EventKind.ServicePoor);
        PromiseBroken = Rule(EventKind.PromiseBroken);
        Programs = [.. Rules.SelectMany(r => new[] { new FeedProgram(this, r, Initiator.Customer), new FeedProgram(this, r, Initiator.Counterpart) })];
    }

    public EvidencePolicy Policy { get; }

    public KindRule[] Rules { get; }

    /// <summary>The distinct half-lives, in ticks.</summary>
    public double[] HalfLifeTicks { get; }

    /// <summary>The distinct half-lives, in ticks, filled up to whole vectors by such as never end.</summary>
    public double[] HalfLifeLanes { get; }

    /// <summary>For each sum the index of its half-life.</summary>
    public int[] HalfLifeOf { get; }

    /// <summary>For each half-life the sums that have it.</summary>
    public EvidenceSum[][] SumsOf { get; }

    /// <summary>The shortest half-life of bad evidence, in ticks.</summary>
    public double ShortestBadHalfLifeTicks { get; }

    public long PromptWindowTicks { get; }

    public long AnswerWindowTicks { get; }

    public long TrialWindowTicks { get; }

    public KindRule ServiceGood { get; }

    public KindRule ServicePoor { get; }

    public KindRule PromiseBroken { get; }

    /// <summary>For each kind the program of the customer's events, then that of the counterpart's.</summary>
    public FeedProgram[] Programs { get; }

    public FeedProgram Program(KindRule rule, Initiator by) => Programs[(2 * rule.Index) + (int)by];

    public KindRule Rule(EventKind kind) =>
        _rules.TryGetValue(kind, out var rule)
            ? rule
            : throw new ArgumentException($"kind '{kind}' is unknown to the policy {Policy.Id}.", nameof(kind));

    /// <summary>2 to the power of the half-lives of a sum that fit into a span of ticks, backwards where it is negative.</summary>
    public double Growth(EvidenceSum sum, long ticks) => VectorMath.Exp2(ticks / HalfLifeTicks[HalfLifeOf[(int)sum]]);

    /// <summary>What a costly signal weighs by what was forgone, its sign ignored: 1 where nothing is stated.</summary>
    public double CostFactor(double? forgone) => 1 + Math.Log(1 + (Math.Abs(forgone ?? 0) / Policy.Trust.ForgoneReference));

    /// <summary>A feed in the shape that the fold's inner loop reads.</summary>
    public Feed FeedOf(Evidence feed) => new(
        (byte)feed.Sum,
        (byte)HalfLifeOf[(int)feed.Sum],
        (sbyte)(feed.Sum is >= EvidenceSum.TalkingWith and <= EvidenceSum.NotSelling ? feed.Sum - EvidenceSum.TalkingWith : -1),
        feed.Sum.IsTrust() && !feed.Sum.IsBad(),
        Amount(feed, 1, 1));

    /// <summary>What one event adds to a sum: weight by strength, for a bad one by twice its severity, and lambda where it is evidence against.</summary>
    public double Amount(Evidence feed, double strength, double severity)
    {
        var amount = feed.Weight * strength;
        if (feed.Sum.IsBad())
            amount *= 2 * severity;
        return feed.Sum.IsAgainst() ? amount * Policy.Prior.BadWeight : amount;
    }
}
