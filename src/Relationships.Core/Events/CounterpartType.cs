namespace Relationships.Events;

/// <summary>What a customer can have a relationship with.</summary>
public enum CounterpartType
{
    /// <summary>The company itself; also what an unprefixed name means.</summary>
    Brand,

    /// <summary>A product or service of a brand.</summary>
    Product,

    /// <summary>A person at the front line.</summary>
    Person,

    /// <summary>A community of customers.</summary>
    Community,
}
