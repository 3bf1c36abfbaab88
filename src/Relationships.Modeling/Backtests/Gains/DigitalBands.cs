namespace Relationships.Modeling.Backtests.Gains;

/// <summary>Customers in bands of digital share.</summary>
internal static class DigitalBands
{
    private const int Terciles = 3;

    /// <summary>Indexes of the customers of each band, the least digital first, those without a share last; no band is empty.</summary>
    public static IReadOnlyList<int[]> Split(double[] shares, IReadOnlyList<double>? edges)
    {
        edges ??= Quantiles([.. shares.Where(static s => !double.IsNaN(s)).Order()]);
        return [.. Enumerable.Range(0, shares.Length)
            .GroupBy(c => double.IsNaN(shares[c]) ? int.MaxValue : edges.Count(edge => shares[c] >= edge))
            .OrderBy(static band => band.Key)
            .Select(static band => band.ToArray())];
    }

    private static IReadOnlyList<double> Quantiles(double[] sorted) => sorted.Length == 0
        ? []
        : [.. Enumerable.Range(1, Terciles - 1).Select(i => sorted[i * sorted.Length / Terciles])];
}
