using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Connections;

/// <summary>
/// The recommended strategy: c = sqrt(x_brand x_customer), so that no response is no connection; an era holds where
/// P(strength at least tau) is at least gamma under a Beta with the strength as its mean and mass W + min(n_brand, n_customer).
/// </summary>
public sealed class GeometricConnections : IConnectionStrategy
{
    private readonly ConnectionOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ConnectionOptions.Default"/>.</param>
    public GeometricConnections(ConnectionOptions? options = null) => _options = options ?? ConnectionOptions.Default;

    /// <inheritdoc/>
    public ConnectionScore Score(in ConnectionEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return ConnectionParts.Score(evidence, policy, _options, static (demonstrated, responded) => Math.Sqrt(demonstrated * responded), Probability);
    }

    /// <inheritdoc/>
    public void Score(EvidenceBatch evidence, ReadOnlySpan<double> mutualTrust, EvidencePolicy policy, ConnectionColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(policy);
        var areKept = destination.Written.AreOf(this);
        if (WholeLanes.Fit(evidence.Count))
            new GeometricConnectionColumns<WholeLanes>(evidence, policy, _options, areKept, destination).Score(mutualTrust);
        else
            new GeometricConnectionColumns<PartLanes>(evidence, policy, _options, areKept, destination).Score(mutualTrust);
        destination.Written.Keep(this);
    }

    /// <inheritdoc/>
    public IConnectionStrategy WithDeclared(ImmutableHashSet<ConnectionType> declared) => new GeometricConnections(_options with { Declared = declared });

    private static double Probability(double strength, double mass, EvidencePolicy policy) => EraChances.Of(policy.Connections).Of(strength, mass);
}
