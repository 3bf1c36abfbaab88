using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Continuum;

/// <summary>A way to place relationships on the continuum. Implementations are immutable and thread-safe.</summary>
public interface IContinuumStrategy
{
    /// <summary>Places one relationship.</summary>
    /// <param name="evidence">What it is computed from; every number finite and at least 0.</param>
    /// <param name="policy">What events count for.</param>
    /// <returns>The score; policy id and as-of are filled in by the caller.</returns>
    ContinuumScore Score(in ContinuumEvidence evidence, EvidencePolicy policy);

    /// <summary>Places every relationship of a batch. The default goes row by row through the method above.</summary>
    /// <param name="evidence">The evidence at the as-of.</param>
    /// <param name="isKin">Of every row, whether resilience allows the stage of kin.</param>
    /// <param name="policy">What events count for.</param>
    /// <param name="destination">Where the scores go; as many rows as the evidence has.</param>
    void Score(EvidenceBatch evidence, ReadOnlySpan<bool> isKin, EvidencePolicy policy, ContinuumColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(policy);
        for (var i = 0; i < evidence.Count; i++)
            destination.Set(i, Score(ContinuumEvidence.Of(evidence, i, isKin[i], policy), policy));
    }
}
