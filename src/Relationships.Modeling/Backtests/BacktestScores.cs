namespace Relationships.Modeling.Backtests;

/// <summary>What a scorer says of every customer, in the order of <see cref="CalibrationPeriod.Customers"/>.</summary>
/// <param name="Scores">Higher means that the outcome is more likely; any numbers but NaN. Only their order is judged.</param>
public sealed record BacktestScores(double[] Scores)
{
    /// <summary>Probability of the outcome within the horizon, in [0, 1]; null where the scorer states none.</summary>
    public double[]? Probabilities { get; init; }

    /// <summary>Whether what was fitted to the calibration period converged; null where nothing was fitted.</summary>
    public bool? Converged { get; init; }

    /// <summary>Expected number of days with the outcome within the horizon, finite; null where the scorer states none.</summary>
    public double[]? ExpectedCounts { get; init; }
}
