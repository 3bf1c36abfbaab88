using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Continuum;

/// <summary>
/// The recommended strategy: position = 1 - prod_j (1 - theta_j x_j), x_j = 1 - exp(-S_j / k_j). Every dimension goes a
/// share of the way that the others have left, so none is needed and none alone suffices.
/// </summary>
public sealed class NoisyOrContinuum : IContinuumStrategy
{
    private readonly ContinuumOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ContinuumOptions.Default"/>.</param>
    public NoisyOrContinuum(ContinuumOptions? options = null) => _options = options ?? ContinuumOptions.Default;

    /// <inheritdoc/>
    public ContinuumScore Score(in ContinuumEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var parts = ContinuumParts.ByDimension(evidence, policy.Continuum, Part);
        return ContinuumParts.Score(evidence, policy, _options, Saturation.Of(parts.Sum), parts);
    }

    /// <inheritdoc/>
    public void Score(EvidenceBatch evidence, ReadOnlySpan<bool> isKin, EvidencePolicy policy, ContinuumColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(policy);
        var areKept = destination.Written.AreOf(this);
        if (WholeLanes.Fit(evidence.Count))
            new NoisyOrColumns<WholeLanes>(evidence, policy, _options.Intervals, areKept, destination).Score(isKin);
        else
            new NoisyOrColumns<PartLanes>(evidence, policy, _options.Intervals, areKept, destination).Score(isKin);
        destination.Written.Keep(this);
    }

    /// <summary>-ln(1 - theta x): the parts add up to -ln of the way that is left.</summary>
    private static double Part(double sum, DimensionPolicy dimension) =>
        0 - double.LogP1(-dimension.Ceiling * Saturation.Of(sum / dimension.Saturation));
}
