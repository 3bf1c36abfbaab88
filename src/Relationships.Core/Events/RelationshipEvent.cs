namespace Relationships.Events;

/// <summary>One thing that happened between a customer and a counterpart.</summary>
/// <remarks>
/// Immutable and thread-safe. Fields left null take the default of their rule: the kind's initiator, the channel's
/// human share, strength 1, severity 0.5. An empty text tells nothing: set, it reads null, as a blank field of a file does.
/// Equality is by content: everything but <see cref="Origin"/>.
/// Ranges are checked where events enter an <see cref="EventLog"/>, which sets bad ones aside with the reason.
/// </remarks>
public sealed record RelationshipEvent
{
    /// <summary>Makes an event from what every event has.</summary>
    /// <param name="customer">The customer's id, compared ordinally, untrimmed; not empty.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="at">When it happened.</param>
    public RelationshipEvent(string customer, EventKind kind, DateTimeOffset at)
    {
        Customer = customer;
        Kind = kind;
        At = at;
    }

    /// <summary>The customer's id, compared ordinally, untrimmed; not empty.</summary>
    public string Customer { get; init; }

    /// <summary>The other side; by default the log's one brand.</summary>
    public Counterpart Counterpart { get; init; }

    /// <summary>Parent brand of a product, person or community; null for the log's one brand. Ignored for a brand.</summary>
    public string? Brand { get; init => field = Told(value); }

    /// <summary>When it happened; the offset does not matter.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public EventKind Kind { get; init; }

    /// <summary>Through what.</summary>
    public Channel Channel { get; init; }

    /// <summary>Who began it; null for the kind's default.</summary>
    public Initiator? Initiator { get; init; }

    /// <summary>Whether a person acted for the counterpart; null for the channel's default.</summary>
    public bool? Human { get; init; }

    /// <summary>Money, in the log's one currency: finite, 0 to 1e12. The sign of a return is ignored.</summary>
    public double? Amount { get; init; }

    /// <summary>How much of it, 0 to 100, default 1; for survey kinds the answer on [0, 1], required.</summary>
    public double? Strength { get; init; }

    /// <summary>How bad, for bad events, 0 to 1; default 0.5.</summary>
    public double? Severity { get; init; }

    /// <summary>When a promise falls due; null = never overdue.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Links a promise to its end, a failure to its recovery, an approach to its answer.</summary>
    public string? Episode { get; init => field = Told(value); }

    /// <summary>Who acted for the counterpart.</summary>
    public string? Representative { get; init => field = Told(value); }

    /// <summary>Third party: introducer, person recommended to, person helped, rival referred to.</summary>
    public string? Other { get; init => field = Told(value); }

    /// <summary>Which point of connection, for the connection kinds.</summary>
    public ConnectionType? Connection { get; init; }

    /// <summary>Free text, shown, never scored.</summary>
    public string? Tag { get; init => field = Told(value); }

    /// <summary>Identity over all inputs; events without one are never duplicates.</summary>
    public string? Id { get; init => field = Told(value); }

    /// <summary>Where it was read; not part of its content.</summary>
    public EventOrigin Origin { get; init; }

    /// <summary>The relationship that it belongs to.</summary>
    public RelationshipKey Relationship => new(Customer, Counterpart);

    /// <summary>Equal content, wherever it was read.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether every field but <see cref="Origin"/> is the same.</returns>
    public bool Equals(RelationshipEvent? other) =>
        other is not null && (ReferenceEquals(this, other) || CanonicalOrder.Instance.Compare(this, other) == 0);

    /// <summary>A hash of the leading fields of the content.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Customer, Counterpart, At.UtcTicks, Kind, Id, Episode);

    private static string? Told(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
