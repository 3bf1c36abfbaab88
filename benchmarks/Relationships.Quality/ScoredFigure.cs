using Relationships.Numerics;

namespace Relationships.Quality;

/// <summary>A figure of a score, by name.</summary>
internal sealed record ScoredFigure(string Name, Func<RelationshipScore, Estimate> Of)
{
    public static IReadOnlyList<ScoredFigure> All { get; } =
    [
        new("continuum", static s => s.Continuum.Estimate),
        new("trust", static s => s.Trust.InCounterpart.Estimate),
        new("mutual_trust", static s => s.Trust.Mutual),
    ];
}
