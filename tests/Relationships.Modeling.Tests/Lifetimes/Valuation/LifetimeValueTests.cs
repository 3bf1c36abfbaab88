using FsCheck;
using FsCheck.Fluent;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.GammaGamma;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Lifetimes.Valuation;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Tests.Lifetimes.Valuation;

public sealed class LifetimeValueTests
{
    private static readonly GammaGammaModel s_spend = new(6.25, 3.74, 15.44);
    private static readonly BgNbdModel s_bgNbd = new(.2425945, 4.4136019, .7929199, 2.4258881, TimeUnit.Week);
    private static readonly MbgNbdModel s_mbgNbd = new(.525, 6.183, .891, 1.614, TimeUnit.Week);
    private static readonly ParetoNbdModel s_paretoNbd = new(.5534, 10.5802, .6061, 11.6562, TimeUnit.Week);
    private static readonly LifetimeValueOptions s_year = new() { Horizon = Duration.Days(365.25), Periods = 12, Discount = DiscountRate.Annual(.15), Margin = .4 };

    private static Config Thorough => Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20050, 7);

    private static IPurchaseModel[] Models => [new ExponentialLives(), s_bgNbd, s_mbgNbd, s_paretoNbd];

    [Fact]
    public void Agree_with_high_precision_values()
    {
        foreach (var row in NumberTable.Golden("lifetime_value.csv", 200).Rows)
        {
            var model = new BgNbdModel(row["r"], row["alpha"], row["a"], row["b"], TimeUnit.Week);
            var customer = Customer(row.Whole("x"), row["t_x"], row["T"]);
            var table = PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
            {
                Unit = TimeUnit.Week, Repeats = [row["x"]], AgeAtLastPurchase = [row["t_x"]], Age = [row["T"]],
            });
            var options = new LifetimeValueOptions { Horizon = Duration.Weeks(row["weeks"]), Discount = DiscountRate.Continuous(row["rate"], TimeUnit.Week) };
            var column = new double[1];
            foreach (var (name, periods) in new (string, int?)[] { ("twelve_periods", 12), ("continuous", null) })
            {
                row.Agrees(name, new LifetimeValue(model).Value(customer, 0, options with { Periods = periods }), 1e-10);
                new LifetimeValue(model).Value(table, options with { Periods = periods }, column);
                row.Agrees(name, column[0], 1e-10);
            }
        }
    }

    [Fact]
    public void Continuous_discounting_agrees_with_the_integral_by_hand()
    {
        Prop.ForAll(Cases().ToArbitrary(), c =>
        {
            var value = new LifetimeValue(new ExponentialLives()).Value(
                c.Customer, 0, new LifetimeValueOptions { Horizon = Duration.Weeks(c.Weeks), Discount = DiscountRate.Continuous(c.Rate, TimeUnit.Week) });
            return Relative(value, ExponentialLives.Discounted(c.Customer, c.Rate, c.Weeks)) <= 1e-10;
        }).Check(Thorough);
    }

    [Fact]
    public void Continuous_discounting_agrees_with_the_residual_without_end()
    {
        // The model's own sum without end is the limit.
        var rate = DiscountRate.Continuous(.1, TimeUnit.Week);
        foreach (var model in Models)
        {
            foreach (var customer in new[] { Customer(0, 0, 0), Customer(2, 30.43, 38.86), Customer(40, 300, 310) })
            {
                var whole = new LifetimeValue(model).Value(customer, 0, new LifetimeValueOptions { Horizon = Duration.Weeks(100_000), Discount = rate });
                Assert.True(Relative(whole, model.DiscountedExpectedPurchases(customer, rate)) <= 1e-9, $"{model.Name}, {customer}: {whole:R}");
            }
        }
    }

    [Fact]
    public void Periods_are_discounted_from_their_end()
    {
        var customer = Customer(2, 30.43, 38.86);
        double sum = 0, before = 0;
        for (var month = 1; month <= 12; month++)
        {
            var expected = s_bgNbd.ExpectedPurchases(customer, Duration.Days(365.25 * month / 12));
            sum += (expected - before) / Math.Pow(1.15, month / 12.0);
            before = expected;
        }

        Assert.Equal(sum * .4 * s_spend.ExpectedSpend(2, 20), new LifetimeValue(s_bgNbd, s_spend).Value(customer, 20, s_year), 1e-10);
    }

    [Fact]
    public void Without_discount_it_is_expected_purchases_times_spend()
    {
        var options = s_year with { Discount = default, Margin = 1 };
        var customer = Customer(2, 30.43, 38.86);
        var expected = s_bgNbd.ExpectedPurchases(customer, options.Horizon) * s_spend.ExpectedSpend(2, 20);
        var value = new LifetimeValue(s_bgNbd, s_spend);
        Assert.Equal(expected, value.Value(customer, 20, options), 1e-12);
        Assert.Equal(expected, value.Value(customer, 20, options with { Periods = null }), 1e-12);
        Assert.Equal(s_bgNbd.ExpectedPurchases(options.Horizon) * s_spend.PopulationMean, value.NewCustomerValue(options), 1e-12);
    }

    [Fact]
    public void Many_periods_tend_to_the_continuous_value_from_below()
    {
        var value = new LifetimeValue(s_bgNbd, s_spend);
        var customer = Customer(2, 30.43, 38.86);
        var continuous = value.Value(customer, 20, s_year with { Periods = null });
        double before = 0;
        foreach (var periods in new[] { 1, 2, 4, 12, 52, 365, 10_000 })
        {
            var sum = value.Value(customer, 20, s_year with { Periods = periods });
            Assert.InRange(sum, before, continuous);
            before = sum;
        }

        Assert.Equal(continuous, before, continuous * 1e-4);
    }

    [Fact]
    public void Value_falls_as_the_discount_rises_and_grows_with_the_horizon()
    {
        Prop.ForAll(Cases().ToArbitrary(), c => Models.All(model =>
        {
            var value = new LifetimeValue(model, s_spend);
            LifetimeValueOptions At(double rate, double weeks, int? periods) => new()
            {
                Horizon = Duration.Weeks(weeks), Discount = DiscountRate.Continuous(rate, TimeUnit.Week), Periods = periods,
            };
            foreach (var periods in new int?[] { null, 1, 12 })
            {
                var here = value.Value(c.Customer, 25, At(c.Rate, c.Weeks, periods));
                if (!double.IsFinite(here) || here < 0 || value.Value(c.Customer, 25, At(c.Rate * 1.3, c.Weeks, periods)) > here * (1 + 1e-12))
                    return false;
                if (periods is null && value.Value(c.Customer, 25, At(c.Rate, c.Weeks * 1.3, periods)) < here * (1 - 1e-10))
                    return false;
            }

            return value.ResidualValue(c.Customer, 25, DiscountRate.Continuous(c.Rate * 1.3, TimeUnit.Week)) <= value.ResidualValue(c.Customer, 25, DiscountRate.Continuous(c.Rate, TimeUnit.Week));
        })).Check(Thorough);
    }

    [Fact]
    public void Columns_are_the_single_customers()
    {
        var table = Table(TimeUnit.Week);
        foreach (var model in Models)
        {
            var value = new LifetimeValue(model, s_spend);
            var column = new double[table.Count + 1];
            foreach (var options in new[] { s_year, s_year with { Periods = null }, s_year with { Discount = DiscountRate.Annual(20), Periods = null } })
            {
                column[^1] = -7;
                value.Value(table, options, column);
                for (var i = 0; i < table.Count; i++)
                    Assert.True(Relative(column[i], value.Value(table[i], table.MeanSpend[i], options)) <= 1e-10, $"{model.Name}, row {i}: {column[i]:R}");
                Assert.Equal(-7, column[^1]);
            }

            value.ResidualValue(table, s_year.Discount, .4, column);
            for (var i = 0; i < table.Count; i++)
                Assert.True(Relative(column[i], value.ResidualValue(table[i], table.MeanSpend[i], s_year.Discount, .4)) <= 1e-10, $"{model.Name}, row {i}: {column[i]:R}");
        }
    }

    [Fact]
    public void Day_or_week_changes_no_value()
    {
        var byDay = new BgNbdModel(s_bgNbd.R, 7 * s_bgNbd.Alpha, s_bgNbd.A, s_bgNbd.B, TimeUnit.Day);
        var paretoByDay = new ParetoNbdModel(s_paretoNbd.R, 7 * s_paretoNbd.Alpha, s_paretoNbd.S, 7 * s_paretoNbd.Beta, TimeUnit.Day);
        var (weeks, days) = (new double[200], new double[200]);
        foreach (var options in new[] { s_year, s_year with { Periods = null } })
        {
            foreach (var (inWeeks, inDays) in new (IPurchaseModel, IPurchaseModel)[] { (s_bgNbd, byDay), (s_paretoNbd, paretoByDay) })
            {
                new LifetimeValue(inWeeks, s_spend).Value(Table(TimeUnit.Week), options, weeks);
                new LifetimeValue(inDays, s_spend).Value(Table(TimeUnit.Day), options with { Horizon = Duration.Weeks(365.25 / 7) }, days);
                for (var i = 0; i < weeks.Length; i++)
                    Assert.True(Relative(weeks[i], days[i]) <= 1e-11);
            }
        }

        var daily = DiscountRate.Continuous(.0027 / 7, TimeUnit.Day);
        Assert.Equal(
            new LifetimeValue(s_bgNbd, s_spend).ResidualValue(Customer(2, 30.43, 38.86), 20, DiscountRate.Continuous(.0027, TimeUnit.Week)),
            new LifetimeValue(byDay, s_spend).ResidualValue(Customer(2, 30.43, 38.86), 20, daily), 1e-9);
    }

    [Fact]
    public void Wrong_input_is_refused()
    {
        var value = new LifetimeValue(s_bgNbd, s_spend);
        var customer = Customer(1, 1, 2);
        foreach (var bad in new[] { -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Contains("margin", Assert.Throws<ArgumentOutOfRangeException>(() => value.Value(customer, 1, s_year with { Margin = bad })).Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentOutOfRangeException>("margin", () => value.ResidualValue(customer, 1, s_year.Discount, bad));
            Assert.Throws<ArgumentOutOfRangeException>("meanSpend", () => value.Value(customer, bad, s_year));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => value.Value(customer, 1, s_year with { Periods = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => value.Value(customer, 1, s_year with { Periods = 10_001 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => value.ResidualValue(customer, 1, default));
        Assert.Throws<ArgumentNullException>(() => new LifetimeValue(null!));
        Assert.Throws<ArgumentException>("destination", () => value.Value(Table(TimeUnit.Week), s_year, new double[199]));
        var silent = PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns { Unit = TimeUnit.Week, Repeats = [1], AgeAtLastPurchase = [1], Age = [2] });
        Assert.Throws<ArgumentException>("table", () => value.Value(silent, s_year, new double[1]));
        var plain = new double[1];
        new LifetimeValue(s_bgNbd).Value(silent, s_year with { Margin = 12 }, plain);
        Assert.True(plain[0] > 0);
    }

    [Fact]
    public void Nothing_takes_no_time_and_is_worth_nothing()
    {
        foreach (var periods in new int?[] { null, 12 })
            Assert.Equal(0, new LifetimeValue(s_bgNbd, s_spend).Value(Customer(1, 1, 2), 10, s_year with { Horizon = Duration.Zero, Periods = periods }));
        new LifetimeValue(s_bgNbd, s_spend).Value(PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns { Unit = TimeUnit.Day, Repeats = [], AgeAtLastPurchase = [], Age = [] }), s_year, []);
    }

    private static double Relative(double actual, double expected) => Math.Abs(actual - expected) / Math.Max(Math.Abs(expected), 1e-290);

    private static PurchaseSummary Customer(int x, double last, double age) => new(x, Duration.Weeks(last), Duration.Weeks(age));

    private static PurchaseSummaryTable Table(TimeUnit unit)
    {
        var random = new RandomStream(31);
        var (x, last, age, mean) = (new double[200], new double[200], new double[200], new double[200]);
        for (var i = 0; i < x.Length; i++)
        {
            age[i] = 60 * random.NextUniform();
            x[i] = random.NextInt32(6) * random.NextInt32(6);
            last[i] = x[i] == 0 ? 0 : age[i] * random.NextUniform();
            mean[i] = x[i] == 0 ? 0 : 80 * random.NextUniform();
        }

        return PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns { Unit = TimeUnit.Week, Repeats = x, AgeAtLastPurchase = last, Age = age, MeanSpend = mean }).In(unit);
    }

    private static Gen<(PurchaseSummary Customer, double Rate, double Weeks)> Cases()
    {
        var wide = Gen.Choose(0, 1_000_000);
        return from x in Gen.Choose(0, 200)
               from age in wide
               from silent in wide
               from rate in wide
               from weeks in wide
               let t = .01 * Math.Pow(1e5, age / 1e6)
               select (Customer(x, x == 0 ? 0 : t * (silent / 1e6), t), 1e-5 * Math.Pow(1e6, rate / 1e6), .05 * Math.Pow(1e5, weeks / 1e6));
    }
}
