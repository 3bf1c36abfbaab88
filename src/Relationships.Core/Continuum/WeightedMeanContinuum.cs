using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Continuum;

/// <summary>
/// Read me first: position = sum_j theta_j x_j / sum_j theta_j, x_j = 1 - exp(-S_j / k_j), the mean of the dimensions
/// weighted by their ceilings. Easy to follow, but a relationship must be strong everywhere to come near 1;
/// <see cref="NoisyOrContinuum"/> lets one that is deep in few ways be deep.
/// </summary>
public sealed class WeightedMeanContinuum : IContinuumStrategy
{
    private readonly ContinuumOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ContinuumOptions.Default"/>.</param>
    public WeightedMeanContinuum(ContinuumOptions? options = null) => _options = options ?? ContinuumOptions.Default;

    /// <inheritdoc/>
    public ContinuumScore Score(in ContinuumEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var c = policy.Continuum;
        var ceilings = c.Repeat.Ceiling + c.Cadence.Ceiling + c.Breadth.Ceiling + c.Dialogue.Ceiling
            + c.Recognition.Ceiling + c.AfterSale.Ceiling + c.Social.Ceiling + c.History.Ceiling;
        var parts = ContinuumParts.ByDimension(evidence, c, Part);
        return ContinuumParts.Score(evidence, policy, _options, ceilings > 0 ? parts.Sum / ceilings : 0, parts);
    }

    /// <inheritdoc/>
    public void Score(EvidenceBatch evidence, ReadOnlySpan<bool> isKin, EvidencePolicy policy, ContinuumColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        for (var i = 0; i < evidence.Count; i++)
            destination.Set(i, Score(ContinuumEvidence.Of(evidence, i, isKin[i], policy), policy));
    }

    private static double Part(double sum, DimensionPolicy dimension) =>
        dimension.Ceiling * Saturation.Of(sum / dimension.Saturation);
}
