using System.Globalization;

namespace Relationships.Modeling.Backtests.Gains;

/// <summary>A relationship gain as a table for people: three digits, <c>-</c> where a figure is absent, invariant culture.</summary>
public static class RelationshipGainTable
{
    private static readonly string[] s_header = ["digital share", "customers", "with outcome", "auc of purchases", "auc of both", "gain", "gain 90 %"];

    /// <summary>Writes the table: a row a band, then all customers, then the trend.</summary>
    /// <param name="result">The gain.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(RelationshipGainResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        string[][] rows = [s_header, .. result.Bands.Select(b => Row(Share(b), b)), Row("all", result.All)];
        var widths = s_header.Select((_, column) => rows.Max(r => r[column].Length)).ToArray();
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Outcome} from {result.AsOf:yyyy-MM-dd} to before {result.Until:yyyy-MM-dd}, fitted on the {result.FittedOn} customers known on {result.FittedFrom:yyyy-MM-dd}"));
        foreach (var row in rows)
            writer.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
        writer.WriteLine($"most digital less least digital: {Number(result.Trend)} {Interval(result.TrendLow, result.TrendHigh)}");
    }

    private static string[] Row(string name, RelationshipGainBand band) =>
    [
        name,
        band.N.ToString(CultureInfo.InvariantCulture),
        band.Positives.ToString(CultureInfo.InvariantCulture),
        Number(band.AucOfHistory),
        Number(band.AucOfBoth),
        Number(band.Gain),
        Interval(band.GainLow, band.GainHigh),
    ];

    private static string Share(RelationshipGainBand band) =>
        band.DigitalFrom is null ? "unknown" : $"{Number(band.DigitalFrom)} to {Number(band.DigitalTo)}";

    private static string Number(double? value) => value is { } v ? v.ToString("0.000", CultureInfo.InvariantCulture) : "-";

    private static string Interval(double? low, double? high) => low is null || high is null ? "-" : $"[{Number(low)}, {Number(high)}]";
}
