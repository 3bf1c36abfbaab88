namespace Relationships.Trust;

/// <summary>What one trusts in the other, after Mayer, Davis and Schoorman (1995).</summary>
public enum TrustFacet
{
    /// <summary>They can: encounters, deliveries.</summary>
    Ability,

    /// <summary>They keep their word: promises, disclosure, word against deed.</summary>
    Integrity,

    /// <summary>They mean well: serving, gestures, honest referral.</summary>
    Benevolence,
}
