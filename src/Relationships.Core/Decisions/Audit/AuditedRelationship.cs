using System.Collections.Immutable;
using Relationships.Connections;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Decisions.Audit;

/// <summary>What an audit keeps of one relationship.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="Richness">Sum of the strengths of its points of connection, 0 to 6.</param>
/// <param name="Answered">Approaches answered, decayed.</param>
/// <param name="Unanswered">Approaches that stand unanswered, decayed.</param>
/// <param name="Points">Of each point whether the brand showed it, and whether the customer gave something back.</param>
internal readonly record struct AuditedRelationship(
    string Customer, double Richness, double Answered, double Unanswered, ImmutableArray<(bool IsShown, bool IsAnswered)> Points)
{
    public static AuditedRelationship Of(RelationshipScores scores, int row) => new(
        scores.Keys[row].Customer,
        scores.Connections.Richness[row],
        scores.Evidence[EvidenceSum.Answered][row],
        scores.Evidence[EvidenceSum.Unanswered][row],
        [.. Eras.Types.Select(type => Point(scores, type, row))]);

    // From the evidence, so that an undeclared point that is shown all the same is seen.
    private static (bool IsShown, bool IsAnswered) Point(RelationshipScores scores, ConnectionType type, int row)
    {
        var evidence = ConnectionEvidence.Of(scores.Evidence, row, 0)[type];
        return (evidence.Demonstrated > 0, evidence.Demonstrated > 0 && evidence.Responded > 0);
    }
}
