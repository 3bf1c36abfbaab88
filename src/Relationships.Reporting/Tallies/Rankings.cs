using Relationships.Continuum;
using Relationships.Explanations;
using Relationships.Trust;

namespace Relationships.Reporting.Tallies;

/// <summary>Who stands out, and everyone where they are few.</summary>
/// <param name="top">Rows of a ranking.</param>
/// <param name="noise">What moves a score although nothing true changed.</param>
internal sealed class Rankings(int top, ScoreNoise noise)
{
    /// <summary>How many rows are still shown one by one.</summary>
    public const int Few = 40;

    private readonly Ranking _all = new(Few);

    public Ranking Strongest { get; } = new(top);

    public Ranking LeastTrusting { get; } = new(top);

    public Ranking Fading { get; } = new(top);

    public Ranking Risen { get; } = new(top);

    public Ranking Fallen { get; } = new(top);

    /// <summary>The deepest first; everyone where there are no more than <see cref="Few"/>.</summary>
    public IReadOnlyList<RankedRow> Deepest => _all.Rows;

    public void Add(RelationshipScores scores, ReadOnlySpan<EarlierStanding> earlier)
    {
        var value = scores.Continuum[ContinuumColumn.Value];
        var trustHigh = scores.Trust[TrustPart.InCounterpart, TrustFigure.High];
        var known = scores.Trust[TrustPart.InCounterpart, TrustFigure.EvidenceMass];
        var isCoasting = scores.Continuum[ContinuumColumn.IsCoasting];
        var coasting = scores.Continuum[ContinuumColumn.Coasting];
        for (var row = 0; row < scores.Count; row++)
        {
            EarlierStanding? before = earlier.IsEmpty ? null : earlier[row];
            Offer(_all, value[row]);
            Offer(Strongest, value[row]);

            // By the upper end, so that those named surely trust little.
            if (known[row] > 0)
                Offer(LeastTrusting, -trustHigh[row]);
            if (isCoasting[row] > 0)
                Offer(Fading, coasting[row]);
            if (before is not { Events: > 0 } then)
                continue;
            var change = value[row] - then.Continuum;
            var allowance = noise.Of(then.ContinuumLow, then.ContinuumHigh);
            if (change > allowance)
                Offer(Risen, change);
            else if (change < -allowance)
                Offer(Fallen, -change);

            void Offer(Ranking ranking, double rank)
            {
                if (ranking.Takes(rank))
                    ranking.Add(RankedRow.Of(scores, row, before), rank);
            }
        }
    }
}
