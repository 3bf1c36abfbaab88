namespace Relationships.Modeling.Backtests.Baselines;

/// <summary>Who bought often will buy again: the number of distinct days (of the log's zone) with a purchase.</summary>
public sealed class FrequencyBaseline : IBacktestScorer
{
    /// <inheritdoc/>
    public string Name => "frequency";

    /// <inheritdoc/>
    public BacktestScores Score(CalibrationPeriod calibration) => new(PurchaseHistory.Of(calibration).Frequency());
}
