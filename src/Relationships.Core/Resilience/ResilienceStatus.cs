namespace Relationships.Resilience;

/// <summary>What a relationship's trials say of it.</summary>
public enum ResilienceStatus
{
    /// <summary>No trial yet: nobody knows.</summary>
    Untested,

    /// <summary>Tried, and not, or not yet, shown to survive more often than not.</summary>
    Fragile,

    /// <summary>Shown to survive: above the policy's bound with a probability of 95 %.</summary>
    Resilient,

    /// <summary>Resilient, with warmth, no switch to a rival ever seen, and free to leave: grandma.</summary>
    Kin,
}
