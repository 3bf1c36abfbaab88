using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.BgBb;

/// <summary>
/// The opportunity summaries of many customers, in columns. Few of them differ (with n opportunities for all, at most
/// (n² + n + 2) / 2), so the table knows its distinct patterns and models compute once for each. Immutable, thread-safe.
/// </summary>
public sealed class OpportunitySummaryTable
{
    /// <summary>The most opportunities of a customer, and the furthest that a prediction looks ahead: time grows with them.</summary>
    public const int MostOpportunities = 1_000_000;

    private readonly int[] _purchases;
    private readonly int[] _last;
    private readonly int[] _opportunities;
    private readonly double[]? _weights;
    private readonly int[] _patternOf;
    private readonly List<OpportunitySummary> _patterns = [];

    private OpportunitySummaryTable(OpportunitySummaryColumns columns)
    {
        _purchases = [.. columns.Purchases];
        _last = [.. columns.LastPurchase];
        _opportunities = [.. columns.Opportunities];
        _weights = columns.Weights is { } weights ? [.. weights] : null;
        Customers = columns.Customers is { } names ? [.. names] : null;
        _patternOf = new int[Count];
        var known = new Dictionary<OpportunitySummary, int>();
        for (var i = 0; i < Count; i++)
        {
            if (!known.TryGetValue(this[i], out _patternOf[i]))
            {
                known[this[i]] = _patternOf[i] = _patterns.Count;
                _patterns.Add(this[i]);
            }
        }
    }

    /// <summary>How many rows.</summary>
    public int Count => _purchases.Length;

    /// <summary>How many customers: the sum of the weights.</summary>
    public long CustomerCount => _weights is null ? Count : (long)_weights.Sum();

    /// <summary>x: opportunities at which the customer bought.</summary>
    public ReadOnlySpan<int> Purchases => _purchases;

    /// <summary>t_x: number of the opportunity of the last purchase; 0 where there is none.</summary>
    public ReadOnlySpan<int> LastPurchase => _last;

    /// <summary>n: opportunities.</summary>
    public ReadOnlySpan<int> Opportunities => _opportunities;

    /// <summary>How many customers each row stands for; empty where each stands for one.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>Names of the customers, in the order of the rows; null where they have none.</summary>
    public IReadOnlyList<string>? Customers { get; }

    /// <summary>One row.</summary>
    /// <param name="row">From 0.</param>
    /// <returns>Its x, t_x and n.</returns>
    public OpportunitySummary this[int row] => new(_purchases[row], _last[row], _opportunities[row]);

    /// <summary>Checks ready-made columns and makes a table of them; the columns are copied.</summary>
    /// <param name="columns">The columns.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">Columns differ in length, or a number is out of range: the message names the column and the row, the first being row 1.</exception>
    public static OpportunitySummaryTable FromColumns(OpportunitySummaryColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        OpportunityChecks.Check(columns);
        return new OpportunitySummaryTable(columns);
    }

    /// <summary>
    /// Takes the summaries of a log whose purchases were counted by period: each period after the first purchase is an opportunity, x of which were taken.
    /// </summary>
    /// <param name="summaries">
    /// The customers, their ages whole numbers of <paramref name="opportunity"/>: of a log with that <see cref="PurchaseSummaryOptions.Period"/>, or ready-made. Order, weights and
    /// names are kept.
    /// </param>
    /// <param name="opportunity">The length of an opportunity.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">An age is no whole number of opportunities, or there are more purchases than opportunities: the message names the row.</exception>
    public static OpportunitySummaryTable FromSummaries(PurchaseSummaryTable summaries, TimeUnit opportunity)
    {
        ArgumentNullException.ThrowIfNull(summaries);
        var table = summaries.In(opportunity);
        return FromColumns(new OpportunitySummaryColumns
        {
            Purchases = OpportunityChecks.Whole(table.Repeats, "x"),
            LastPurchase = OpportunityChecks.Whole(table.AgeAtLastPurchase, "t_x"),
            Opportunities = OpportunityChecks.Whole(table.Age, "T"),
            Weights = table.Weights.IsEmpty ? null : table.Weights.ToArray(),
            Customers = table.Customers is { } names ? [.. names] : null,
        });
    }

    /// <summary>Equal rows merged, their weights added; in the order in which they first come. Names are dropped.</summary>
    /// <returns>A table with weights, of at most as many rows.</returns>
    public OpportunitySummaryTable Patterns()
    {
        var weights = new double[_patterns.Count];
        for (var i = 0; i < Count; i++)
            weights[_patternOf[i]] += _weights?[i] ?? 1;
        return new OpportunitySummaryTable(new OpportunitySummaryColumns
        {
            Purchases = [.. _patterns.Select(p => p.Purchases)],
            LastPurchase = [.. _patterns.Select(p => p.LastPurchase)],
            Opportunities = [.. _patterns.Select(p => p.Opportunities)],
            Weights = weights,
        });
    }

    /// <summary>Writes a number a row that depends on the pattern alone, computed once for each pattern.</summary>
    internal void ForEachPattern(Func<OpportunitySummary, double> compute, Span<double> destination)
    {
        var rows = Destination.Of(destination, Count);
        var values = new double[_patterns.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = compute(_patterns[i]);
        for (var i = 0; i < rows.Length; i++)
            rows[i] = values[_patternOf[i]];
    }
}
