namespace Relationships.Decisions.Audit;

/// <summary>What an answer rests on.</summary>
public enum AuditStatus
{
    /// <summary>Nothing is declared and nothing was seen.</summary>
    NotKnown,

    /// <summary>The identity says something, but no event bears on it: said, not shown.</summary>
    Declared,

    /// <summary>Events bear on it, but the identity says nothing: it happens, but nobody means it.</summary>
    Observed,

    /// <summary>Both.</summary>
    Answered,
}
