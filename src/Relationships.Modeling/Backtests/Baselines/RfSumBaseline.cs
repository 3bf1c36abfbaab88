using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Backtests.Baselines;

/// <summary>The quintiles (1 to 5, see <see cref="Quintiles"/>) of recency and frequency, added.</summary>
public sealed class RfSumBaseline : IBacktestScorer
{
    /// <inheritdoc/>
    public string Name => "rf-sum";

    /// <inheritdoc/>
    public BacktestScores Score(CalibrationPeriod calibration)
    {
        var history = PurchaseHistory.Of(calibration);
        var recency = Quintiles.Of(history.Recency());
        var frequency = Quintiles.Of(history.Frequency());
        var scores = new double[history.Customers];
        for (var c = 0; c < scores.Length; c++)
            scores[c] = recency[c] + frequency[c];
        return new BacktestScores(scores);
    }
}
