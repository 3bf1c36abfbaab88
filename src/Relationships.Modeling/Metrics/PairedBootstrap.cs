using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Metrics;

/// <summary>
/// The bootstrap of statistics over customers: whole customers are drawn with replacement, and every scorer is judged on the
/// same draws, so that what is common to two scorers cancels in their difference (Efron and Tibshirani 1993, chapter 13).
/// </summary>
/// <remarks>
/// Percentile intervals, the percentiles interpolated linearly between order statistics (Hyndman and Fan's type 7). They are not
/// widened to hold the value, and say nothing of the luck of the one split in time. Draws come from one
/// <see cref="RandomStream"/>: deterministic. Thread-safe where the statistics are. AUC at 100,000 customers and 1000 resamples
/// takes about a second a scorer.
/// </remarks>
public static class PairedBootstrap
{
    /// <summary>Intervals of statistics and of their differences from a reference, all over the same resamples.</summary>
    /// <param name="customers">How many customers there are; at least 0.</param>
    /// <param name="statistics">One a scorer.</param>
    /// <param name="reference">Index of the reference in <paramref name="statistics"/>; negative for none.</param>
    /// <param name="options">Resamples, level, seed; null for <see cref="BootstrapOptions.Default"/>.</param>
    /// <returns>For each scorer, its own interval and that of itself minus the reference (null without a reference, and for it).</returns>
    /// <exception cref="ArgumentException">An option or the reference is out of range.</exception>
    public static IReadOnlyList<(BootstrapInterval Own, BootstrapInterval? Difference)> Intervals(
        int customers, IReadOnlyList<ResampledStatistic> statistics, int reference = -1, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentOutOfRangeException.ThrowIfNegative(customers);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(reference, Math.Max(1, statistics.Count));
        options ??= BootstrapOptions.Default;
        options.Check(nameof(options));

        var counts = new int[customers];
        Array.Fill(counts, 1);
        var values = statistics.Select(s => s(counts)).ToArray();
        var resampled = statistics.Select(_ => new double[options.Resamples]).ToArray();
        var random = new RandomStream(options.Seed);
        for (var r = 0; r < options.Resamples; r++)
        {
            Array.Clear(counts);
            for (var i = 0; i < customers; i++)
                counts[random.NextInt32(customers)]++;
            for (var s = 0; s < values.Length; s++)
                resampled[s][r] = statistics[s](counts);
        }

        var intervals = new (BootstrapInterval, BootstrapInterval?)[values.Length];
        for (var s = 0; s < values.Length; s++)
        {
            BootstrapInterval? difference = null;
            if (reference >= 0 && s != reference)
                difference = Percentiles(values[s] - values[reference], resampled[s].Zip(resampled[reference], static (a, b) => a - b), options.Level);
            intervals[s] = (Percentiles(values[s], resampled[s], options.Level), difference);
        }

        return intervals;
    }

    /// <summary>The difference of two statistics of the same customers.</summary>
    /// <param name="customers">How many customers there are.</param>
    /// <param name="first">The statistic of one scorer.</param>
    /// <param name="second">The statistic of the other, subtracted.</param>
    /// <param name="options">Resamples, level, seed; null for <see cref="BootstrapOptions.Default"/>.</param>
    /// <returns>First minus second, with its interval.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static BootstrapInterval Difference(int customers, ResampledStatistic first, ResampledStatistic second, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Intervals(customers, [first, second], reference: 1, options)[0].Difference!.Value;
    }

    /// <summary>The difference in AUC of two scorers of the same customers.</summary>
    /// <param name="first">Scores of one scorer; any numbers but NaN.</param>
    /// <param name="second">Scores of the other, whose AUC is subtracted.</param>
    /// <param name="outcomes">What happened, in the same order.</param>
    /// <param name="options">Resamples, level, seed; null for <see cref="BootstrapOptions.Default"/>.</param>
    /// <returns>First minus second, with its interval; NaN where one class is absent.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a score is NaN, or an option is out of range.</exception>
    public static BootstrapInterval AucDifference(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<bool> outcomes, BootstrapOptions? options = null) =>
        Difference(outcomes.Length, new ResampledAuc(first, outcomes).Of, new ResampledAuc(second, outcomes).Of, options);

    private static BootstrapInterval Percentiles(double value, IEnumerable<double> resampled, double level)
    {
        var sorted = resampled.Where(static v => !double.IsNaN(v)).Order().ToArray();
        return new BootstrapInterval(value, Quantile(sorted, (1 - level) / 2), Quantile(sorted, (1 + level) / 2), sorted.Length);
    }

    private static double Quantile(double[] sorted, double p)
    {
        if (sorted.Length == 0)
            return double.NaN;
        var place = p * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
