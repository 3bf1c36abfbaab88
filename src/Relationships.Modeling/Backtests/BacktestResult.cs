using System.Text.Json;

namespace Relationships.Modeling.Backtests;

/// <summary>How scorers did at predicting what came after a cut.</summary>
public sealed record BacktestResult
{
    /// <summary>Name of the data set; null where it has none.</summary>
    public string? Set { get; init; }

    /// <summary>Customers scored: all with an event before as-of.</summary>
    public required int N { get; init; }

    /// <summary>Customers with the outcome in the window.</summary>
    public required int Positives { get; init; }

    /// <summary>Positives over customers; null without customers.</summary>
    public double? BaseRate { get; init; }

    /// <summary>Days with the outcome that those customers had in the window, summed over customers.</summary>
    public required long Count { get; init; }

    /// <summary>Kind of event that was predicted.</summary>
    public required string Outcome { get; init; }

    /// <summary>Start of the window: events before it were seen, later ones predicted.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Instant behind the window.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Scorer that <see cref="BacktestScorerResult.AucDifference"/> compares with; null where none was compared.</summary>
    public string? Reference { get; init; }

    /// <summary>The scorers, in the order given.</summary>
    public required IReadOnlyList<BacktestScorerResult> Scorers { get; init; }

    /// <summary>The result as JSON: camelCase names, null where a figure is absent, numbers in shortest round-trip form.</summary>
    /// <returns>Indented JSON, one object.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, BacktestJson.Default.BacktestResult);

    /// <summary>Several results as a JSON list.</summary>
    /// <param name="results">The results; none is null.</param>
    /// <returns>Indented JSON, one array.</returns>
    public static string ToJson(IEnumerable<BacktestResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return JsonSerializer.Serialize([.. results], BacktestJson.Default.BacktestResultArray);
    }

    /// <summary>Reads what <see cref="ToJson()"/> wrote.</summary>
    /// <param name="json">One object.</param>
    /// <returns>The result.</returns>
    /// <exception cref="JsonException">The text is not such an object.</exception>
    public static BacktestResult FromJson(string json) =>
        JsonSerializer.Deserialize(json, BacktestJson.Default.BacktestResult) ?? throw new JsonException("null is not a backtest result.");
}
