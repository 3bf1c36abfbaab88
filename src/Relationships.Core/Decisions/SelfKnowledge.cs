namespace Relationships.Decisions;

/// <summary>Whether the brand has declared who it is: purpose, values, character.</summary>
public enum SelfKnowledge
{
    /// <summary>Nobody has looked; the gate stays open, and the advice says so.</summary>
    NotAssessed,

    /// <summary>An identity is declared, with gaps.</summary>
    Incomplete,

    /// <summary>An identity is declared without gaps.</summary>
    Complete,
}
