namespace Relationships.Events;

/// <summary>Which side of a relationship began an event.</summary>
public enum Initiator
{
    /// <summary>The customer began it.</summary>
    Customer,

    /// <summary>The counterpart (brand, product, person, community) began it.</summary>
    Counterpart,
}
