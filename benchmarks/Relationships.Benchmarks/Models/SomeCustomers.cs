using Relationships.Benchmarks.Events;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Benchmarks.Models;

/// <summary>Distinct customers: acquired over half a year, few with many purchases, ages to a fraction of a day, so that no two rows are one pattern.</summary>
internal static class SomeCustomers
{
    private const double Weeks = 39;
    private const double MeanRate = 0.05;

    public static PurchaseSummaryTable Make(int count, ulong seed)
    {
        var random = new SplitMix64(seed);
        var (x, last, age, mean) = (new double[count], new double[count], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            age[i] = Weeks - (random.NextDouble() * Weeks / 3);
            var rate = -MeanRate * Math.Log(1 - random.NextDouble());
            for (var at = Wait(ref random, rate); at < age[i]; at += Wait(ref random, rate))
                (x[i], last[i]) = (x[i] + 1, at);
            mean[i] = x[i] > 0 ? 5 + (60 * random.NextDouble()) : 0;
        }

        return PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns { Unit = TimeUnit.Week, Repeats = x, AgeAtLastPurchase = last, Age = age, MeanSpend = mean });
    }

    private static double Wait(ref SplitMix64 random, double rate) => -Math.Log(1 - random.NextDouble()) / Math.Max(rate, 1e-9);
}
