using System.Globalization;

namespace Relationships.Modeling.Backtests;

/// <summary>A backtest as a table for people: three digits, <c>-</c> where a figure is absent, invariant culture.</summary>
public static class BacktestTable
{
    private static readonly string[] s_header = ["scorer", "auc", "auc 90 %", "difference", "brier", "mae", "rmse", "spearman", "lift"];

    /// <summary>Writes the table, with a line above it that names customers, base rate and window.</summary>
    /// <param name="result">The backtest.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(BacktestResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        var rows = result.Scorers.Select(Row).Prepend(s_header).ToArray();
        var widths = s_header.Select((_, column) => rows.Max(r => r[column].Length)).ToArray();

        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(result.Set is { } set ? set + ": " : string.Empty)}{result.N} customers, {result.Positives} with {result.Outcome} ({100 * (result.BaseRate ?? 0):0.0} %) from {result.AsOf:yyyy-MM-dd HH:mm:ss}Z to {End(result.Until)}"));
        foreach (var row in rows)
            writer.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
        if (result.Reference is { } reference)
            writer.WriteLine($"difference: in AUC from {reference}, with its paired bootstrap interval");
    }

    // Behind the last event of a log is its instant and one tick: that event counts.
    private static string End(DateTimeOffset until) => until.Ticks % TimeSpan.TicksPerSecond == 0
        ? string.Create(CultureInfo.InvariantCulture, $"before {until:yyyy-MM-dd HH:mm:ss}Z")
        : string.Create(CultureInfo.InvariantCulture, $"{until.AddTicks(-1):yyyy-MM-dd HH:mm:ss.FFFFFFF}Z, the end of the log");

    private static string[] Row(BacktestScorerResult r) =>
    [
        r.Name, Number(r.Auc), Interval(null, r.AucLow, r.AucHigh), Interval(r.AucDifference, r.AucDifferenceLow, r.AucDifferenceHigh),
        Number(r.Brier), Number(r.Mae), Number(r.Rmse), Number(r.Spearman), Number(r.Lift),
    ];

    private static string Number(double? value) => value is { } v ? v.ToString("0.000", CultureInfo.InvariantCulture) : "-";

    private static string Interval(double? value, double? low, double? high)
    {
        var interval = low is null || high is null ? string.Empty : $"[{Number(low)}, {Number(high)}]";
        return value is null ? (interval.Length > 0 ? interval : "-") : $"{Number(value)} {interval}".TrimEnd();
    }
}
