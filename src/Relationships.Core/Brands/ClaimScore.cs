using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Brands;

/// <summary>Claims against deeds. <c>default</c> is nothing claimed.</summary>
/// <remarks>
/// How loud the claims are, c = 1 - exp(-S / k), splits by the opinion of the deeds: backed c b, contradicted c d, unbacked c u; they sum
/// to c. The gap is what of the claims is expected not to be true to the deeds, c (1 - E).
/// </remarks>
/// <param name="Claimed">c: how loud the claims are, in [0, 1).</param>
/// <param name="Deeds">E: how far deeds bear values out, in [0, 1], with interval and uncertainty; the base rate without a deed.</param>
/// <param name="Gap">c (1 - E), in [0, 1), with its interval; 0 where nothing is claimed.</param>
/// <param name="Backed">The part of the claims that deeds bear out.</param>
/// <param name="Contradicted">The part that deeds contradict.</param>
/// <param name="Unbacked">The part that no deed speaks of: said, not shown.</param>
public readonly record struct ClaimScore(double Claimed, Estimate Deeds, Estimate Gap, double Backed, double Contradicted, double Unbacked)
{
    /// <summary>Holds claims against deeds.</summary>
    /// <param name="evidence">What is claimed, shown and violated; every number finite and at least 0.</param>
    /// <param name="policy">k of claims, and the prior.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentException">A number of the evidence is out of its range.</exception>
    public static ClaimScore Of(in ClaimEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        foreach (var sum in (ReadOnlySpan<double>)[evidence.Claimed, evidence.Demonstrated, evidence.Violated])
        {
            if (!(sum >= 0 && double.IsFinite(sum)))
                throw new ArgumentException(FormattableString.Invariant($"evidence: {sum} is not at least 0 and finite."), nameof(evidence));
        }

        var claimed = Saturation.Of(evidence.Claimed / policy.Brands.ClaimSaturation);
        var opinion = CompatibilityParts.Opinion(evidence.Demonstrated, evidence.Violated, policy.Prior);
        var deeds = CompatibilityParts.Estimate(opinion);
        var mass = opinion.EvidenceMass + opinion.PriorWeight;
        return new ClaimScore(
            claimed,
            deeds,
            new Estimate(claimed * (1 - deeds.Value), claimed * (1 - deeds.High), claimed * (1 - deeds.Low), deeds.Uncertainty, deeds.EvidenceMass),
            claimed * evidence.Demonstrated / mass,
            claimed * evidence.Violated / mass,
            claimed * opinion.Uncertainty);
    }
}
