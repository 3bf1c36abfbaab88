using System.Globalization;
using Relationships.Modeling.Lifetimes;

namespace Relationships.Modeling.Tests.Lifetimes.Range;

/// <summary>Every prediction at the corners of the range of parameters, 1e-10 to 1e10, and inside of it, against mpmath; relative 1e-9.</summary>
public class CornerTests
{
    private const double Tolerance = 1e-9;

    // Where a value underflows, this stands in for its size.
    private const double Tiny = 1e-290;

    [Fact]
    public void EveryCornerIsThere() =>
        Assert.All(CornerRow.All.GroupBy(r => r.Name), g => Assert.Equal(100, g.Count()));

    [Fact]
    public void LogLikelihood() => Agrees("log_likelihood", (model, p) => model.LogLikelihood(p.Table));

    [Fact]
    public void ProbabilityAlive() => Agrees("p_alive", (model, p) => model.ProbabilityAlive(p.Customer), (model, p, into) => model.ProbabilityAlive(p.Table, into));

    [Fact]
    public void ExpectedPurchases() => Agrees(
        "expected", (model, p) => model.ExpectedPurchases(p.Customer, p.Horizon), (model, p, into) => model.ExpectedPurchases(p.Table, p.Horizon, into));

    [Fact]
    public void PurchaseProbability() => Agrees(
        "p_y", (model, p) => model.PurchaseProbability(p.Customer, p.Purchases, p.Horizon), (model, p, into) => model.PurchaseProbability(p.Table, p.Purchases, p.Horizon, into));

    [Fact]
    public void DiscountedExpectedPurchases() => Agrees(
        "discounted", (model, p) => model.DiscountedExpectedPurchases(p.Customer, p.Rate), (model, p, into) => model.DiscountedExpectedPurchases(p.Table, p.Rate, into));

    [Fact]
    public void ExpectedPurchasesOfNewCustomers() => Agrees(
        "expected_new", (model, p) => model.ExpectedPurchases(p.Horizon), (model, p, into) => model.ExpectedPurchases([p.Horizon.In(TimeUnit.Week)], TimeUnit.Week, into));

    [Fact]
    public void PurchaseProbabilityOfNewCustomers() => Agrees("p_y_new", (model, p) => model.PurchaseProbability(p.Purchases, p.Horizon));

    private static void Agrees(string column, Func<IPurchaseModel, CornerRow, double> one, Action<IPurchaseModel, CornerRow, double[]>? many = null)
    {
        var wrong = new List<string>();
        foreach (var p in CornerRow.All)
        {
            Compare(column, one(p.Model, p), p);
            if (many is null)
                continue;
            var into = new double[1];
            many(p.Model, p, into);
            Compare($"{column} of a table", into[0], p);
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong.Take(20))}");

        void Compare(string what, double actual, CornerRow p)
        {
            var expected = p[column];

            // A log-likelihood next to 0 has the absolute error of its argument.
            var size = column == "log_likelihood" ? Math.Max(1, Math.Abs(expected)) : Math.Max(Tiny, Math.Abs(expected));
            if (!(Math.Abs(actual - expected) <= Tolerance * size))
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{what} {actual:R}, not {expected:R} (relative {Math.Abs(actual - expected) / size:E1}): {p}"));
        }
    }
}
