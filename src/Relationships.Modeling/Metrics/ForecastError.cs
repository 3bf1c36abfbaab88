namespace Relationships.Modeling.Metrics;

/// <summary>How far forecasts of a quantity (say, the purchases of the next months) lie from what came, in the quantity's unit.</summary>
/// <remarks>Pure, thread-safe. Both errors are 0 for perfect forecasts; the root mean square is never below the mean absolute one.</remarks>
public static class ForecastError
{
    /// <summary>Mean absolute error: the mean of |forecast - actual|; the median of what may come minimises it.</summary>
    /// <param name="forecasts">Finite numbers.</param>
    /// <param name="actuals">What came, in the same order; finite.</param>
    /// <returns>At least 0; NaN for no customers.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a number is not finite.</exception>
    public static double MeanAbsolute(ReadOnlySpan<double> forecasts, ReadOnlySpan<double> actuals)
    {
        Check(forecasts, actuals);
        var sum = 0.0;
        for (var i = 0; i < forecasts.Length; i++)
            sum += Math.Abs(forecasts[i] - actuals[i]);
        return sum / forecasts.Length;
    }

    /// <summary>Root mean square error: the root of the mean of (forecast - actual)^2; the expectation minimises it.</summary>
    /// <param name="forecasts">Finite numbers.</param>
    /// <param name="actuals">What came, in the same order; finite.</param>
    /// <returns>At least 0; NaN for no customers; infinite where a squared distance exceeds the range of a double.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a number is not finite.</exception>
    public static double RootMeanSquare(ReadOnlySpan<double> forecasts, ReadOnlySpan<double> actuals)
    {
        Check(forecasts, actuals);
        var sum = 0.0;
        for (var i = 0; i < forecasts.Length; i++)
        {
            var distance = forecasts[i] - actuals[i];
            sum += distance * distance;
        }

        return Math.Sqrt(sum / forecasts.Length);
    }

    private static void Check(ReadOnlySpan<double> forecasts, ReadOnlySpan<double> actuals)
    {
        MetricInput.SameLength(forecasts.Length, actuals.Length, nameof(forecasts), nameof(actuals));
        MetricInput.Finite(forecasts, nameof(forecasts));
        MetricInput.Finite(actuals, nameof(actuals));
    }
}
