using Relationships.Benchmarks.Events;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Benchmarks.Models;

/// <summary>Distinct customers: acquired over half a year, few with many purchases, ages to a fraction of a day, so that no two rows are one pattern.</summary>
internal static class SomeCustomers
{
    private const double Weeks = 39;
    private const double MeanRate = 0.05;

    // The chance to leave is Beta(1, this).
    private const double LeavingPower = 2.4;

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

    /// <summary>
    /// Customers as shops have them: whole days, one purchase day counted once, and after each purchase some leave. Many rows are one pattern, as in any real log.
    /// </summary>
    public static PurchaseSummaryTable MakeByDay(int count, ulong seed)
    {
        var random = new SplitMix64(seed);
        var (x, last, age) = (new double[count], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var days = Math.Floor(7 * (Weeks - (random.NextDouble() * Weeks / 3)));
            age[i] = days / 7;
            var rate = -2 * MeanRate / 7 * Math.Log(1 - random.NextDouble());
            var leaves = 1 - Math.Pow(1 - random.NextDouble(), 1 / LeavingPower);
            var lastDay = 0.0;
            for (var at = Wait(ref random, rate); at < days && random.NextDouble() >= leaves; at += Wait(ref random, rate))
            {
                if (Math.Floor(at) > lastDay)
                    (x[i], lastDay) = (x[i] + 1, Math.Floor(at));
            }

            last[i] = lastDay / 7;
        }

        return PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns { Unit = TimeUnit.Week, Repeats = x, AgeAtLastPurchase = last, Age = age });
    }

    private static double Wait(ref SplitMix64 random, double rate) => -Math.Log(1 - random.NextDouble()) / Math.Max(rate, 1e-9);
}
