using System.Collections.Immutable;
using Relationships.Policies;

namespace Relationships.Brands;

/// <summary>
/// The recommended strategy: one Beta opinion a dimension, from evidence weighed by source and age, put together as the mean of
/// the declared dimensions, E = mean E_d, u = mean u_d. Ten interests shared do not outweigh values that are not.
/// </summary>
public sealed class BalancedCompatibility : ICompatibilityStrategy
{
    /// <inheritdoc/>
    public CompatibilityScore Score(ReadOnlySpan<DimensionEvidence> evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        double mean = 0, uncertainty = 0, mass = 0;
        var dimensions = ImmutableArray.CreateBuilder<DimensionCompatibility>(evidence.Length);
        foreach (var dimension in evidence)
        {
            var opinion = CompatibilityParts.Opinion(dimension.For, dimension.Against, policy.Prior);
            mean += opinion.Mean;
            uncertainty += opinion.Uncertainty;
            mass += opinion.EvidenceMass;
            dimensions.Add(new DimensionCompatibility(dimension, CompatibilityParts.Estimate(opinion), (opinion.Mean - policy.Prior.BaseRate) / evidence.Length));
        }

        var (value, u) = evidence.Length == 0 ? (policy.Prior.BaseRate, 1) : (mean / evidence.Length, uncertainty / evidence.Length);
        return new CompatibilityScore
        {
            Estimate = CompatibilityParts.Estimate(value, u, mass, policy.Prior.Weight),
            BaseRate = policy.Prior.BaseRate,
            Dimensions = dimensions.MoveToImmutable(),
        };
    }
}
