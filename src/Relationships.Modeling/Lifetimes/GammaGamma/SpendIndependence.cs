using Relationships.Modeling.Metrics;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.GammaGamma;

/// <summary>
/// How repeats and mean spend go together over customers with repeats. The Gamma-Gamma model takes them as independent; a purchase model's and a spend model's
/// predictions may be multiplied only as far as that holds.
/// </summary>
/// <param name="Pearson">Their correlation, in [-1, 1]; NaN for fewer than two customers or where one is constant. A few heavy buyers can decide it.</param>
/// <param name="Spearman">The correlation of their ranks, each row once whatever its weight; NaN as above.</param>
/// <param name="Customers">How many customers have repeats that cost something.</param>
public readonly record struct SpendIndependence(double Pearson, double Spearman, long Customers)
{
    /// <summary>Checks a table.</summary>
    /// <param name="table">The customers, with their mean spend; weights count in Pearson's.</param>
    /// <returns>The correlations.</returns>
    /// <exception cref="ArgumentException">The table has no spend.</exception>
    public static SpendIndependence Of(PurchaseSummaryTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.MeanSpend.IsEmpty && table.Count > 0)
            throw new ArgumentException("table: it has no mean spend.", nameof(table));
        List<double> repeats = [], means = [], weights = [];
        for (var i = 0; i < table.Count; i++)
        {
            if (!(table.Repeats[i] > 0 && table.MeanSpend[i] > 0))
                continue;
            repeats.Add(table.Repeats[i]);
            means.Add(table.MeanSpend[i]);
            weights.Add(table.Weights.IsEmpty ? 1 : table.Weights[i]);
        }

        return new(Correlation(repeats, means, weights), RankCorrelation.Spearman([.. repeats], [.. means]), (long)weights.Sum());
    }

    private static double Correlation(List<double> x, List<double> y, List<double> weights)
    {
        double total = 0, meanX = 0, meanY = 0, xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Count; i++)
        {
            total += weights[i];
            double dx = x[i] - meanX, dy = y[i] - meanY;
            meanX += dx * weights[i] / total;
            meanY += dy * weights[i] / total;
            xx += weights[i] * dx * (x[i] - meanX);
            yy += weights[i] * dy * (y[i] - meanY);
            xy += weights[i] * dx * (y[i] - meanY);
        }

        return xx > 0 && yy > 0 ? Math.Clamp(xy / (Math.Sqrt(xx) * Math.Sqrt(yy)), -1, 1) : double.NaN;
    }
}
