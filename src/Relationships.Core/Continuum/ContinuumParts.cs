using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Continuum;

/// <summary>What the strategies share: from a position to a score, and the figures beside it.</summary>
internal static class ContinuumParts
{
    // Under a month a rate of occasions says little; a first visit today is not a daily habit.
    public const double ShortestDaysForRate = 30;
    public const double DaysOfIntensity = 30;

    // A policy may remember the cadence longer than the history; the ratio of what is left then has no bound of its own.
    public const double MostMomentum = 100;

    /// <summary>Strain is relative to depth: a deep relationship bears what ends a shallow one.</summary>
    public static double Strain(in ContinuumEvidence evidence, EvidencePolicy policy)
    {
        var strain = policy.Continuum.Strain;

        // The prior of quality is what is needed, so that pushing does not hurt where nothing was delivered.
        var quality = new Opinion(evidence.QualityGood, evidence.QualityBad, policy.Prior.Weight, strain.QualityNeeded).Mean;
        var push = strain.PushWeight * evidence.Push * Math.Max(0, strain.QualityNeeded - quality);
        return 1 / (1 + ((evidence.Bad + push) / (strain.Tolerance + evidence.Mass)));
    }

    /// <summary>One number a dimension, from its decayed sum and its numbers in the policy.</summary>
    public static ContinuumContributions ByDimension(in ContinuumEvidence evidence, ContinuumPolicy policy, Func<double, DimensionPolicy, double> part) => new()
    {
        Repeat = part(evidence.Repeat, policy.Repeat),
        Cadence = part(evidence.Cadence, policy.Cadence),
        Breadth = part(evidence.Breadth, policy.Breadth),
        Dialogue = part(evidence.Dialogue, policy.Dialogue),
        Recognition = part(evidence.Recognition, policy.Recognition),
        AfterSale = part(evidence.AfterSale, policy.AfterSale),
        Social = part(evidence.Social, policy.Social),
        History = part(evidence.History, policy.History),
    };

    /// <summary>From a position and the share of each dimension in it to a score.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="policy">What events count for.</param>
    /// <param name="options">With intervals or without.</param>
    /// <param name="position">In [0, 1).</param>
    /// <param name="parts">One number a dimension; contributions are in proportion to them. Their strain is ignored.</param>
    /// <returns>The score.</returns>
    public static ContinuumScore Score(in ContinuumEvidence evidence, EvidencePolicy policy, ContinuumOptions options, double position, in ContinuumContributions parts)
    {
        var weight = policy.Prior.Weight;
        var mass = evidence.Mass;
        var uncertainty = weight / (weight + mass);
        var known = mass / (weight + mass);
        var strain = Strain(evidence, policy);
        var unstrained = known * position;
        var value = unstrained * strain;
        var (low, high) = options.Intervals
            ? CentralIntervals.Beta((mass * position) + 0.5, (mass * (1 - position)) + weight)
            : (0, 1);

        var momentum = Momentum(evidence, policy);
        var stock = Saturation.Of(evidence.History / policy.Continuum.History.Saturation);
        var coasting = stock * Math.Max(0, 1 - momentum);
        var total = parts.Sum - parts.Strain;
        var scale = total > 0 ? unstrained / total : 0;
        return new ContinuumScore
        {
            Estimate = new Estimate(value, Math.Min(low * strain, value), Math.Max(options.Intervals ? high * strain : high, value), uncertainty, mass),
            Stage = ContinuumStages.Of(value, evidence.IsKin, policy.Continuum.Stages),
            Position = position,
            Strain = strain,
            Intensity = DaysOfIntensity * Rate(evidence.Cadence, policy.Continuum.Cadence, evidence.DaysSinceFirst),
            DurationDays = Math.Max(0, evidence.DaysSinceFirst - evidence.DaysSinceLast),
            Momentum = momentum,
            Coasting = coasting,
            Stock = stock,
            IsCoasting = coasting > 0 && coasting >= policy.Continuum.Coasting,
            Contributions = new ContinuumContributions
            {
                Repeat = scale * parts.Repeat,
                Cadence = scale * parts.Cadence,
                Breadth = scale * parts.Breadth,
                Dialogue = scale * parts.Dialogue,
                Recognition = scale * parts.Recognition,
                AfterSale = scale * parts.AfterSale,
                Social = scale * parts.Social,
                History = scale * parts.History,
                Strain = value - unstrained,
            },
        };
    }

    private static double Momentum(in ContinuumEvidence evidence, EvidencePolicy policy)
    {
        var longRun = Rate(evidence.History, policy.Continuum.History, evidence.DaysSinceFirst);
        if (longRun <= 0)
            return 1;
        return Math.Min(MostMomentum, Rate(evidence.Cadence, policy.Continuum.Cadence, evidence.DaysSinceFirst) / longRun);
    }

    /// <summary>Occasions a day that a decayed count bespeaks: at a steady rate for so many days it would be rate * h / ln 2 * (1 - 2^(-days / h)).</summary>
    private static double Rate(double sum, DimensionPolicy dimension, double days)
    {
        var perHalfLife = Math.Max(days, ShortestDaysForRate) / dimension.HalfLifeDays;
        return sum * (Math.Log(2) / dimension.HalfLifeDays) / Saturation.Of(perHalfLife * Math.Log(2));
    }
}
