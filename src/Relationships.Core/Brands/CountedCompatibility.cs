using System.Collections.Immutable;
using Relationships.Policies;

namespace Relationships.Brands;

/// <summary>
/// Read me first: E = (shared + a W) / (shared + different + W), however things are known and however long ago, and whichever
/// dimension they belong to. <see cref="BalancedCompatibility"/> weighs by source and age, and dimensions alike.
/// </summary>
public sealed class CountedCompatibility : ICompatibilityStrategy
{
    /// <inheritdoc/>
    public CompatibilityScore Score(ReadOnlySpan<DimensionEvidence> evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        double shared = 0, different = 0;
        foreach (var dimension in evidence)
        {
            shared += dimension.SharedCount;
            different += dimension.DifferentCount;
        }

        var whole = CompatibilityParts.Opinion(shared, different, policy.Prior);
        var (a, mass) = (policy.Prior.BaseRate, shared + different + policy.Prior.Weight);
        var dimensions = ImmutableArray.CreateBuilder<DimensionCompatibility>(evidence.Length);
        foreach (var dimension in evidence)
        {
            var (r, s) = (dimension.SharedCount, dimension.DifferentCount);

            // E - a = ((1 - a) r - a s) / (r + s + W), linear in r and s.
            dimensions.Add(new DimensionCompatibility(
                dimension, CompatibilityParts.Estimate(CompatibilityParts.Opinion(r, s, policy.Prior)), (((1 - a) * r) - (a * s)) / mass));
        }

        return new CompatibilityScore { Estimate = CompatibilityParts.Estimate(whole), BaseRate = a, Dimensions = dimensions.MoveToImmutable() };
    }
}
