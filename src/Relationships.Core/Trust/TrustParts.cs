using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Trust;

/// <summary>What the strategies share: opinions, their intervals, and mutual trust.</summary>
internal static class TrustParts
{
    public static Opinion Opinion(in FacetEvidence evidence, PriorPolicy prior) =>
        new(evidence.Good, evidence.Bad, prior.Weight, prior.BaseRate);

    public static Estimate Estimate(in FacetEvidence evidence, PriorPolicy prior, TrustOptions options)
    {
        var opinion = Opinion(evidence, prior);
        return Estimate(opinion.Mean, opinion.Uncertainty, opinion.EvidenceMass, prior.Weight, options);
    }

    /// <summary>The interval is that of a Beta with this mean and mass W / u.</summary>
    public static Estimate Estimate(double mean, double uncertainty, double evidenceMass, double priorWeight, TrustOptions options)
    {
        if (!options.Intervals)
            return new Estimate(mean, 0, 1, uncertainty, evidenceMass);
        if (mean is <= 0 or >= 1)
            return new Estimate(mean, mean, mean, uncertainty, evidenceMass);
        var mass = priorWeight / uncertainty;
        var (low, high) = CentralIntervals.Beta(mass * mean, mass * (1 - mean));
        return new Estimate(mean, Math.Min(low, mean), Math.Max(high, mean), uncertainty, evidenceMass);
    }

    public static TrustScore Both(in DirectedTrust inCounterpart, in DirectedTrust ofCustomer)
    {
        var a = inCounterpart.Estimate;
        var b = ofCustomer.Estimate;
        var larger = Math.Max(a.Value, b.Value);
        return new TrustScore
        {
            InCounterpart = inCounterpart,
            OfCustomer = ofCustomer,
            Mutual = new Estimate(
                Between(Math.Sqrt(a.Value * b.Value), a.Value, b.Value),
                Between(Math.Sqrt(a.Low * b.Low), a.Low, b.Low),
                Between(Math.Sqrt(a.High * b.High), a.High, b.High),
                (a.Uncertainty + b.Uncertainty) / 2,
                a.EvidenceMass + b.EvidenceMass),
            Balance = larger > 0 ? Math.Min(a.Value, b.Value) / larger : 0,
        };
    }

    /// <summary>Keeps a geometric mean between its two numbers, which rounding may miss by a bit.</summary>
    private static double Between(double mean, double a, double b) => Math.Clamp(mean, Math.Min(a, b), Math.Max(a, b));
}
