namespace Relationships.Benchmarks.Rfm;

/// <summary>
/// What two implementations of RFM must agree on: how many customers fall into each quintile, and the sum of the measure over each.
/// Which of equal values falls below a cut changes none of it.
/// </summary>
internal sealed record RfmDigest(int Customers, long Purchases, long[] Counts, double[] RecencyDays, double[] Frequency, double[] Monetary)
{
    public static RfmDigest Of(RfmTable table)
    {
        long[] counts = new long[15];
        double[] recency = new double[5], frequency = new double[5], monetary = new double[5];
        var (customers, purchases) = (0, 0L);
        for (var i = 0; i < table.Customers; i++)
        {
            if (table.R[i] == 0)
                continue;
            customers++;
            purchases += table.Frequency(i);
            var (r, f, m) = (table.R[i] - 1, table.F[i] - 1, table.M[i] - 1);
            counts[r]++;
            counts[5 + f]++;
            counts[10 + m]++;
            recency[r] += table.RecencyDays[i];
            frequency[f] += table.Frequency(i);
            monetary[m] += table.Monetary[i];
        }

        return new RfmDigest(customers, purchases, counts, recency, frequency, monetary);
    }
}
