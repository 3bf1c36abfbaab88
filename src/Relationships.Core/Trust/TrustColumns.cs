using Relationships.Numerics;

namespace Relationships.Trust;

/// <summary>The rows of a <see cref="TrustScores"/> that a strategy writes.</summary>
public readonly ref struct TrustColumns
{
    private readonly TrustScores _scores;
    private readonly int _start;
    private readonly AlignedRows _rows;

    internal TrustColumns(TrustScores scores, int start, int count, object? writer)
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

    /// <summary>The balance, to write.</summary>
    public Span<double> Balance => _scores.BalanceColumn().Slice(_start, Count);

    /// <summary>One figure of one part, to write.</summary>
    /// <param name="part">Which part.</param>
    /// <param name="figure">Which figure.</param>
    /// <returns>A column of <see cref="Count"/> numbers.</returns>
    public Span<double> this[TrustPart part, TrustFigure figure] => _rows[TrustScores.Place(part, figure)];

    /// <summary>The estimates of one part, to write.</summary>
    internal EstimateColumns Estimates(TrustPart part) => new(
        this[part, TrustFigure.Value], this[part, TrustFigure.Low], this[part, TrustFigure.High], this[part, TrustFigure.Uncertainty], this[part, TrustFigure.EvidenceMass]);

    /// <summary>Writes one score.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="score">The score.</param>
    public void Set(int row, in TrustScore score)
    {
        Set(row, TrustPart.InCounterpart, score.InCounterpart.Estimate, 0);
        Set(row, TrustPart.OfCustomer, score.OfCustomer.Estimate, 0);
        Set(row, TrustPart.Mutual, score.Mutual, 0);
        Set(row, TrustPart.Ability, score.InCounterpart.Ability.Estimate, score.InCounterpart.Ability.Contribution);
        Set(row, TrustPart.Integrity, score.InCounterpart.Integrity.Estimate, score.InCounterpart.Integrity.Contribution);
        Set(row, TrustPart.Benevolence, score.InCounterpart.Benevolence.Estimate, score.InCounterpart.Benevolence.Contribution);
        Set(row, TrustPart.CustomerIntegrity, score.OfCustomer.Integrity.Estimate, score.OfCustomer.Integrity.Contribution);
        Set(row, TrustPart.CustomerBenevolence, score.OfCustomer.Benevolence.Estimate, score.OfCustomer.Benevolence.Contribution);
        Balance[row] = score.Balance;
    }

    private void Set(int row, TrustPart part, in Estimate estimate, double contribution)
    {
        this[part, TrustFigure.Value][row] = estimate.Value;
        this[part, TrustFigure.Low][row] = estimate.Low;
        this[part, TrustFigure.High][row] = estimate.High;
        this[part, TrustFigure.Uncertainty][row] = estimate.Uncertainty;
        this[part, TrustFigure.EvidenceMass][row] = estimate.EvidenceMass;
        this[part, TrustFigure.Contribution][row] = contribution;
    }
}
