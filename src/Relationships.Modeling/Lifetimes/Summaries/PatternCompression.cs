using System.Runtime.InteropServices;

namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>Merges rows that a likelihood cannot tell apart.</summary>
internal static class PatternCompression
{
    /// <summary>Merges in the order of first appearance, without sorting, which is what fitting needs; covariates are dropped.</summary>
    public static PurchaseSummaryTable Merge(PurchaseSummaryTable table)
    {
        var index = new Dictionary<(double, double, double), int>(Math.Min(table.Count, 1 << 16));
        var (x, last, age, weights) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < table.Count; i++)
        {
            ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(
                index, (table.Repeats[i], table.AgeAtLastPurchase[i], table.Age[i]), out var known);
            var weight = table.Weights.IsEmpty ? 1 : table.Weights[i];
            if (known)
            {
                weights[at] += weight;
                continue;
            }

            at = x.Count;
            x.Add(table.Repeats[i]);
            last.Add(table.AgeAtLastPurchase[i]);
            age.Add(table.Age[i]);
            weights.Add(weight);
        }

        return new PurchaseSummaryTable(new PurchaseSummaryColumns
        {
            Unit = table.Unit,
            Repeats = [.. x],
            AgeAtLastPurchase = [.. last],
            Age = [.. age],
            Weights = [.. weights],
        });
    }

    /// <summary>Merges and sorts; covariates tell rows apart.</summary>
    public static PurchaseSummaryTable Compress(PurchaseSummaryTable table)
    {
        var order = new int[table.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        var comparison = new RowOrder(table);
        Array.Sort(order, comparison);

        // The first row of each run of equals stands for all of them.
        var firsts = new List<int>();
        var weights = new List<double>();
        foreach (var row in order)
        {
            var weight = table.Weights.IsEmpty ? 1 : table.Weights[row];
            if (firsts.Count > 0 && comparison.Compare(firsts[^1], row) == 0)
                weights[^1] += weight;
            else
            {
                firsts.Add(row);
                weights.Add(weight);
            }
        }

        var columns = table.Columns();
        double[] Take(double[] column) => [.. firsts.Select(row => column[row])];
        return new PurchaseSummaryTable(columns with
        {
            Repeats = Take(columns.Repeats),
            AgeAtLastPurchase = Take(columns.AgeAtLastPurchase),
            Age = Take(columns.Age),
            Weights = [.. weights],
            Customers = null,
            MeanSpend = null,
            Covariates = columns.Covariates?.ToDictionary(p => p.Key, p => Take(p.Value), StringComparer.Ordinal),
        });
    }

    private sealed class RowOrder(PurchaseSummaryTable table) : IComparer<int>
    {
        private readonly PurchaseSummaryColumns _columns = table.Columns();

        public int Compare(int left, int right)
        {
            var order = _columns.Repeats[left].CompareTo(_columns.Repeats[right]);
            if (order == 0)
                order = _columns.Age[left].CompareTo(_columns.Age[right]);
            if (order == 0)
                order = _columns.AgeAtLastPurchase[left].CompareTo(_columns.AgeAtLastPurchase[right]);
            for (var c = 0; order == 0 && c < table.CovariateNames.Count; c++)
                order = table.Covariate(c)[left].CompareTo(table.Covariate(c)[right]);
            return order;
        }
    }
}
