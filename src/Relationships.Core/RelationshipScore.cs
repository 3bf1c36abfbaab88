using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Outcomes;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships;

/// <summary>Everything that the scorer says of one relationship at one instant.</summary>
public sealed record RelationshipScore
{
    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The other side.</summary>
    public Counterpart Counterpart { get; init; }

    /// <summary>The instant that the score is for; events count if they are strictly earlier.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>How many events were counted.</summary>
    public int Events { get; init; }

    /// <summary>How the two sides deal with each other.</summary>
    public required ExchangeScore Exchange { get; init; }

    /// <summary>Trust between the two sides, both ways.</summary>
    public TrustScore Trust { get; init; }

    /// <summary>What connects the two sides.</summary>
    public ConnectionScore Connections { get; init; }

    /// <summary>What it brings: advocacy, loyalty, defence, help.</summary>
    public OutcomeScore Outcomes { get; init; }

    /// <summary>Whether it survives bad events.</summary>
    public ResilienceScore Resilience { get; init; }

    /// <summary>Where the relationship lies between transaction and relationship.</summary>
    public ContinuumScore Continuum { get; init; }

    /// <summary>Id of the policy that the score was made under.</summary>
    public required string PolicyId { get; init; }
}
