using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Connections;

/// <summary>
/// Read me first: c = min(x_brand, x_customer), and an era holds where its strength is at least tau, however little is
/// known. <see cref="GeometricConnections"/> gives credit to the stronger side and asks how sure it is.
/// </summary>
public sealed class MinimumConnections : IConnectionStrategy
{
    private readonly ConnectionOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ConnectionOptions.Default"/>.</param>
    public MinimumConnections(ConnectionOptions? options = null) => _options = options ?? ConnectionOptions.Default;

    /// <inheritdoc/>
    public ConnectionScore Score(in ConnectionEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return ConnectionParts.Score(
            evidence, policy, _options, Math.Min, static (strength, _, policy) => strength >= policy.Connections.EraStrength ? 1 : 0);
    }

    /// <inheritdoc/>
    public void Score(EvidenceBatch evidence, ReadOnlySpan<double> mutualTrust, EvidencePolicy policy, ConnectionColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        for (var i = 0; i < evidence.Count; i++)
            destination.Set(i, Score(ConnectionEvidence.Of(evidence, i, mutualTrust[i]), policy));
    }

    /// <inheritdoc/>
    public IConnectionStrategy WithDeclared(ImmutableHashSet<ConnectionType> declared) => new MinimumConnections(_options with { Declared = declared });
}
