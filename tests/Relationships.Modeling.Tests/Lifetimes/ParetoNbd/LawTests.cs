using FsCheck;
using FsCheck.Fluent;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.ParetoNbd;

public class LawTests
{
    private const double Rounding = 1e-10;

    private static Config Thorough => Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(1987, 9);

    [Fact]
    public void AliveFallsWithSilence() => Check(.01, 100, c =>
        c.Model.ProbabilityAlive(c.Customer with { Age = Duration.Weeks(c.Age * 1.3) }) <= c.Model.ProbabilityAlive(c.Customer) * (1 + Rounding));

    [Fact]
    public void SilenceCountsAgainstWhoeverNeverCameBackToo()
    {
        var model = new ParetoNbdModel(.55, 10.6, .6, 11.7, TimeUnit.Week);
        var alive = Enumerable.Range(0, 100).Select(age => model.ProbabilityAlive(new PurchaseSummary(0, Duration.Zero, Duration.Weeks(age)))).ToList();
        Assert.Equal(1, alive[0]);
        Assert.All(alive.Zip(alive.Skip(1)), pair => Assert.True(pair.Second < pair.First));
    }

    [Fact]
    public void ExpectationsAddUpOverIntervals() => Check(.01, 100, c =>
    {
        // Of one alive now, t on from now: survivors of that time, with β moved on, have the rest.
        var t = c.Horizon.In(TimeUnit.Week);
        var survive = Math.Pow(1 + (t / c.Model.Beta), -c.Model.S);
        var later = new ParetoNbdModel(c.Model.R, c.Model.Alpha, c.Model.S, c.Model.Beta + t, TimeUnit.Week);
        var sum = c.Model.ExpectedPurchases(c.Horizon) + (survive * later.ExpectedPurchases(c.Horizon));
        return Near(sum, c.Model.ExpectedPurchases(Duration.Weeks(2 * t)));
    });

    [Fact]
    public void ProbabilitiesSumToOneAndTheirMeanIsTheExpectation() => Check(.1, 10, c =>
    {
        var horizon = Duration.Weeks(Math.Min(c.Horizon.In(TimeUnit.Week), 20 * c.Model.Alpha / c.Model.R));
        double sum = 0, mean = 0;
        for (var k = 0; k < 4000 && sum < 1 - 1e-13; k++)
        {
            var p = c.Model.PurchaseProbability(k, horizon);
            sum += p;
            mean += k * p;
        }

        return Math.Abs(sum - 1) < 1e-9 && Math.Abs((mean / c.Model.ExpectedPurchases(horizon)) - 1) < 1e-6;
    }, tests: 200);

    [Fact]
    public void ConditionalProbabilitiesSumToOne() => Check(.1, 10, c =>
    {
        var horizon = Duration.Weeks(Math.Min(c.Horizon.In(TimeUnit.Week), 20 * (c.Model.Alpha + c.Age) / (c.Model.R + c.X)));
        double sum = 0;
        for (var k = 0; k < 4000 && sum < 1 - 1e-13; k++)
            sum += c.Model.PurchaseProbability(c.Customer, k, horizon);
        return Math.Abs(sum - 1) < 1e-9;
    }, tests: 200);

    [Fact]
    public void TheFutureIsTheMeanOverWhatTheFutureBrings() => Check(.1, 10, c =>
    {
        // Who is never seen in t has x, t_x, T + t: its expectation times that chance is less than all that is to come.
        var t = c.Horizon.In(TimeUnit.Week);
        var silent = c.Model.PurchaseProbability(c.Customer, 0, c.Horizon);
        var rest = silent * c.Model.ExpectedPurchases(c.Customer with { Age = Duration.Weeks(c.Age + t) }, c.Horizon);
        var all = c.Model.ExpectedPurchases(c.Customer, Duration.Weeks(2 * t));
        return rest <= (all - c.Model.ExpectedPurchases(c.Customer, c.Horizon)) * (1 + 1e-6) + (1e-9 * all);
    });

    [Fact]
    public void DiscountingTakesAwayAndMoreTakesMore() => Check(.01, 100, c =>
    {
        var delta = c.Rate.ContinuousPer(TimeUnit.Week);
        var higher = DiscountRate.Continuous(1.5 * delta, TimeUnit.Week);
        return c.Model.DiscountedExpectedPurchases(c.Customer, higher) <= c.Model.DiscountedExpectedPurchases(c.Customer, c.Rate) * (1 + Rounding)
            && c.Model.DiscountedExpectedPurchases(c.Customer, c.Rate, c.Horizon) <= c.Model.ExpectedPurchases(c.Customer, c.Horizon) * (1 + Rounding)
            && c.Model.DiscountedExpectedPurchases(c.Customer, c.Rate, c.Horizon) <= c.Model.DiscountedExpectedPurchases(c.Customer, c.Rate) * (1 + Rounding)
            && Near(c.Model.DiscountedExpectedPurchases(c.Customer, default, c.Horizon), c.Model.ExpectedPurchases(c.Customer, c.Horizon));
    });

    [Fact]
    public void DayOrWeekChangesNoPrediction() => Check(.01, 100, c =>
    {
        var days = new ParetoNbdModel(c.Model.R, 7 * c.Model.Alpha, c.Model.S, 7 * c.Model.Beta, TimeUnit.Day);
        var (table, weekly, daily) = (Table(c.X, c.Last, c.Age), new double[1], new double[1]);
        c.Model.ExpectedPurchases(table, c.Horizon, weekly);
        days.ExpectedPurchases(table.In(TimeUnit.Day), c.Horizon, daily);
        return Near(c.Model.ProbabilityAlive(c.Customer), days.ProbabilityAlive(c.Customer))
            && Near(weekly[0], daily[0])
            && Near(c.Model.PurchaseProbability(c.Customer, 2, c.Horizon), days.PurchaseProbability(c.Customer, 2, c.Horizon))
            && Near(c.Model.DiscountedExpectedPurchases(c.Customer, c.Rate), days.DiscountedExpectedPurchases(c.Customer, c.Rate));
    });

    [Fact]
    public void QuantilesInvertTheDistribution() => Check(.1, 10, c =>
    {
        var horizon = Duration.Weeks(Math.Min(c.Horizon.In(TimeUnit.Week), 20 * (c.Model.Alpha + c.Age) / (c.Model.R + c.X)));
        var quantile = c.Model.PurchaseQuantile(c.Customer, .9, horizon);
        var below = 0.0;
        for (var k = 0; k < quantile; k++)
            below += c.Model.PurchaseProbability(c.Customer, k, horizon);
        return below < .9 + 1e-9 && below + c.Model.PurchaseProbability(c.Customer, quantile, horizon) > .9 - 1e-9;
    }, tests: 200);

    private static bool Near(double actual, double expected) => Math.Abs(actual - expected) <= 1e-9 * expected + 1e-290;

    private static void Check(double smallest, double largest, Func<Case, bool> holds, int tests = 300) =>
        Prop.ForAll(Cases(smallest, largest), holds).Check(Thorough.WithMaxTest(tests));

    private static PurchaseSummaryTable Table(int x, double last, double age) => PurchaseSummaryTable.FromColumns(
        new() { Unit = TimeUnit.Week, Repeats = [x], AgeAtLastPurchase = [last], Age = [age] });

    // Everything uniform in its logarithm; a quarter never came back, some came on the last day.
    private static Arbitrary<Case> Cases(double smallest, double largest)
    {
        Gen<double> Spread(double low, double high) => Gen.Choose(0, 1_000_000).Select(k => Math.Min(low * Math.Pow(high / low, k / 1e6), high));
        return (from r in Spread(smallest, largest)
                from alpha in Spread(smallest, largest)
                from s in Spread(smallest, largest)
                from beta in Spread(smallest, largest)
                from x in Gen.OneOf(Gen.Constant(0), Spread(1, 5000).Select(v => (int)v), Spread(1, 30).Select(v => (int)v), Spread(1, 5000).Select(v => (int)v))
                from age in Spread(.05, 3000)
                from share in Gen.OneOf(Gen.Constant(1.0), Spread(1e-4, 1))
                from horizon in Spread(.01, 1000)
                from rate in Spread(1e-5, 1)
                select new Case(new(r, alpha, s, beta, TimeUnit.Week), x, x == 0 ? 0 : age * share, age, Duration.Weeks(horizon), DiscountRate.Continuous(rate, TimeUnit.Week)))
            .ToArbitrary();
    }

    private sealed record Case(ParetoNbdModel Model, int X, double Last, double Age, Duration Horizon, DiscountRate Rate)
    {
        public PurchaseSummary Customer => new(X, Duration.Weeks(Last), Duration.Weeks(Age));

        public override string ToString() => FormattableString.Invariant(
            $"r {Model.R:R} alpha {Model.Alpha:R} s {Model.S:R} beta {Model.Beta:R} x {X} t_x {Last:R} T {Age:R} t {Horizon} rate {Rate}");
    }
}
