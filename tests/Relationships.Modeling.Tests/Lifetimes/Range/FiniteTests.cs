using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.Range;

/// <summary>
/// No NaN and no infinity for any parameters from 1e-10 to 1e10, x up to 5,000 and times from nothing to the longest there are. BG/BB, sBG
/// and Gamma-Gamma have tests of their own, from 1e-50 to 1e50.
/// </summary>
public class FiniteTests
{
    private const double Least = 1e-10, Most = 1e10;

    [Fact]
    public void AnyParametersAndCustomers() => Prop.ForAll(Cases(Inside(Least, Most)).ToArbitrary(), Holds)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(2026, 77));

    [Fact]
    public void CornersOfTheRange() => Prop.ForAll(Cases(Gen.Elements(Least, 1, Most)).ToArbitrary(), Holds)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(2026, 79));

    [Fact]
    public void EveryCornerWithTheExtremesOfCustomers()
    {
        double[] ends = [Least, Most];
        (int X, double Last, double Age)[] customers = [(0, 0, 0), (0, 0, 1e100), (1, 0, 0), (1, 1e-300, 1e100), (5000, 0, 1e100), (5000, 1e100, 1e100), (5000, 38, 39), (3, double.Epsilon, 1e-300)];
        foreach (var kind in new[] { 0, 1, 2 })
        {
            foreach (var four in from a in ends from b in ends from c in ends from d in ends select new[] { a, b, c, d })
            {
                foreach (var (x, last, age) in customers)
                {
                    var c = new Case(kind, four[0], four[1], four[2], four[3], x, last, age, x % 2 == 0 ? 1e100 : 39, 2, x % 2 == 0 ? 1e-12 : .0027);
                    Assert.True(Holds(c), c.ToString());
                }
            }
        }
    }

    [Theory]
    [InlineData(9.9e-11)]
    [InlineData(1.01e10)]
    [InlineData(double.NaN)]
    [InlineData(0)]
    public void WhatIsOutsideIsRefusedByName(double wrong)
    {
        foreach (var kind in new[] { 0, 1, 2 })
        {
            string[] names = kind == 2 ? ["r", "alpha", "s", "beta"] : ["r", "alpha", "a", "b"];
            for (var i = 0; i < 4; i++)
            {
                double[] four = [1, 1, 1, 1];
                four[i] = wrong;
                var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Make(kind, four[0], four[1], four[2], four[3]));
                Assert.Equal(names[i], refused.ParamName);
                Assert.Contains("from 1e-10 to 1e10", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    private static bool Holds(Case c)
    {
        var (model, customer, horizon, rate) = (Make(c.Kind, c.First, c.Second, c.Third, c.Fourth), c.Customer, Duration.Weeks(c.Horizon), DiscountRate.Continuous(c.Rate, TimeUnit.Week));

        // A whole block of eight and some more.
        var table = PurchaseSummaryTable.FromColumns(new()
        {
            Unit = TimeUnit.Week,
            Repeats = [.. Enumerable.Repeat((double)c.X, 6), 0, 1, 7, 300],
            AgeAtLastPurchase = [.. Enumerable.Repeat(c.Last, 6), 0, c.Age / 3, c.Age, c.Age],
            Age = [.. Enumerable.Repeat(c.Age, 10)],
        });
        return double.IsFinite(model.LogLikelihood(table))
            && Chance(model.ProbabilityAlive(customer), "p alive", c)
            && Number(model.ExpectedPurchases(customer, horizon), "expected", c)
            && Chance(model.PurchaseProbability(customer, c.Purchases, horizon), "p", c)
            && Chance(model.PurchaseProbability(customer, 0, horizon), "p 0", c)
            && Number(model.DiscountedExpectedPurchases(customer, rate), "discounted", c)
            && Number(model.ExpectedPurchases(horizon), "new", c)
            && Chance(model.PurchaseProbability(c.Purchases, horizon), "p new", c)
            && All(into => model.ProbabilityAlive(table, into), v => Chance(v, "p alive of a table", c))
            && All(into => model.ExpectedPurchases(table, horizon, into), v => Number(v, "expected of a table", c))
            && All(into => model.PurchaseProbability(table, c.Purchases, horizon, into), v => Chance(v, "p of a table", c))
            && All(into => model.DiscountedExpectedPurchases(table, rate, into), v => Number(v, "discounted of a table", c))
            && All(into => model.ExpectedPurchases(table.Age, TimeUnit.Week, into), v => Number(v, "new of a table", c));
    }

    private static bool All(Action<double[]> fill, Func<double, bool> good)
    {
        var into = new double[10];
        fill(into);
        return into.All(good);
    }

    private static bool Chance(double value, string what, Case c) => value is >= 0 and <= 1 ? true : throw Wrong(value, what, c);

    private static bool Number(double value, string what, Case c) => value is >= 0 and <= double.MaxValue ? true : throw Wrong(value, what, c);

    private static InvalidOperationException Wrong(double value, string what, Case c) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{what} is {value:R}: {c}"));

    private static IPurchaseModel Make(int kind, double first, double second, double third, double fourth) => kind switch
    {
        0 => new BgNbdModel(first, second, third, fourth, TimeUnit.Week),
        1 => new MbgNbdModel(first, second, third, fourth, TimeUnit.Week),
        _ => new ParetoNbdModel(first, second, third, fourth, TimeUnit.Week),
    };

    private static Gen<Case> Cases(Gen<double> parameter) =>
        from kind in Gen.Choose(0, 2)
        from first in parameter
        from second in parameter
        from third in parameter
        from fourth in parameter
        from x in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 10), Gen.Choose(0, 5000))
        from age in Gen.OneOf(Gen.Constant(0.0), Inside(1e-3, 1e4), Inside(1e-300, 1e100))
        from share in Gen.OneOf(Gen.Constant(1.0), Gen.Constant(0.0), Gen.Choose(0, 1000).Select(n => n / 1000.0))
        from horizon in Gen.OneOf(Gen.Constant(0.0), Inside(1e-2, 1e3), Inside(1e-300, 1e100))
        from purchases in Gen.OneOf(Gen.Choose(0, 5), Gen.Choose(0, 5000))
        from rate in Gen.OneOf(Inside(1e-5, 1), Inside(1e-12, 1e6))
        select new Case(kind, first, second, third, fourth, x, x == 0 ? 0 : share * age, age, horizon, purchases, rate);

    private static Gen<double> Inside(double least, double most) => Gen.Choose(0, 1_000_000).Select(n => Math.Clamp(Math.Exp(Math.Log(least) + ((Math.Log(most) - Math.Log(least)) * n / 1e6)), least, most));

    private sealed record Case(
        int Kind, double First, double Second, double Third, double Fourth, int X, double Last, double Age, double Horizon, int Purchases, double Rate)
    {
        public PurchaseSummary Customer => new(X, Duration.Weeks(Last), Duration.Weeks(Age));
    }
}
