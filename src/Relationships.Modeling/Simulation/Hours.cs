namespace Relationships.Modeling.Simulation;

/// <summary>When a thing can happen.</summary>
internal enum Hours
{
    /// <summary>While the shop is open: 8 to 20, Sundays 11 to 17.</summary>
    Shop,

    /// <summary>While people are awake: 7 to 23.</summary>
    Waking,
}
