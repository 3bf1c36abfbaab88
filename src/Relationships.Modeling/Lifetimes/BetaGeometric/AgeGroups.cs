using System.Runtime.Intrinsics;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>Customers by their age T: how many, and how many repeat purchases they made together.</summary>
internal sealed class AgeGroups
{
    private readonly double[] _ages;
    private readonly double[] _customers;
    private readonly double[] _purchases;

    public AgeGroups(PurchaseSummaryTable table)
    {
        var index = new Dictionary<double, int>();
        var (ages, customers, purchases) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < table.Count; i++)
        {
            if (!index.TryGetValue(table.Age[i], out var at))
            {
                index[table.Age[i]] = at = ages.Count;
                ages.Add(table.Age[i]);
                customers.Add(0);
                purchases.Add(0);
            }

            var weight = table.Weights.IsEmpty ? 1 : table.Weights[i];
            customers[at] += weight;
            purchases[at] += weight * table.Repeats[i];
        }

        // Padded to whole vectors with nobody of age 0.
        var padded = (ages.Count + Vector512<double>.Count - 1) / Vector512<double>.Count * Vector512<double>.Count;
        (_ages, _customers, _purchases) = (new double[padded], new double[padded], new double[padded]);
        ages.CopyTo(_ages);
        customers.CopyTo(_customers);
        purchases.CopyTo(_purchases);
    }

    /// <summary>Σ -r ln(1 + T/α) - x ln(α + T); adds its derivatives by r and α to places 0 and 1.</summary>
    public double Add(double r, double alpha, Span<double> gradient)
    {
        var (logs, fractions, purchaseLogs, purchaseFractions) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var (scale, start) = (Vector512.Create(alpha), Vector512.Create(Math.Log(alpha)));
        for (var i = 0; i < _ages.Length; i += Vector512<double>.Count)
        {
            var t = Vector512.Create<double>(_ages.AsSpan(i));
            var n = Vector512.Create<double>(_customers.AsSpan(i));
            var x = Vector512.Create<double>(_purchases.AsSpan(i));
            var one = Vector512<double>.One / (scale + t);
            var log = NearZero.LogOnePlus(t / scale);
            logs += n * log;
            fractions += n * t * one;
            purchaseLogs += x * (log + start);
            purchaseFractions += x * one;
        }

        var logRatio = Vector512.Sum(logs);
        gradient[0] -= logRatio;
        gradient[1] += (r / alpha * Vector512.Sum(fractions)) - Vector512.Sum(purchaseFractions);
        return -(r * logRatio) - Vector512.Sum(purchaseLogs);
    }
}
