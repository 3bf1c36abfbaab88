using Relationships.Numerics;

namespace Relationships.Resilience;

/// <summary>Resilience of many relationships in columns. A buffer to be filled again and again.</summary>
public sealed class ResilienceScores
{
    private static readonly int s_figures = Enum.GetValues<ResilienceFigure>().Length;

    private readonly AlignedColumns _figures;
    private readonly ResilienceStatus[] _statuses;

    /// <summary>Makes a buffer.</summary>
    /// <param name="capacity">Most rows it can hold; at least 1.</param>
    public ResilienceScores(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        _figures = new AlignedColumns(s_figures, capacity);
        _statuses = new ResilienceStatus[capacity];
    }

    /// <summary>Most rows it can hold.</summary>
    public int Capacity { get; }

    /// <summary>The status of every row.</summary>
    public ReadOnlySpan<ResilienceStatus> Statuses => _statuses;

    /// <summary>One figure, of every row.</summary>
    /// <param name="figure">Which.</param>
    /// <returns>A column of <see cref="Capacity"/> numbers.</returns>
    public ReadOnlySpan<double> this[ResilienceFigure figure] => Column(figure);

    /// <summary>One row as a score of its own.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="policyId">Id of the policy.</param>
    /// <param name="asOf">The instant that the score is for.</param>
    /// <returns>The score.</returns>
    public ResilienceScore Row(int row, string policyId, DateTimeOffset asOf) => new()
    {
        Estimate = new Estimate(
            this[ResilienceFigure.Value][row],
            this[ResilienceFigure.Low][row],
            this[ResilienceFigure.High][row],
            this[ResilienceFigure.Uncertainty][row],
            this[ResilienceFigure.EvidenceMass][row]),
        Status = _statuses[row],
        BaseRate = this[ResilienceFigure.BaseRate][row],
        FromSurvived = this[ResilienceFigure.FromSurvived][row],
        FromFailed = this[ResilienceFigure.FromFailed][row],
        LockIn = this[ResilienceFigure.LockIn][row],
        PolicyId = policyId,
        AsOf = asOf,
    };

    /// <summary>The rows that a strategy writes.</summary>
    /// <param name="start">First row.</param>
    /// <param name="count">How many.</param>
    /// <returns>A view of these rows.</returns>
    public ResilienceColumns Rows(int start, int count) => Rows(start, count, writer: null);

    /// <summary>The rows that a strategy writes, which alone holds them.</summary>
    internal ResilienceColumns Rows(int start, int count, object? writer) => new(this, start, count, writer);

    internal static int Place(ResilienceFigure figure) => (int)figure;

    internal AlignedRows AlignedRows(int start, int count, object? writer) => _figures.Rows(start, count, writer);

    internal Span<double> Column(ResilienceFigure figure) => _figures[Place(figure)];

    internal Span<ResilienceStatus> StatusColumn() => _statuses;
}
