namespace Relationships.Modeling.Backtests.Baselines;

/// <summary>
/// Who bought last will buy next: minus the whole days (of the log's zone) from the last purchase to as-of; minus infinity
/// without a purchase.
/// </summary>
public sealed class RecencyBaseline : IBacktestScorer
{
    /// <inheritdoc/>
    public string Name => "recency";

    /// <inheritdoc/>
    public BacktestScores Score(CalibrationPeriod calibration) => new(PurchaseHistory.Of(calibration).Recency());
}
