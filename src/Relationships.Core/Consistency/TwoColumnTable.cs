using Relationships.Numerics;

namespace Relationships.Consistency;

/// <summary>
/// Groups by good and bad as a contingency table: Pearson's X^2, and its mean and variance given the totals.
/// </summary>
internal readonly struct TwoColumnTable
{
    public TwoColumnTable(ReadOnlySpan<ConsistencyGroup> groups)
    {
        double squares = 0, inverse = 0;
        foreach (var group in groups)
        {
            Good += group.Good;
            Total += group.Trials;
            squares += group.Trials * group.Trials;
            inverse += 1 / group.Trials;
        }

        Groups = groups.Length;
        var bad = Total - Good;
        if (Groups < 2 || Good <= 0 || bad <= 0 || Total <= 3.5)
            return;
        foreach (var group in groups)
        {
            var expected = group.Trials * (Good / Total);
            Statistic += (group.Good - expected) * (group.Good - expected) / (expected * (bad / Total));
        }

        // Of a table with r rows and c columns: N (r - 1) (c - 1) / (N - 1), and Dawson's variance.
        double n = Total, k = Groups;
        Mean = n * (k - 1) / (n - 1);
        var rows = (k - 1) * (n - k) / (n - 1);
        var columns = (n - 2) / (n - 1);
        var skewRows = ((n * inverse) - (k * k)) / (n - 2);
        var skewColumns = ((n / Good) + (n / bad) - 4) / (n - 2);
        Variance = (2 * n / (n - 3) * (rows - skewRows) * (columns - skewColumns)) + (n * n / (n - 1) * skewRows * skewColumns);
        PerSpread = n - (squares / n) - (k - 1);
    }

    public int Groups { get; }

    public double Good { get; }

    public double Total { get; }

    /// <summary>X^2; 0 where all experiences are alike.</summary>
    public double Statistic { get; }

    public double Mean { get; }

    public double Variance { get; }

    /// <summary>What a squared relative spread of 1 adds to the expectation of X^2.</summary>
    public double PerSpread { get; }

    /// <summary>The probability of an X^2 of at least this under equal quality, by the gamma with its mean and variance.</summary>
    public double Tail(double statistic)
    {
        if (!(Mean > 0 && Variance > 0))
            return 1;
        var freedom = 2 * Mean * Mean / Variance;
        return ChiSquareTail.Of(statistic * freedom / Mean, freedom);
    }
}
