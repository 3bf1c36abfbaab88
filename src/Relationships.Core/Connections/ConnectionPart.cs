namespace Relationships.Connections;

/// <summary>The points that have columns: the six, and the two facets of belonging.</summary>
public enum ConnectionPart
{
    /// <summary>Problem and solution.</summary>
    ProblemSolution,

    /// <summary>Interest association.</summary>
    InterestAssociation,

    /// <summary>Entertainment.</summary>
    Entertainment,

    /// <summary>Goal facilitation.</summary>
    GoalFacilitation,

    /// <summary>Shared values.</summary>
    SharedValues,

    /// <summary>Belonging.</summary>
    Belonging,

    /// <summary>Belonging: a character to relate to.</summary>
    Character,

    /// <summary>Belonging: a community to gather in.</summary>
    Community,
}
