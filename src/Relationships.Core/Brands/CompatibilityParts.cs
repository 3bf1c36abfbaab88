using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Brands;

/// <summary>What the strategies share: estimates from opinions.</summary>
internal static class CompatibilityParts
{
    public static Estimate Estimate(in Opinion opinion) => Estimate(opinion.Mean, opinion.Uncertainty, opinion.EvidenceMass, opinion.PriorWeight);

    /// <summary>The interval is that of a Beta with this mean and mass W / u.</summary>
    public static Estimate Estimate(double mean, double uncertainty, double evidenceMass, double priorWeight)
    {
        var mass = priorWeight / uncertainty;
        var (alpha, beta) = (mass * mean, mass * (1 - mean));
        if (alpha <= 0 || beta <= 0)
            return new Estimate(mean, mean, mean, uncertainty, evidenceMass);
        var (low, high) = BetaDistribution.CentralInterval(alpha, beta);
        return new Estimate(mean, Math.Min(low, mean), Math.Max(high, mean), uncertainty, evidenceMass);
    }

    public static Opinion Opinion(double evidenceFor, double evidenceAgainst, PriorPolicy prior) => new(evidenceFor, evidenceAgainst, prior.Weight, prior.BaseRate);
}
