namespace Relationships.Modeling.Metrics;

/// <summary>Ranks from 1 (smallest) to n; tied values share the mean of the ranks that they occupy.</summary>
/// <remarks>Pure, thread-safe. Ranks are multiples of 1/2, hence exact; they sum to n (n + 1) / 2.</remarks>
public static class MidRanks
{
    /// <summary>Ranks values.</summary>
    /// <param name="values">Any numbers but NaN; infinities rank at the ends, -0 ties with 0. May be empty.</param>
    /// <returns>The rank of each value, in the order of the values.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        MetricInput.NoNaN(values, nameof(values));
        var sorted = values.ToArray();
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(sorted, order);

        var ranks = new double[values.Length];
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start + 1; end < order.Length && sorted[end] == sorted[start];)
                end++;
            var rank = (start + 1L + end) / 2.0;
            foreach (var index in order.AsSpan(start, end - start))
                ranks[index] = rank;
        }

        return ranks;
    }
}
