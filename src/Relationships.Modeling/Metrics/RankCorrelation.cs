namespace Relationships.Modeling.Metrics;

/// <summary>Agreement of two orders of the same customers.</summary>
/// <remarks>Pure, thread-safe, O(n log n).</remarks>
public static class RankCorrelation
{
    /// <summary>
    /// Spearman's rho: Pearson's correlation of the mid-ranks (so ties need no correction). 1 where one is an increasing
    /// function of the other, -1 where a decreasing one.
    /// </summary>
    /// <param name="first">Any numbers but NaN; infinities rank at the ends.</param>
    /// <param name="second">The same customers in the same order.</param>
    /// <returns>In [-1, 1]; NaN where a side is constant (so also for fewer than two customers).</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a value is NaN.</exception>
    public static double Spearman(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        MetricInput.SameLength(first.Length, second.Length, nameof(first), nameof(second));
        MetricInput.NoNaN(first, nameof(first));
        MetricInput.NoNaN(second, nameof(second));
        var x = MidRanks.Of(first);
        var y = MidRanks.Of(second);
        var mean = (x.Length + 1) / 2.0;
        double xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
            xy += (x[i] - mean) * (y[i] - mean);
        }

        return xx == 0 || yy == 0 ? double.NaN : Math.Clamp(xy / (Math.Sqrt(xx) * Math.Sqrt(yy)), -1, 1);
    }
}
