using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Outcomes;

/// <summary>What the strategies share: a chance with its interval and contributions, and loyalty's pattern.</summary>
internal static class OutcomeParts
{
    /// <summary>The chance of at least one act, by a strategy's formula.</summary>
    /// <param name="acts">alpha + S.</param>
    /// <param name="exposure">beta + E.</param>
    /// <param name="horizon">h.</param>
    public delegate double ChanceOf(double acts, double exposure, double horizon);

    public static void Score(EvidenceBatch evidence, ReadOnlySpan<double> attitude, EvidencePolicy policy, OutcomeOptions options, ChanceOf chance, OutcomeColumns destination)
    {
        Span<RateInterval> intervals = stackalloc RateInterval[4];
        for (var i = 0; i < evidence.Count; i++)
            destination.Set(i, Score(OutcomeEvidence.Of(evidence, i, attitude[i], policy.Outcomes), policy.Outcomes, options, chance, intervals));
    }

    public static OutcomeScore Score(in OutcomeEvidence evidence, OutcomesPolicy policy, OutcomeOptions options, ChanceOf chance)
    {
        Span<RateInterval> intervals = stackalloc RateInterval[4];
        return Score(evidence, policy, options, chance, intervals);
    }

    /// <summary>High attitude alone is latent loyalty, high behaviour alone spurious, both together true: without a branch that nobody can guess.</summary>
    public static LoyaltyPattern Pattern(double attitude, double loyalty, OutcomesPolicy policy) =>
        (attitude >= policy.HighAttitude ? LoyaltyPattern.Latent : LoyaltyPattern.None) | (loyalty >= policy.HighLoyalty ? LoyaltyPattern.Spurious : LoyaltyPattern.None);

    private static OutcomeScore Score(in OutcomeEvidence evidence, OutcomesPolicy policy, OutcomeOptions options, ChanceOf chance, Span<RateInterval> intervals)
    {
        var loyalty = Chance(evidence.Loyalty, policy.Loyalty, options, chance, ref intervals[1]);
        return new OutcomeScore
        {
            Advocacy = Chance(evidence.Advocacy, policy.Advocacy, options, chance, ref intervals[0]),
            Loyalty = loyalty,
            Defence = Chance(evidence.Defence, policy.Defence, options, chance, ref intervals[2]),
            Help = Chance(evidence.Help, policy.Help, options, chance, ref intervals[3]),
            Attitude = evidence.Attitude,
            Pattern = Pattern(evidence.Attitude, loyalty.Value, policy),
        };
    }

    private static OutcomeChance Chance(in OutcomeCount count, OutcomePrior prior, OutcomeOptions options, ChanceOf chance, ref RateInterval interval)
    {
        var acts = prior.Shape + count.Acts;
        var exposure = prior.Exposure + count.Exposure;
        var before = chance(prior.Shape, prior.Exposure, prior.Horizon);
        var silent = chance(prior.Shape, exposure, prior.Horizon);
        var value = chance(acts, exposure, prior.Horizon);
        var (low, high) = (0.0, 1.0);
        if (options.Intervals)
        {
            // The chance given a rate is 1 - exp(-rate h).
            var rate = interval.Of(count.Acts, count.Exposure, prior.Shape, prior.Exposure);
            low = Math.Min(value, Saturation.Of(rate.Low * prior.Horizon));
            high = Math.Max(value, Saturation.Of(rate.High * prior.Horizon));
        }

        return new OutcomeChance
        {
            Estimate = new Estimate(value, low, high, prior.Exposure / exposure, count.Exposure),
            Observed = count.Acts,
            Expected = acts / exposure * prior.Horizon,
            BaseRate = before,

            // Where one of them is next to nothing, rounding would give it the other's sign.
            FromActs = Math.Max(0, value - silent),
            FromExposure = Math.Min(0, silent - before),
        };
    }
}
