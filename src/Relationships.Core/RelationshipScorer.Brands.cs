using System.Collections.Immutable;
using Relationships.Brands;
using Relationships.Connections;
using Relationships.Events;

namespace Relationships;

/// <content>What a brand's identity adds: declared points of connection, and how brand and customer go together.</content>
public sealed partial class RelationshipScorer
{
    private readonly IConnectionStrategy? _declaredConnections;

    /// <summary>Who the brand says it is; null where nothing is declared.</summary>
    public BrandIdentity? Identity => _options.Identity;

    /// <summary>What the scorer is made of: for another that differs in a part of it, by <c>with</c>.</summary>
    public RelationshipScorerOptions Options => _options;

    /// <summary>How well a brand and a customer go together, by what the one declares and what is known of the other.</summary>
    /// <param name="identity">Who the brand is.</param>
    /// <param name="profile">What is known of the customer.</param>
    /// <param name="asOf">The instant; what is known since then or later is not seen.</param>
    /// <param name="options">Strategy; null for <see cref="CompatibilityOptions.Default"/>.</param>
    /// <returns>The score; the base rate with full uncertainty where nothing is known.</returns>
    public CompatibilityScore Compatibility(BrandIdentity identity, CustomerProfile profile, DateTimeOffset asOf, CompatibilityOptions? options = null)
    {
        options ??= CompatibilityOptions.Default;
        ArgumentNullException.ThrowIfNull(options.Strategy, nameof(options));
        var evidence = ProfileMatch.Of(identity, profile, asOf, Policy);
        return options.Strategy.Score(evidence.AsSpan(), Policy) with { Customer = profile.Customer, IdentityId = identity.Id, PolicyId = Policy.Id, AsOf = asOf.ToUniversalTime() };
    }

    /// <summary>The points of connection that an identity declares and that do not live yet, the one that would gain most first.</summary>
    /// <param name="identity">Who the brand is.</param>
    /// <param name="compatibility">How well it goes together with the customer.</param>
    /// <param name="connections">What connects both now; <c>default</c> for strangers.</param>
    /// <returns>The ranking.</returns>
    public ImmutableArray<PotentialConnection> Potential(BrandIdentity identity, in CompatibilityScore compatibility, in ConnectionScore connections)
    {
        var strengths = new Dictionary<ConnectionType, double>();
        foreach (var type in Eras.Types)
            strengths[type] = connections[type].Strength.Value;
        return PotentialConnection.Rank(identity, compatibility, strengths, Policy);
    }

    private static IConnectionStrategy? Declared(RelationshipScorerOptions options)
    {
        if (options.Identity is not { } identity)
            return null;
        if (identity.Validate() is { Count: > 0 } faults)
            throw new BrandException("brand identity", faults);
        return options.Connections.WithDeclared([.. identity.Connections])
            ?? throw new ArgumentException($"options: an identity is given, but {options.Connections.GetType().Name} knows no declared points; override {nameof(IConnectionStrategy.WithDeclared)}.", nameof(options));
    }

    private void ScoreConnections(RelationshipScores destination, ScoringWorkspace workspace, int start, ReadOnlySpan<RelationshipKey> keys, ReadOnlySpan<double> mutualTrust)
    {
        var evidence = workspace.Evidence;
        var strategy = _declaredConnections ?? _options.Connections;
        strategy.Score(evidence, mutualTrust, Policy, destination.Connections.Rows(start, evidence.Count, strategy));
        if (_options.Identity?.Brand is not { } brand)
            return;
        for (var i = 0; i < evidence.Count; i++)
        {
            if (keys[i].Counterpart is not { Type: CounterpartType.Brand } other || other.Name == brand)
                continue;
            workspace.OneRow.Take(evidence, i);
            _options.Connections.Score(workspace.OneRow, mutualTrust.Slice(i, 1), Policy, destination.Connections.Rows(start + i, 1, _options.Connections));
        }
    }
}
