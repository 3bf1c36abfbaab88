using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Outcomes;

/// <summary>A way to judge what a relationship will bring. Implementations are immutable and thread-safe.</summary>
public interface IOutcomeStrategy
{
    /// <summary>Judges one relationship.</summary>
    /// <param name="evidence">What it is computed from; every number finite and at least 0.</param>
    /// <param name="policy">What events count for.</param>
    /// <returns>The score; policy id and as-of are filled in by the caller.</returns>
    OutcomeScore Score(in OutcomeEvidence evidence, EvidencePolicy policy);

    /// <summary>Judges every relationship of a batch. The default goes row by row through the method above.</summary>
    /// <param name="evidence">The evidence at the as-of.</param>
    /// <param name="attitude">Trust in the counterpart of every row, in [0, 1].</param>
    /// <param name="policy">What events count for.</param>
    /// <param name="destination">Where the scores go; as many rows as the evidence has.</param>
    void Score(EvidenceBatch evidence, ReadOnlySpan<double> attitude, EvidencePolicy policy, OutcomeColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(policy);
        for (var i = 0; i < evidence.Count; i++)
            destination.Set(i, Score(OutcomeEvidence.Of(evidence, i, attitude[i], policy.Outcomes), policy));
    }
}
