using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Connections;

/// <summary>A way to judge what connects two sides. Implementations are immutable and thread-safe.</summary>
public interface IConnectionStrategy
{
    /// <summary>Judges one relationship.</summary>
    /// <param name="evidence">What it is computed from; every number finite and at least 0.</param>
    /// <param name="policy">What events count for.</param>
    /// <returns>The score; policy id and as-of are filled in by the caller.</returns>
    ConnectionScore Score(in ConnectionEvidence evidence, EvidencePolicy policy);

    /// <summary>Judges every relationship of a batch. The default goes row by row through the method above.</summary>
    /// <param name="evidence">The evidence at the as-of.</param>
    /// <param name="mutualTrust">Mutual trust of every row, in [0, 1].</param>
    /// <param name="policy">What events count for.</param>
    /// <param name="destination">Where the scores go; as many rows as the evidence has.</param>
    void Score(EvidenceBatch evidence, ReadOnlySpan<double> mutualTrust, EvidencePolicy policy, ConnectionColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        for (var i = 0; i < evidence.Count; i++)
            destination.Set(i, Score(ConnectionEvidence.Of(evidence, i, mutualTrust[i]), policy));
    }

    /// <summary>The same strategy for a brand whose identity declares its points: the others are unavailable, not zero.</summary>
    /// <param name="declared">The points declared.</param>
    /// <returns>The strategy; null (the default) where it knows no declared points.</returns>
    IConnectionStrategy? WithDeclared(ImmutableHashSet<ConnectionType> declared) => null;
}
