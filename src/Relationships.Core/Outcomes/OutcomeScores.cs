using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Outcomes;

/// <summary>Outcomes of many relationships in columns. A buffer to be filled again and again.</summary>
public sealed class OutcomeScores
{
    private static readonly int s_figures = Enum.GetValues<OutcomeFigure>().Length;
    private static readonly string[] s_names = [.. Enum.GetValues<Outcome>().Select(o => KebabCase.Of(o).Replace('-', '_'))];

    private readonly AlignedColumns _figures;
    private readonly double[] _attitude;
    private readonly LoyaltyPattern[] _patterns;

    /// <summary>Makes a buffer.</summary>
    /// <param name="capacity">Most rows it can hold; at least 1.</param>
    public OutcomeScores(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        _figures = new AlignedColumns(s_names.Length * s_figures, capacity);
        _attitude = new double[capacity];
        _patterns = new LoyaltyPattern[capacity];
    }

    /// <summary>Most rows it can hold.</summary>
    public int Capacity { get; }

    /// <summary>The customer's trust in the counterpart: the attitude beside the behaviour.</summary>
    public ReadOnlySpan<double> Attitude => _attitude;

    /// <summary>Attitude and behaviour together.</summary>
    public ReadOnlySpan<LoyaltyPattern> Patterns => _patterns;

    /// <summary>One figure of one outcome, of every row.</summary>
    /// <param name="outcome">Which outcome.</param>
    /// <param name="figure">Which figure.</param>
    /// <returns>A column of <see cref="Capacity"/> numbers.</returns>
    public ReadOnlySpan<double> this[Outcome outcome, OutcomeFigure figure] => Column(outcome, figure);

    /// <summary>The written name of an outcome in snake_case.</summary>
    /// <param name="outcome">Which.</param>
    /// <returns>Its name.</returns>
    public static string Name(Outcome outcome) => s_names[(int)outcome];

    /// <summary>One row as a score of its own.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="policyId">Id of the policy.</param>
    /// <param name="asOf">The instant that the score is for.</param>
    /// <returns>The score.</returns>
    public OutcomeScore Row(int row, string policyId, DateTimeOffset asOf) => new()
    {
        Advocacy = Chance(Outcome.Advocacy, row),
        Loyalty = Chance(Outcome.Loyalty, row),
        Defence = Chance(Outcome.Defence, row),
        Help = Chance(Outcome.Help, row),
        Attitude = _attitude[row],
        Pattern = _patterns[row],
        PolicyId = policyId,
        AsOf = asOf,
    };

    /// <summary>The rows that a strategy writes.</summary>
    /// <param name="start">First row.</param>
    /// <param name="count">How many.</param>
    /// <returns>A view of these rows.</returns>
    public OutcomeColumns Rows(int start, int count) => Rows(start, count, writer: null);

    /// <summary>The rows that a strategy writes, which alone holds them.</summary>
    internal OutcomeColumns Rows(int start, int count, object? writer) => new(this, start, count, writer);

    internal static int Place(Outcome outcome, OutcomeFigure figure) => ((int)outcome * s_figures) + (int)figure;

    internal AlignedRows AlignedRows(int start, int count, object? writer) => _figures.Rows(start, count, writer);

    internal Span<double> Column(Outcome outcome, OutcomeFigure figure) => _figures[Place(outcome, figure)];

    internal Span<double> AttitudeColumn() => _attitude;

    internal Span<LoyaltyPattern> PatternColumn() => _patterns;

    private OutcomeChance Chance(Outcome outcome, int row) => new()
    {
        Estimate = new Estimate(
            this[outcome, OutcomeFigure.Value][row],
            this[outcome, OutcomeFigure.Low][row],
            this[outcome, OutcomeFigure.High][row],
            this[outcome, OutcomeFigure.Uncertainty][row],
            this[outcome, OutcomeFigure.EvidenceMass][row]),
        Observed = this[outcome, OutcomeFigure.Observed][row],
        Expected = this[outcome, OutcomeFigure.Expected][row],
        BaseRate = this[outcome, OutcomeFigure.BaseRate][row],
        FromActs = this[outcome, OutcomeFigure.FromActs][row],
        FromExposure = this[outcome, OutcomeFigure.FromExposure][row],
    };
}
