namespace Relationships.Modeling.Metrics;

/// <summary>Fifths of an order, as in recency-frequency-monetary scoring: 1 the lowest, 5 the highest.</summary>
/// <remarks>Pure, thread-safe, O(n log n).</remarks>
public static class Quintiles
{
    /// <summary>
    /// The quintile of each value: <c>1 + floor(5 (r - 1/2) / n)</c> with r its mid-rank, in whole numbers, so that no rounding
    /// decides. Tied values get the same quintile, that of the middle of the places they occupy; where all are tied, it is 3.
    /// </summary>
    /// <param name="values">Any numbers but NaN; infinities rank at the ends. May be empty.</param>
    /// <returns>From 1 to 5, in the order of the values.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static int[] Of(ReadOnlySpan<double> values)
    {
        MetricInput.NoNaN(values, nameof(values));
        var ranks = MidRanks.Of(values);
        var quintiles = new int[ranks.Length];
        for (var i = 0; i < ranks.Length; i++)
            quintiles[i] = (int)(1 + (5 * ((long)(2 * ranks[i]) - 1) / (2L * ranks.Length)));
        return quintiles;
    }
}
