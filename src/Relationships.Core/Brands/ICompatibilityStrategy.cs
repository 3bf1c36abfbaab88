using System.Collections.Immutable;
using Relationships.Policies;

namespace Relationships.Brands;

/// <summary>A way to judge how well a brand and a customer go together. Implementations are immutable and thread-safe.</summary>
/// <remarks>What is unknown must widen the score, never lower it; a match learnt must never lower it either.</remarks>
public interface ICompatibilityStrategy
{
    /// <summary>Judges one customer.</summary>
    /// <param name="evidence">The dimensions that the identity declares.</param>
    /// <param name="policy">The prior.</param>
    /// <returns>The score; who and when are filled in by the caller.</returns>
    CompatibilityScore Score(ReadOnlySpan<DimensionEvidence> evidence, EvidencePolicy policy);

    /// <summary>Judges many customers. The default goes one by one through the method above.</summary>
    /// <param name="evidence">The declared dimensions of every customer.</param>
    /// <param name="policy">The prior.</param>
    /// <param name="destination">Where the scores go; as many as there are customers.</param>
    void Score(ReadOnlySpan<ImmutableArray<DimensionEvidence>> evidence, EvidencePolicy policy, Span<CompatibilityScore> destination)
    {
        for (var i = 0; i < evidence.Length; i++)
            destination[i] = Score(evidence[i].AsSpan(), policy);
    }
}
