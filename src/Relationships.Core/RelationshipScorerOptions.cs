using Relationships.Brands;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships;

/// <summary>What a <see cref="RelationshipScorer"/> is made of: a policy, a strategy a vertical, a zone.</summary>
public sealed record RelationshipScorerOptions
{
    /// <summary>The default policy and the recommended strategies; days in UTC.</summary>
    public static RelationshipScorerOptions Default { get; } = new();

    /// <summary>What events count for.</summary>
    public EvidencePolicy Policy { get; init; } = EvidencePolicy.Default;

    /// <summary>How the two sides deal with each other.</summary>
    public IExchangeStrategy Exchange { get; init; } = ExchangeStrategies.Beta;

    /// <summary>Trust between the two sides, both ways.</summary>
    public ITrustStrategy Trust { get; init; } = TrustStrategies.Faceted;

    /// <summary>What connects the two sides.</summary>
    public IConnectionStrategy Connections { get; init; } = ConnectionStrategies.Geometric;

    /// <summary>Where a relationship lies between transaction and relationship.</summary>
    public IContinuumStrategy Continuum { get; init; } = ContinuumStrategies.NoisyOr;

    /// <summary>The zone whose days count as days, where the scorer makes the log itself.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>
    /// Who the brand says it is; null (the default) for nobody. With it the points of connection that it does not declare are unavailable, not
    /// zero, in relationships with the brand that it names, its products, people and communities; another brand's are scored as without it.
    /// </summary>
    public BrandIdentity? Identity { get; init; }
}
