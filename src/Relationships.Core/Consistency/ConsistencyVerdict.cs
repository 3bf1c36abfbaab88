namespace Relationships.Consistency;

/// <summary>Whether customers meet the same brand whoever they meet.</summary>
public enum ConsistencyVerdict
{
    /// <summary>Too little is known to say either.</summary>
    NotEnoughEvidence,

    /// <summary>Differences are small enough not to matter.</summary>
    Consistent,

    /// <summary>Differences are larger than chance and tolerance allow.</summary>
    Inconsistent,
}
