using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Continuum;

/// <summary>Continuum scores of many relationships in columns. A buffer to be filled again and again.</summary>
public sealed class ContinuumScores
{
    private static readonly string[] s_names = [.. Enum.GetValues<ContinuumColumn>().Select(c => KebabCase.Of(c).Replace('-', '_'))];

    private readonly AlignedColumns _columns;
    private readonly ContinuumStage[] _stages;

    /// <summary>Makes a buffer.</summary>
    /// <param name="capacity">Most rows it can hold; at least 1.</param>
    public ContinuumScores(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        _columns = new AlignedColumns(s_names.Length, capacity);
        _stages = new ContinuumStage[capacity];
    }

    /// <summary>Most rows it can hold.</summary>
    public int Capacity { get; }

    /// <summary>The stage of every row.</summary>
    public ReadOnlySpan<ContinuumStage> Stages => _stages;

    /// <summary>One column, of every row.</summary>
    /// <param name="column">Which.</param>
    /// <returns>A column of <see cref="Capacity"/> numbers.</returns>
    public ReadOnlySpan<double> this[ContinuumColumn column] => Column(column);

    /// <summary>The written name of a column in snake_case.</summary>
    /// <param name="column">Which.</param>
    /// <returns>Its name.</returns>
    public static string Name(ContinuumColumn column) => s_names[(int)column];

    /// <summary>One row as a score of its own.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="policyId">Id of the policy.</param>
    /// <param name="asOf">The instant that the score is for.</param>
    /// <returns>The score.</returns>
    public ContinuumScore Row(int row, string policyId, DateTimeOffset asOf) => new()
    {
        Estimate = new Estimate(
            this[ContinuumColumn.Value][row],
            this[ContinuumColumn.Low][row],
            this[ContinuumColumn.High][row],
            this[ContinuumColumn.Uncertainty][row],
            this[ContinuumColumn.EvidenceMass][row]),
        Stage = _stages[row],
        Position = this[ContinuumColumn.Position][row],
        Strain = this[ContinuumColumn.Strain][row],
        Intensity = this[ContinuumColumn.Intensity][row],
        DurationDays = this[ContinuumColumn.DurationDays][row],
        Momentum = this[ContinuumColumn.Momentum][row],
        Coasting = this[ContinuumColumn.Coasting][row],
        Stock = this[ContinuumColumn.Stock][row],
        IsCoasting = this[ContinuumColumn.IsCoasting][row] > 0,
        Contributions = new ContinuumContributions
        {
            Repeat = this[ContinuumColumn.RepeatContribution][row],
            Cadence = this[ContinuumColumn.CadenceContribution][row],
            Breadth = this[ContinuumColumn.BreadthContribution][row],
            Dialogue = this[ContinuumColumn.DialogueContribution][row],
            Recognition = this[ContinuumColumn.RecognitionContribution][row],
            AfterSale = this[ContinuumColumn.AfterSaleContribution][row],
            Social = this[ContinuumColumn.SocialContribution][row],
            History = this[ContinuumColumn.HistoryContribution][row],
            Strain = this[ContinuumColumn.StrainContribution][row],
        },
        PolicyId = policyId,
        AsOf = asOf,
    };

    /// <summary>The rows that a strategy writes.</summary>
    /// <param name="start">First row.</param>
    /// <param name="count">How many.</param>
    /// <returns>A view of these rows.</returns>
    public ContinuumColumns Rows(int start, int count) => Rows(start, count, writer: null);

    /// <summary>The rows that a strategy writes, which alone holds them.</summary>
    internal ContinuumColumns Rows(int start, int count, object? writer) => new(this, start, count, writer);

    internal static int Place(ContinuumColumn column) => (int)column;

    internal AlignedRows AlignedRows(int start, int count, object? writer) => _columns.Rows(start, count, writer);

    internal Span<double> Column(ContinuumColumn column) => _columns[Place(column)];

    internal Span<ContinuumStage> StageColumn() => _stages;
}
