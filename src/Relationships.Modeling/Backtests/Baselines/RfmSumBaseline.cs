using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Backtests.Baselines;

/// <summary>
/// Direct marketing's classic: the quintiles (1 to 5, see <see cref="Quintiles"/>) of recency, frequency and monetary value, added.
/// Monetary value is the mean of the amounts stated on purchases, 0 where none is.
/// </summary>
public sealed class RfmSumBaseline : IBacktestScorer
{
    /// <inheritdoc/>
    public string Name => "rfm-sum";

    /// <inheritdoc/>
    public BacktestScores Score(CalibrationPeriod calibration)
    {
        var history = PurchaseHistory.Of(calibration);
        var recency = Quintiles.Of(history.Recency());
        var frequency = Quintiles.Of(history.Frequency());
        var monetary = Quintiles.Of(history.Monetary());
        var scores = new double[history.Customers];
        for (var c = 0; c < scores.Length; c++)
            scores[c] = recency[c] + frequency[c] + monetary[c];
        return new BacktestScores(scores);
    }
}
