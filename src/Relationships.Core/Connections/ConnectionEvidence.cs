using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Connections;

/// <summary>What the points of connection are computed from, as plain numbers at the as-of. <c>default</c> = none.</summary>
public readonly record struct ConnectionEvidence
{
    /// <summary>The customer has a problem, the brand the solution.</summary>
    public PointEvidence ProblemSolution { get; init; }

    /// <summary>The brand is associated with an interest of the customer's.</summary>
    public PointEvidence InterestAssociation { get; init; }

    /// <summary>The brand entertains.</summary>
    public PointEvidence Entertainment { get; init; }

    /// <summary>The brand helps the customer reach a goal.</summary>
    public PointEvidence GoalFacilitation { get; init; }

    /// <summary>The brand lives values that the customer holds.</summary>
    public PointEvidence SharedValues { get; init; }

    /// <summary>Belonging: a character to relate to.</summary>
    public PointEvidence Character { get; init; }

    /// <summary>Belonging: a community to gather in.</summary>
    public PointEvidence Community { get; init; }

    /// <summary>Mutual trust, in [0, 1], which the Relationship era needs.</summary>
    public double MutualTrust { get; init; }

    /// <summary>One point; belonging is character and community together.</summary>
    /// <param name="type">Which.</param>
    /// <returns>Its evidence.</returns>
    public PointEvidence this[ConnectionType type] => type switch
    {
        ConnectionType.ProblemSolution => ProblemSolution,
        ConnectionType.InterestAssociation => InterestAssociation,
        ConnectionType.Entertainment => Entertainment,
        ConnectionType.GoalFacilitation => GoalFacilitation,
        ConnectionType.SharedValues => SharedValues,
        ConnectionType.Belonging => new PointEvidence(Character.Demonstrated + Community.Demonstrated, Character.Responded + Community.Responded),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "type is none of the six."),
    };

    internal static ConnectionEvidence Of(EvidenceBatch evidence, int row, double mutualTrust) => new()
    {
        ProblemSolution = Point(evidence, row, EvidenceSum.ProblemSolutionDemonstrated),
        InterestAssociation = Point(evidence, row, EvidenceSum.InterestAssociationDemonstrated),
        Entertainment = Point(evidence, row, EvidenceSum.EntertainmentDemonstrated),
        GoalFacilitation = Point(evidence, row, EvidenceSum.GoalFacilitationDemonstrated),
        SharedValues = Point(evidence, row, EvidenceSum.SharedValuesDemonstrated),
        Character = Point(evidence, row, EvidenceSum.CharacterDemonstrated),
        Community = Point(evidence, row, EvidenceSum.CommunityDemonstrated),
        MutualTrust = mutualTrust,
    };

    private static PointEvidence Point(EvidenceBatch evidence, int row, EvidenceSum demonstrated) =>
        new(evidence[demonstrated][row], evidence[demonstrated + 1][row]);
}
