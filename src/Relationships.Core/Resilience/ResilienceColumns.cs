using Relationships.Numerics;

namespace Relationships.Resilience;

/// <summary>The rows of a <see cref="ResilienceScores"/> that a strategy writes.</summary>
public readonly ref struct ResilienceColumns
{
    private readonly ResilienceScores _scores;
    private readonly int _start;
    private readonly AlignedRows _rows;

    internal ResilienceColumns(ResilienceScores scores, int start, int count, object? writer)
    {
        _scores = scores;
        _start = start;
        _rows = scores.AlignedRows(start, count, writer);
        Count = count;
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>Whether a strategy's numbers stand in the rows already.</summary>
    internal WrittenRows Written => _rows.Written;

    /// <summary>The statuses, to write.</summary>
    public Span<ResilienceStatus> Statuses => _scores.StatusColumn().Slice(_start, Count);

    /// <summary>One figure, to write.</summary>
    /// <param name="figure">Which.</param>
    /// <returns>A column of <see cref="Count"/> numbers.</returns>
    public Span<double> this[ResilienceFigure figure] => _rows[ResilienceScores.Place(figure)];

    /// <summary>The estimates, to write.</summary>
    internal EstimateColumns Estimates => new(
        this[ResilienceFigure.Value], this[ResilienceFigure.Low], this[ResilienceFigure.High], this[ResilienceFigure.Uncertainty], this[ResilienceFigure.EvidenceMass]);

    /// <summary>Writes one score.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="score">The score.</param>
    public void Set(int row, in ResilienceScore score)
    {
        Statuses[row] = score.Status;
        this[ResilienceFigure.Value][row] = score.Value;
        this[ResilienceFigure.Low][row] = score.Estimate.Low;
        this[ResilienceFigure.High][row] = score.Estimate.High;
        this[ResilienceFigure.Uncertainty][row] = score.Estimate.Uncertainty;
        this[ResilienceFigure.EvidenceMass][row] = score.Estimate.EvidenceMass;
        this[ResilienceFigure.BaseRate][row] = score.BaseRate;
        this[ResilienceFigure.FromSurvived][row] = score.FromSurvived;
        this[ResilienceFigure.FromFailed][row] = score.FromFailed;
        this[ResilienceFigure.LockIn][row] = score.LockIn;
    }
}
