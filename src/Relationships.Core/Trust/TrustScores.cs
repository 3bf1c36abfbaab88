using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Trust;

/// <summary>Trust scores of many relationships in columns. A buffer to be filled again and again.</summary>
public sealed class TrustScores
{
    private const int Figures = 6;

    private static readonly string[] s_names = [.. Enum.GetValues<TrustPart>().Select(p => KebabCase.Of(p).Replace('-', '_'))];

    private readonly AlignedColumns _figures;
    private readonly double[] _balance;

    /// <summary>Makes a buffer.</summary>
    /// <param name="capacity">Most rows it can hold; at least 1.</param>
    public TrustScores(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        _figures = new AlignedColumns(s_names.Length * Figures, capacity);
        _balance = new double[capacity];
    }

    /// <summary>Most rows it can hold.</summary>
    public int Capacity { get; }

    /// <summary>The smaller direction over the larger.</summary>
    public ReadOnlySpan<double> Balance => _balance;

    /// <summary>The value without evidence, the same for every row.</summary>
    public double BaseRate { get; internal set; }

    /// <summary>One figure of one part, of every row.</summary>
    /// <param name="part">Which part.</param>
    /// <param name="figure">Which figure.</param>
    /// <returns>A column of <see cref="Capacity"/> numbers.</returns>
    public ReadOnlySpan<double> this[TrustPart part, TrustFigure figure] => Column(part, figure);

    /// <summary>The written name of a part in snake_case.</summary>
    /// <param name="part">Which.</param>
    /// <returns>Its name.</returns>
    public static string Name(TrustPart part) => s_names[(int)part];

    /// <summary>One row as a score of its own.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="policyId">Id of the policy.</param>
    /// <param name="asOf">The instant that the score is for.</param>
    /// <returns>The score.</returns>
    public TrustScore Row(int row, string policyId, DateTimeOffset asOf) => new()
    {
        InCounterpart = new DirectedTrust
        {
            Estimate = Estimate(TrustPart.InCounterpart, row),
            BaseRate = BaseRate,
            Ability = Facet(TrustPart.Ability, row),
            Integrity = Facet(TrustPart.Integrity, row),
            Benevolence = Facet(TrustPart.Benevolence, row),
        },
        OfCustomer = new DirectedTrust
        {
            Estimate = Estimate(TrustPart.OfCustomer, row),
            BaseRate = BaseRate,
            Integrity = Facet(TrustPart.CustomerIntegrity, row),
            Benevolence = Facet(TrustPart.CustomerBenevolence, row),
        },
        Mutual = Estimate(TrustPart.Mutual, row),
        Balance = _balance[row],
        PolicyId = policyId,
        AsOf = asOf,
    };

    /// <summary>The rows that a strategy writes.</summary>
    /// <param name="start">First row.</param>
    /// <param name="count">How many.</param>
    /// <returns>A view of these rows.</returns>
    public TrustColumns Rows(int start, int count) => Rows(start, count, writer: null);

    /// <summary>The rows that a strategy writes, which alone holds them.</summary>
    internal TrustColumns Rows(int start, int count, object? writer) => new(this, start, count, writer);

    internal static int Place(TrustPart part, TrustFigure figure) => ((int)part * Figures) + (int)figure;

    internal AlignedRows AlignedRows(int start, int count, object? writer) => _figures.Rows(start, count, writer);

    internal Span<double> Column(TrustPart part, TrustFigure figure) => _figures[Place(part, figure)];

    internal Span<double> BalanceColumn() => _balance;

    private Estimate Estimate(TrustPart part, int row) => new(
        this[part, TrustFigure.Value][row],
        this[part, TrustFigure.Low][row],
        this[part, TrustFigure.High][row],
        this[part, TrustFigure.Uncertainty][row],
        this[part, TrustFigure.EvidenceMass][row]);

    private FacetTrust Facet(TrustPart part, int row) => new(Estimate(part, row), this[part, TrustFigure.Contribution][row]);
}
