using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Connections;

/// <summary>Connection scores of many relationships in columns. A buffer to be filled again and again.</summary>
public sealed class ConnectionScores
{
    private const int Figures = 8;

    private static readonly string[] s_names = [.. Enum.GetValues<ConnectionPart>().Select(p => KebabCase.Of(p).Replace('-', '_'))];

    private readonly AlignedColumns _figures;
    private readonly double[] _richness;
    private readonly double[] _lasting;
    private readonly Era[] _eras;
    private readonly EraStanding[] _standings;

    /// <summary>Makes a buffer.</summary>
    /// <param name="capacity">Most rows it can hold; at least 1.</param>
    public ConnectionScores(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        _figures = new AlignedColumns(s_names.Length * Figures, capacity);
        _richness = new double[capacity];
        _lasting = new double[capacity];
        _eras = new Era[capacity];
        _standings = new EraStanding[3 * capacity];
    }

    /// <summary>Most rows it can hold.</summary>
    public int Capacity { get; }

    /// <summary>The highest era that holds together with all below it.</summary>
    public ReadOnlySpan<Era> Eras => _eras;

    /// <summary>Sum of the strengths of the six points, 0 to 6.</summary>
    public ReadOnlySpan<double> Richness => _richness;

    /// <summary>Chance that the relationship lasts.</summary>
    public ReadOnlySpan<double> Lasting => _lasting;

    /// <summary>One figure of one point, of every row.</summary>
    /// <param name="part">Which point.</param>
    /// <param name="figure">Which figure.</param>
    /// <returns>A column of <see cref="Capacity"/> numbers.</returns>
    public ReadOnlySpan<double> this[ConnectionPart part, ConnectionFigure figure] => Column(part, figure);

    /// <summary>The written name of a point in snake_case.</summary>
    /// <param name="part">Which.</param>
    /// <returns>Its name.</returns>
    public static string Name(ConnectionPart part) => s_names[(int)part];

    /// <summary>How an era stands in every row.</summary>
    /// <param name="era">Product, Consumer or Relationship.</param>
    /// <returns>A column of <see cref="Capacity"/> standings.</returns>
    public ReadOnlySpan<EraStanding> Standings(Era era) => StandingColumn(era);

    /// <summary>One row as a score of its own.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="policyId">Id of the policy.</param>
    /// <param name="asOf">The instant that the score is for.</param>
    /// <returns>The score.</returns>
    public ConnectionScore Row(int row, string policyId, DateTimeOffset asOf) => new()
    {
        ProblemSolution = Point(ConnectionPart.ProblemSolution, row),
        InterestAssociation = Point(ConnectionPart.InterestAssociation, row),
        Entertainment = Point(ConnectionPart.Entertainment, row),
        GoalFacilitation = Point(ConnectionPart.GoalFacilitation, row),
        SharedValues = Point(ConnectionPart.SharedValues, row),
        Belonging = Point(ConnectionPart.Belonging, row),
        Character = Point(ConnectionPart.Character, row),
        Community = Point(ConnectionPart.Community, row),
        Product = Standings(Era.Product)[row],
        Consumer = Standings(Era.Consumer)[row],
        Relationship = Standings(Era.Relationship)[row],
        Era = _eras[row],
        Richness = _richness[row],
        Lasting = _lasting[row],
        PolicyId = policyId,
        AsOf = asOf,
    };

    /// <summary>The rows that a strategy writes.</summary>
    /// <param name="start">First row.</param>
    /// <param name="count">How many.</param>
    /// <returns>A view of these rows.</returns>
    public ConnectionColumns Rows(int start, int count) => Rows(start, count, writer: null);

    /// <summary>The rows that a strategy writes, which alone holds them.</summary>
    internal ConnectionColumns Rows(int start, int count, object? writer) => new(this, start, count, writer);

    internal static int Place(ConnectionPart part, ConnectionFigure figure) => ((int)part * Figures) + (int)figure;

    internal AlignedRows AlignedRows(int start, int count, object? writer) => _figures.Rows(start, count, writer);

    internal Span<double> Column(ConnectionPart part, ConnectionFigure figure) => _figures[Place(part, figure)];

    internal Span<EraStanding> StandingColumn(Era era) => era is >= Era.Product and <= Era.Relationship
        ? _standings.AsSpan(((int)era - 1) * Capacity, Capacity)
        : throw new ArgumentOutOfRangeException(nameof(era), era, "era is none of the three.");

    internal Span<Era> EraColumn() => _eras;

    internal Span<double> RichnessColumn() => _richness;

    internal Span<double> LastingColumn() => _lasting;

    private ConnectionPoint Point(ConnectionPart part, int row) => this[part, ConnectionFigure.Available][row] == 0 ? default : new ConnectionPoint(
        true,
        this[part, ConnectionFigure.Demonstrated][row],
        this[part, ConnectionFigure.Responded][row],
        new Estimate(
            this[part, ConnectionFigure.Strength][row],
            this[part, ConnectionFigure.Low][row],
            this[part, ConnectionFigure.High][row],
            this[part, ConnectionFigure.Uncertainty][row],
            this[part, ConnectionFigure.EvidenceMass][row]));
}
