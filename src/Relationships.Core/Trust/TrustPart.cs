namespace Relationships.Trust;

/// <summary>What a trust score is made of: two directions, their mutual trust, and the facets of each direction.</summary>
public enum TrustPart
{
    /// <summary>The customer's trust in the counterpart.</summary>
    InCounterpart,

    /// <summary>The counterpart's trust in the customer.</summary>
    OfCustomer,

    /// <summary>Mutual trust.</summary>
    Mutual,

    /// <summary>The counterpart's ability.</summary>
    Ability,

    /// <summary>The counterpart's integrity.</summary>
    Integrity,

    /// <summary>The counterpart's benevolence.</summary>
    Benevolence,

    /// <summary>The customer's integrity.</summary>
    CustomerIntegrity,

    /// <summary>The customer's benevolence.</summary>
    CustomerBenevolence,
}
