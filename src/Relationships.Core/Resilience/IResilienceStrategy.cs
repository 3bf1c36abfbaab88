using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Resilience;

/// <summary>A way to judge whether relationships survive bad events. Implementations are immutable and thread-safe.</summary>
public interface IResilienceStrategy
{
    /// <summary>Judges one relationship.</summary>
    /// <param name="evidence">What it is computed from; every number finite and at least 0, lock-in in [0, 1].</param>
    /// <param name="policy">What events count for.</param>
    /// <returns>The score; policy id and as-of are filled in by the caller.</returns>
    ResilienceScore Score(in ResilienceEvidence evidence, EvidencePolicy policy);

    /// <summary>Judges every relationship of a batch. The default goes row by row through the method above.</summary>
    /// <param name="evidence">The evidence at the as-of.</param>
    /// <param name="lockIn">Lock-in of every row, in [0, 1].</param>
    /// <param name="policy">What events count for.</param>
    /// <param name="destination">Where the scores go; as many rows as the evidence has.</param>
    void Score(EvidenceBatch evidence, ReadOnlySpan<double> lockIn, EvidencePolicy policy, ResilienceColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        for (var i = 0; i < evidence.Count; i++)
            destination.Set(i, Score(ResilienceEvidence.Of(evidence, i, lockIn[i]), policy));
    }
}
