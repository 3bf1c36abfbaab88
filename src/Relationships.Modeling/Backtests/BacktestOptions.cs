using Relationships.Events;
using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Backtests;

/// <summary>What a backtest predicts, and what it compares with.</summary>
public sealed record BacktestOptions
{
    /// <summary>Purchases, against the 90-day decayed count.</summary>
    public static BacktestOptions Default { get; } = new();

    /// <summary>Kind of event that is predicted; default <see cref="EventKind.Purchase"/>.</summary>
    public EventKind Outcome { get; init; } = EventKind.Purchase;

    /// <summary>Name of the scorer that others are compared with; nothing is compared where no scorer has it. Default <c>decayed-count-90</c>.</summary>
    public string? Reference { get; init; } = "decayed-count-90";

    /// <summary>Resamples, level and seed of the intervals; null leaves the intervals out. Default 1000 resamples, 90 %, seed 1.</summary>
    public BootstrapOptions? Bootstrap { get; init; } = BootstrapOptions.Default;
}
