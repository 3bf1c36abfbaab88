using System.Text.Json;

namespace Relationships.Modeling.Backtests.Gains;

/// <summary>How much better later behaviour is predicted where the relationship is known beside the purchases, by digital share of contact.</summary>
public sealed record RelationshipGainResult
{
    /// <summary>Kind of event that was predicted.</summary>
    public required string Outcome { get; init; }

    /// <summary>Start of the window in which both regressions were fitted; it ends where the judged one starts.</summary>
    public required DateTimeOffset FittedFrom { get; init; }

    /// <summary>Start of the window in which they were judged: nothing of it was seen.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Instant behind the judged window.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Customers that the regressions were fitted to.</summary>
    public required int FittedOn { get; init; }

    /// <summary>All customers together.</summary>
    public required RelationshipGainBand All { get; init; }

    /// <summary>The customers by digital share, the least digital first; those without a known channel last. Bands without customers are left out.</summary>
    public required IReadOnlyList<RelationshipGainBand> Bands { get; init; }

    /// <summary>
    /// Gain of the most digital band less that of the least digital one: above 0 where relationships matter the more, the more contact is
    /// digital. Null where two bands with both classes are not to be had.
    /// </summary>
    public double? Trend { get; init; }

    /// <summary>Lower end of the trend's bootstrap interval.</summary>
    public double? TrendLow { get; init; }

    /// <summary>Upper end of it.</summary>
    public double? TrendHigh { get; init; }

    /// <summary>The result as JSON: camelCase names, null where a figure is absent.</summary>
    /// <returns>Indented JSON, one object.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, BacktestJson.Default.RelationshipGainResult);
}
