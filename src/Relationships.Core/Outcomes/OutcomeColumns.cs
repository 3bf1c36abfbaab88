using Relationships.Numerics;

namespace Relationships.Outcomes;

/// <summary>The rows of an <see cref="OutcomeScores"/> that a strategy writes.</summary>
public readonly ref struct OutcomeColumns
{
    private readonly OutcomeScores _scores;
    private readonly int _start;
    private readonly AlignedRows _rows;

    internal OutcomeColumns(OutcomeScores scores, int start, int count, object? writer)
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

    /// <summary>The attitude, to write.</summary>
    public Span<double> Attitude => _scores.AttitudeColumn().Slice(_start, Count);

    /// <summary>Attitude and behaviour together, to write.</summary>
    public Span<LoyaltyPattern> Patterns => _scores.PatternColumn().Slice(_start, Count);

    /// <summary>One figure of one outcome, to write.</summary>
    /// <param name="outcome">Which outcome.</param>
    /// <param name="figure">Which figure.</param>
    /// <returns>A column of <see cref="Count"/> numbers.</returns>
    public Span<double> this[Outcome outcome, OutcomeFigure figure] => _rows[OutcomeScores.Place(outcome, figure)];

    /// <summary>The chances of one outcome, to write.</summary>
    internal EstimateColumns Chances(Outcome outcome) => new(
        this[outcome, OutcomeFigure.Value], this[outcome, OutcomeFigure.Low], this[outcome, OutcomeFigure.High], this[outcome, OutcomeFigure.Uncertainty], this[outcome, OutcomeFigure.EvidenceMass]);

    /// <summary>Writes one score.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="score">The score.</param>
    public void Set(int row, in OutcomeScore score)
    {
        Set(row, Outcome.Advocacy, score.Advocacy);
        Set(row, Outcome.Loyalty, score.Loyalty);
        Set(row, Outcome.Defence, score.Defence);
        Set(row, Outcome.Help, score.Help);
        Attitude[row] = score.Attitude;
        Patterns[row] = score.Pattern;
    }

    /// <summary>Writes one outcome.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="outcome">Which outcome.</param>
    /// <param name="chance">Its chance.</param>
    public void Set(int row, Outcome outcome, in OutcomeChance chance)
    {
        Written.Forget();
        this[outcome, OutcomeFigure.Value][row] = chance.Value;
        this[outcome, OutcomeFigure.Low][row] = chance.Estimate.Low;
        this[outcome, OutcomeFigure.High][row] = chance.Estimate.High;
        this[outcome, OutcomeFigure.Uncertainty][row] = chance.Estimate.Uncertainty;
        this[outcome, OutcomeFigure.EvidenceMass][row] = chance.Estimate.EvidenceMass;
        this[outcome, OutcomeFigure.Observed][row] = chance.Observed;
        this[outcome, OutcomeFigure.Expected][row] = chance.Expected;
        this[outcome, OutcomeFigure.BaseRate][row] = chance.BaseRate;
        this[outcome, OutcomeFigure.FromActs][row] = chance.FromActs;
        this[outcome, OutcomeFigure.FromExposure][row] = chance.FromExposure;
    }
}
