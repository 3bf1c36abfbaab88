namespace Relationships.Events;

/// <summary>The six points of connection between a customer and a brand, lowest era first.</summary>
public enum ConnectionType
{
    /// <summary>Product era: the customer has a problem, the brand the solution.</summary>
    ProblemSolution,

    /// <summary>Consumer era: the product is associated with an interest of the customer's.</summary>
    InterestAssociation,

    /// <summary>Consumer era: the brand entertains.</summary>
    Entertainment,

    /// <summary>Relationship era: the brand helps the customer reach a goal.</summary>
    GoalFacilitation,

    /// <summary>Relationship era: the brand demonstrates values that the customer holds.</summary>
    SharedValues,

    /// <summary>Relationship era: a character to relate to, like-minded people to gather with.</summary>
    Belonging,
}
