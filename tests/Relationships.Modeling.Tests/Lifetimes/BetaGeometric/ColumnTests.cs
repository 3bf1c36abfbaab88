using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Tests.Lifetimes.BetaGeometric;

/// <summary>Columns give what one customer at a time gives, to 1e-12; the vector path against the scalar one.</summary>
public class ColumnTests
{
    private static readonly IPurchaseModel[] s_models =
    [
        new BgNbdModel(.2425945, 4.4136019, .7929199, 2.4258881, TimeUnit.Week),
        new MbgNbdModel(.525, 6.183, .891, 1.614, TimeUnit.Week),
        new BgNbdModel(3, .02, 1, 1, TimeUnit.Week),
        new MbgNbdModel(40, 700, 3, .05, TimeUnit.Week),
        new BgNbdModel(60, 2, .5, .5, TimeUnit.Week),
    ];

    [Theory]
    [InlineData(0, 20_000)]
    [InlineData(1, 20_000)]
    [InlineData(2, 3_000)]
    [InlineData(3, 3_000)]
    [InlineData(4, 1_000)]
    [InlineData(0, 7)]
    public void AreWhatSingleCustomersAre(int which, int customers)
    {
        var (model, table, column) = (s_models[which], Table(customers, heavy: which == 0 ? 5000 : 30), new double[customers]);
        model.ProbabilityAlive(table, column);
        Same(column, i => model.ProbabilityAlive(table[i]));
        foreach (var weeks in new[] { 0, .1, 39, 500 })
        {
            model.ExpectedPurchases(table, Duration.Weeks(weeks), column);
            Same(column, i => model.ExpectedPurchases(table[i], Duration.Weeks(weeks)));
            model.PurchaseProbability(table, 2, Duration.Weeks(weeks), column);
            Same(column, i => model.PurchaseProbability(table[i], 2, Duration.Weeks(weeks)));
        }

        model.ExpectedPurchases(table.Age, TimeUnit.Week, column);
        Same(column, i => model.ExpectedPurchases(table[i].Age));
    }

    [Fact]
    public void DiscountedAreWhatSingleCustomersAre()
    {
        var (table, column) = (Table(2_000, heavy: 12), new double[2_000]);
        foreach (var model in s_models.Take(2))
        {
            model.DiscountedExpectedPurchases(table, DiscountRate.Annual(.15), column);
            Same(column, i => i % 20 == 0 ? model.DiscountedExpectedPurchases(table[i], DiscountRate.Annual(.15)) : column[i]);
        }
    }

    [Fact]
    public void WhatFollowsTheTableIsUntouched()
    {
        var (table, column) = (Table(9, 3), Enumerable.Repeat(-1.0, 12).ToArray());
        s_models[0].ExpectedPurchases(table, Duration.Weeks(3), column);
        Assert.Equal([-1, -1, -1], column[9..]);
        Assert.All(column[..9], v => Assert.True(v > 0));
    }

    [Fact]
    public void ADestinationThatIsTooShortIsRefused()
    {
        var table = Table(9, 3);
        Assert.Contains("destination has 8 places; 9 are needed", Assert.Throws<ArgumentException>(() => s_models[0].ProbabilityAlive(table, new double[8])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => s_models[0].ExpectedPurchases(table, Duration.Weeks(1), new double[8]));
        Assert.Throws<ArgumentException>(() => s_models[0].ExpectedPurchases([1, 2], TimeUnit.Week, new double[1]));
        Assert.Throws<ArgumentException>(() => s_models[0].ExpectedPurchases([1, double.NaN], TimeUnit.Week, new double[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_models[0].PurchaseProbability(table, -1, Duration.Weeks(1), new double[9]));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_models[0].DiscountedExpectedPurchases(table, default, new double[9]));
    }

    [Fact]
    public void AnEmptyTableIsFine()
    {
        var table = Table(0, 3);
        s_models[0].ExpectedPurchases(table, Duration.Weeks(3), []);
        s_models[0].DiscountedExpectedPurchases(table, DiscountRate.Annual(.1), []);
        Assert.Equal(0, s_models[0].LogLikelihood(table));
    }

    private static void Same(double[] column, Func<int, double> single)
    {
        for (var i = 0; i < column.Length; i++)
        {
            var expected = single(i);
            Assert.True(Math.Abs(column[i] - expected) <= 1e-12 * Math.Abs(expected), $"row {i}: {column[i]:R}, not {expected:R}");
        }
    }

    private static PurchaseSummaryTable Table(int customers, int heavy)
    {
        var random = new RandomStream(5);
        var (x, last, age) = (new double[customers], new double[customers], new double[customers]);
        for (var i = 0; i < customers; i++)
        {
            age[i] = random.NextBoolean(.1) ? 400 * random.NextUniform() : 27 + (12 * random.NextUniform());
            x[i] = random.NextBoolean(.02) ? random.NextInt32(heavy) : random.NextPoisson(1.5);
            last[i] = x[i] == 0 ? 0 : age[i] * Math.Sqrt(random.NextUniform());
        }

        return PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns { Unit = TimeUnit.Week, Repeats = x, AgeAtLastPurchase = last, Age = age });
    }
}
