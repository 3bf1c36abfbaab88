using System.Globalization;
using Relationships.Events;
using Relationships.Files;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgBb;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Cli.Input;

/// <summary>Ready-made summaries of customers: columns x, t_x, T; m for spend; n for repeated rows. Others are kept as they are.</summary>
internal sealed class HistoryTable
{
    private const double MostRepeats = 1e9;

    // Of any unit: beyond it an age is a slip, and instants and identifiers are not ages.
    private const double OldestAge = 1e9;
    private const double MostSpend = 1e15;

    private readonly NumberColumns _numbers;

    private HistoryTable(Table table, NumberColumns numbers) => (Header, _numbers) = (table.Header, numbers);

    /// <summary>The names of the table's columns.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The rows without a fault, as they were written.</summary>
    public IReadOnlyList<TableRow> Rows => _numbers.Rows;

    /// <summary>What was set aside.</summary>
    public IReadOnlyList<RejectedEvent> Rejects => _numbers.Rejects;

    /// <summary>Whether the table has mean spend.</summary>
    public bool HasSpend => _numbers.Values("m") is not null;

    /// <summary>Customers in continuous time.</summary>
    public static HistoryTable Read(EventInput input, TableSettings settings, CancellationToken cancellation)
    {
        settings.Check("x", "t_x", "T", "m", "n");
        var table = TableFile.Read(input, settings.Delimiter, cancellation);
        return new HistoryTable(table, new NumberColumns(table, settings).Need("x").Need("t_x").Need("T").Want("m", onlyWith: "x").Want("n").Read(Fault(table, settings, hasSpend: true, AgeFault)));
    }

    /// <summary>Spend alone: x and m, whatever else there is.</summary>
    public static HistoryTable ReadSpend(EventInput input, TableSettings settings, CancellationToken cancellation)
    {
        settings.Check("x", "t_x", "T", "m", "n");
        var table = TableFile.Read(input, settings.Delimiter, cancellation);
        var hasWeights = settings.Columns.ContainsKey("n") || table.ColumnOf("n") is not null;
        return new HistoryTable(table, new NumberColumns(table, settings).Need("x").Need("m", onlyWith: "x").Want("n").Read(row =>
            Count(row[0], "x", 0) ?? Spend(row[1]) ?? (hasWeights ? Count(row[2], "n", 1) : null)));
    }

    /// <summary>Customers with opportunities to buy: x, t_x and T are counts of them; with spend, m is read too.</summary>
    public static HistoryTable ReadOpportunities(EventInput input, TableSettings settings, bool hasSpend, CancellationToken cancellation)
    {
        settings.Check("x", "t_x", "T", "m", "n");
        var table = TableFile.Read(input, settings.Delimiter, cancellation);
        var numbers = new NumberColumns(table, settings).Need("x").Need("t_x").Need("T");
        return new HistoryTable(table, (hasSpend ? numbers.Want("m", onlyWith: "x") : numbers).Want("n").Read(Fault(table, settings, hasSpend, static row =>
            Count(row[1], "t_x", 0) ?? Count(row[2], "T", 0) ?? OpportunityFault(row))));
    }

    public PurchaseSummaryTable Summaries(TimeUnit unit) => PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
    {
        Unit = unit,
        Repeats = _numbers.Values("x")!,
        AgeAtLastPurchase = _numbers.Values("t_x") ?? new double[Rows.Count],
        Age = _numbers.Values("T") ?? new double[Rows.Count],
        MeanSpend = _numbers.Values("m"),
        Weights = _numbers.Values("n"),
    });

    /// <summary>Repeats and spend, with ages that say nothing.</summary>
    public PurchaseSummaryTable Spend() => PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
    {
        Unit = TimeUnit.Day,
        Repeats = _numbers.Values("x")!,
        AgeAtLastPurchase = [.. _numbers.Values("x")!.Select(static x => x > 0 ? 1.0 : 0)],
        Age = [.. Enumerable.Repeat(1.0, Rows.Count)],
        MeanSpend = _numbers.Values("m"),
        Weights = _numbers.Values("n"),
    });

    public OpportunitySummaryTable Opportunities() => OpportunitySummaryTable.FromColumns(new OpportunitySummaryColumns
    {
        Purchases = Whole("x"),
        LastPurchase = Whole("t_x"),
        Opportunities = Whole("T"),
        Weights = _numbers.Values("n"),
    });

    private int[] Whole(string name) => Array.ConvertAll(_numbers.Values(name)!, static v => (int)v);

    private static Func<double[], string?> Fault(Table table, TableSettings settings, bool hasSpend, Func<double[], string?> history)
    {
        hasSpend &= settings.Columns.ContainsKey("m") || table.ColumnOf("m") is not null;
        var hasWeights = settings.Columns.ContainsKey("n") || table.ColumnOf("n") is not null;
        return row => Count(row[0], "x", 0) ?? history(row) ?? (hasSpend ? Spend(row[3]) : null) ?? (hasWeights ? Count(row[^1], "n", 1) : null);
    }

    private static string? AgeFault(double[] row)
    {
        var (x, last, age) = (row[0], row[1], row[2]);
        return !(age >= 0 && age <= OldestAge) ? Say($"T {age} is not from 0 to {OldestAge}")
            : !(last >= 0 && last <= age) ? Say($"t_x {last} is not from 0 to T {age}")
            : x == 0 && last > 0 ? Say($"t_x {last} where x is 0; without a repeat it is 0")
            : null;
    }

    private static string? OpportunityFault(double[] row)
    {
        var (x, last, opportunities) = (row[0], row[1], row[2]);
        return opportunities > OpportunitySummaryTable.MostOpportunities ? Say($"T {opportunities} is above {OpportunitySummaryTable.MostOpportunities}")
            : last > opportunities ? Say($"t_x {last} is above T {opportunities}")
            : x > last ? Say($"x {x} is above t_x {last}")
            : x == 0 && last > 0 ? Say($"t_x {last} where x is 0; without a purchase it is 0")
            : null;
    }

    private static string? Spend(double mean) => mean >= 0 && mean <= MostSpend ? null : Say($"m {mean} is not from 0 to {MostSpend}");

    private static string? Count(double value, string name, double least) =>
        value >= least && value <= MostRepeats && value == Math.Floor(value) ? null : Say($"{name} {value} is no whole number from {least} to {MostRepeats}");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
