using Relationships.Modeling.Lifetimes;

namespace Relationships.Modeling.Tests.Lifetimes.BetaGeometric;

/// <summary>Every function against independent values at 40 digits, 230 points a model over wide ranges; relative 1e-9.</summary>
public class GridTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void TheGridHasTwoHundredPointsAModel() =>
        Assert.All(GridRow.All.GroupBy(r => r.Name), g => Assert.True(g.Count() >= 200, g.Key));

    [Fact]
    public void ProbabilityAlive() => Check("P(alive)", r => r.ProbabilityAlive, (r, m) => m.ProbabilityAlive(r.Customer));

    [Fact]
    public void ConditionalExpectation() => Check("E[Y(t)]", r => r.Expected, (r, m) => m.ExpectedPurchases(r.Customer, r.Horizon));

    [Fact]
    public void ConditionalProbability() => Check("P(Y = y)", r => r.Probability, (r, m) => m.PurchaseProbability(r.Customer, r.Purchases, r.Horizon));

    [Fact]
    public void DiscountedExpectedResidualTransactions() => Check("DERT", r => r.Discounted, (r, m) => m.DiscountedExpectedPurchases(r.Customer, r.Rate));

    [Fact]
    public void NewCustomerExpectation() => Check("E[X(t)]", r => r.ExpectedNew, (r, m) => m.ExpectedPurchases(r.Horizon));

    [Fact]
    public void NewCustomerProbability() => Check("P(X = x)", r => r.ProbabilityNew, (r, m) => m.PurchaseProbability(r.Purchases, r.Horizon));

    [Fact]
    public void LogLikelihood()
    {
        foreach (var row in GridRow.All)
        {
            // A logarithm near 0 has the absolute error of its argument.
            var expected = row.LogLikelihood;
            var actual = row.Model().LogLikelihood(row.Table());
            Assert.True(Math.Abs(actual - expected) <= 1e-11 * Math.Max(1, Math.Abs(expected)), $"{actual:R}, not {expected:R}");
        }
    }

    [Fact]
    public void DaysGiveWhatWeeksGive()
    {
        foreach (var row in GridRow.All)
        {
            var (days, table, one) = (row.Model(TimeUnit.Day), row.Table(TimeUnit.Day), new double[1]);
            row.Close(row.Expected, days.ExpectedPurchases(row.Customer, row.Horizon), "E[Y(t)] of a model in days");
            row.Close(row.ExpectedNew, days.ExpectedPurchases(row.Horizon), "E[X(t)] of a model in days");
            row.Close(row.Discounted, days.DiscountedExpectedPurchases(row.Customer, row.Rate), "DERT of a model in days");
            row.Model().ExpectedPurchases(table, row.Horizon, one);
            row.Close(row.Expected, one[0], "E[Y(t)] of a table in days");
            row.Model().ProbabilityAlive(table, one);
            row.Close(row.ProbabilityAlive, one[0], "P(alive) of a table in days");
            row.Model().DiscountedExpectedPurchases(table, row.Rate, one);
            row.Close(row.Discounted, one[0], "DERT of a table in days");
            row.Model().PurchaseProbability(table, row.Purchases, row.Horizon, one);
            row.Close(row.Probability, one[0], "P(Y = y) of a table in days");
            row.Model().ExpectedPurchases([row.Horizon.In(TimeUnit.Day)], TimeUnit.Day, one);
            row.Close(row.ExpectedNew, one[0], "E[X(t)] of ages in days");
            Assert.Equal(row.Model().LogLikelihood(row.Table()), row.Model().LogLikelihood(table), 1e-11 * Math.Max(1, Math.Abs(row.LogLikelihood)));
        }
    }

    private static void Check(string what, Func<GridRow, double> expected, Func<GridRow, IPurchaseModel, double> actual)
    {
        foreach (var row in GridRow.All)
            row.Close(expected(row), actual(row, row.Model()), what, Tolerance);
    }
}
