namespace Relationships.Decisions;

/// <summary>How many customers stay, without a relationship and with one.</summary>
public sealed record RetentionTerms
{
    /// <summary>r of those who are dealt with purchase by purchase. Its period is the one in which margins are accounted.</summary>
    public RetentionRate Transactional { get; init; }

    /// <summary>r of those with a full relationship; not below the transactional one. Null = the same.</summary>
    public RetentionRate? Relationship { get; init; }
}
