using Relationships.Numerics;

namespace Relationships.Continuum;

/// <summary>The rows of a <see cref="ContinuumScores"/> that a strategy writes.</summary>
public readonly ref struct ContinuumColumns
{
    private readonly ContinuumScores _scores;
    private readonly int _start;
    private readonly AlignedRows _rows;

    internal ContinuumColumns(ContinuumScores scores, int start, int count, object? writer)
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

    /// <summary>The stages, to write.</summary>
    public Span<ContinuumStage> Stages => _scores.StageColumn().Slice(_start, Count);

    /// <summary>One column, to write.</summary>
    /// <param name="column">Which.</param>
    /// <returns>A column of <see cref="Count"/> numbers.</returns>
    public Span<double> this[ContinuumColumn column] => _rows[ContinuumScores.Place(column)];

    /// <summary>The scores themselves, to write.</summary>
    internal EstimateColumns Estimates => new(
        this[ContinuumColumn.Value], this[ContinuumColumn.Low], this[ContinuumColumn.High], this[ContinuumColumn.Uncertainty], this[ContinuumColumn.EvidenceMass]);

    /// <summary>Writes one score.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="score">The score.</param>
    public void Set(int row, in ContinuumScore score)
    {
        Stages[row] = score.Stage;
        this[ContinuumColumn.Value][row] = score.Value;
        this[ContinuumColumn.Low][row] = score.Low;
        this[ContinuumColumn.High][row] = score.High;
        this[ContinuumColumn.Uncertainty][row] = score.Uncertainty;
        this[ContinuumColumn.EvidenceMass][row] = score.EvidenceMass;
        this[ContinuumColumn.Position][row] = score.Position;
        this[ContinuumColumn.Strain][row] = score.Strain;
        this[ContinuumColumn.Intensity][row] = score.Intensity;
        this[ContinuumColumn.DurationDays][row] = score.DurationDays;
        this[ContinuumColumn.Momentum][row] = score.Momentum;
        this[ContinuumColumn.Coasting][row] = score.Coasting;
        this[ContinuumColumn.Stock][row] = score.Stock;
        this[ContinuumColumn.IsCoasting][row] = score.IsCoasting ? 1 : 0;
        for (var i = 0; i < ContinuumContributions.Names.Count; i++)
            this[ContinuumColumn.RepeatContribution + i][row] = score.Contributions[i];
    }
}
