using Relationships.Brands;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
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

    /// <summary>What a relationship brings: advocacy, loyalty, defence, help.</summary>
    public IOutcomeStrategy Outcomes { get; init; } = OutcomeStrategies.GammaPoisson;

    /// <summary>A model of purchases that takes the place of loyalty where it knows a relationship; null (the default) for none.</summary>
    public ILoyaltyModel? Purchases { get; init; }

    /// <summary>Whether a relationship survives bad events.</summary>
    public IResilienceStrategy Resilience { get; init; } = ResilienceStrategies.Beta;

    /// <summary>
    /// How far customers are kept from leaving by something other than the relationship (contracts, no rival near), from 0 (free,
    /// the default) to 1: staying counts for resilience only as far as leaving was possible.
    /// </summary>
    public double LockIn { get; init; }

    /// <summary>The same by relationship, in [0, 1]; must be thread-safe. Null (the default) for <see cref="LockIn"/> throughout.</summary>
    public Func<RelationshipKey, double>? LockInOf { get; init; }

    /// <summary>Where a relationship lies between transaction and relationship.</summary>
    public IContinuumStrategy Continuum { get; init; } = ContinuumStrategies.NoisyOr;

    /// <summary>
    /// Threads that score a batch of many rows; at least 1, the default, so that a server with many requests is not crowded. With more,
    /// the strategies, <see cref="LockInOf"/> and <see cref="Purchases"/> are called from several threads at once. The scores are the
    /// same to the bit. Each has a batch of evidence of its own in the buffer, some 150 kB; at most four a processor are taken.
    /// </summary>
    public int Threads { get; init; } = 1;

    /// <summary>The zone whose days count as days, where the scorer makes the log itself.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>
    /// Who the brand says it is; null (the default) for nobody. With it the points of connection that it does not declare are unavailable, not
    /// zero, in relationships with the brand that it names, its products, people and communities; another brand's are scored as without it.
    /// </summary>
    public BrandIdentity? Identity { get; init; }
}
