using Relationships.Decisions;
using Relationships.Explanations;

namespace Relationships.Cli.Output;

/// <summary>All that <c>explain</c> tells of a relationship.</summary>
/// <param name="History">What moved it from its beginning.</param>
/// <param name="Since">What moved it since an earlier instant; null where none was given.</param>
internal sealed record ExplainedRelationship(ScoreMovement History, ScoreMovement? Since)
{
    /// <summary>Whether to invest, and the next best gesture; null where no economics were given.</summary>
    public InvestmentAdvice? Advice { get; init; }

    /// <summary>The score at the as-of.</summary>
    public RelationshipScore Score => History.After;
}
