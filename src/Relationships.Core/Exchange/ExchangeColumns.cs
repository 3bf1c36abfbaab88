using Relationships.Numerics;

namespace Relationships.Exchange;

/// <summary>The rows of an <see cref="ExchangeScores"/> that a strategy writes.</summary>
public readonly ref struct ExchangeColumns
{
    private readonly ExchangeScores _scores;
    private readonly int _start;
    private readonly AlignedRows _rows;

    internal ExchangeColumns(ExchangeScores scores, int start, int count, object? writer)
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

    /// <summary>One part of one signal, of every row.</summary>
    /// <param name="signal">Which signal.</param>
    /// <param name="part">Which part.</param>
    /// <returns>A column to write.</returns>
    public Span<double> this[ExchangeSignal signal, SharePart part] => _rows[ExchangeScores.Place(signal, part)];

    /// <summary>The estimates of one signal, to write.</summary>
    internal EstimateColumns Estimates(ExchangeSignal signal) => new(
        this[signal, SharePart.Value], this[signal, SharePart.Low], this[signal, SharePart.High], this[signal, SharePart.Uncertainty], this[signal, SharePart.EvidenceMass]);

    /// <summary>Writes one share.</summary>
    /// <param name="signal">Which signal.</param>
    /// <param name="row">Which row.</param>
    /// <param name="share">The share.</param>
    public void Set(ExchangeSignal signal, int row, in ExchangeShare share)
    {
        this[signal, SharePart.Value][row] = share.Estimate.Value;
        this[signal, SharePart.Low][row] = share.Estimate.Low;
        this[signal, SharePart.High][row] = share.Estimate.High;
        this[signal, SharePart.Uncertainty][row] = share.Estimate.Uncertainty;
        this[signal, SharePart.EvidenceMass][row] = share.Estimate.EvidenceMass;
        this[signal, SharePart.For][row] = share.For;
        this[signal, SharePart.Against][row] = share.Against;
    }
}
