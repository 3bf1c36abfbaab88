using System.Globalization;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.ParetoNbd;

/// <summary>Every prediction against high-precision values: parameters .01 to 100, x to 5,000, ages to 3,000, horizons .01 to 1,000.</summary>
public class GoldenTests
{
    private const double Tolerance = 1e-9;

    // Below this the right answer is 0 as well.
    private const double Tiny = 1e-290;

    [Fact]
    public void LogLikelihood() => Agrees("log_likelihood", (model, p) => model.LogLikelihood(Table(p)));

    [Fact]
    public void ProbabilityAlive() => Agrees("p_alive", (model, p) => model.ProbabilityAlive(Customer(p)));

    [Fact]
    public void ProbabilityAliveByColumns() => Agrees("p_alive", (model, p) => Column(into => model.ProbabilityAlive(Table(p), into)));

    [Fact]
    public void ExpectedPurchases() => Agrees("expected", (model, p) => model.ExpectedPurchases(Customer(p), Horizon(p)));

    [Fact]
    public void ExpectedPurchasesByColumns() =>
        Agrees("expected", (model, p) => Column(into => model.ExpectedPurchases(Table(p), Horizon(p), into)));

    [Fact]
    public void ExpectedPurchasesOfNewCustomers() => Agrees("expected_new", (model, p) => model.ExpectedPurchases(Horizon(p)));

    [Fact]
    public void ExpectedPurchasesOfNewCustomersByColumns() =>
        Agrees("expected_new", (model, p) => Column(into => model.ExpectedPurchases([p.T], TimeUnit.Week, into)));

    [Fact]
    public void PurchaseProbability() => Agrees("probability", (model, p) => model.PurchaseProbability(Customer(p), p.K, Horizon(p)));

    [Fact]
    public void PurchaseProbabilityByColumns() =>
        Agrees("probability", (model, p) => Column(into => model.PurchaseProbability(Table(p), p.K, Horizon(p), into)));

    [Fact]
    public void PurchaseProbabilityOfNewCustomers() => Agrees("probability_new", (model, p) => model.PurchaseProbability(p.K, Horizon(p)));

    [Fact]
    public void ProbabilityOfMorePurchases() =>
        Agrees("above_new", (_, p) => new Prospect(p.R, p.Alpha, p.S, p.Beta).ProbabilityAbove(p.K, p.T));

    [Fact]
    public void DiscountedForEver() =>
        Agrees("discounted_for_ever", (model, p) => model.DiscountedExpectedPurchases(Customer(p), Rate(p)));

    [Fact]
    public void DiscountedForEverByColumns() =>
        Agrees("discounted_for_ever", (model, p) => Column(into => model.DiscountedExpectedPurchases(Table(p), Rate(p), into)));

    [Fact]
    public void DiscountedToAHorizon() =>
        Agrees("discounted", (model, p) => model.DiscountedExpectedPurchases(Customer(p), Rate(p), Horizon(p)));

    [Fact]
    public void DiscountedToAHorizonByColumns() =>
        Agrees("discounted", (model, p) => Column(into => model.DiscountedExpectedPurchases(Table(p), Rate(p), Horizon(p), into)));

    private static void Agrees(string function, Func<ParetoNbdModel, GoldenPoint, double> compute)
    {
        foreach (var p in GoldenPoint.Of(function))
        {
            var actual = compute(new ParetoNbdModel(p.R, p.Alpha, p.S, p.Beta, TimeUnit.Week), p);
            var near = Math.Abs(p.Value) < Tiny
                ? actual >= 0 && actual < 2 * Tiny
                : Math.Abs(actual - p.Value) <= Tolerance * Math.Abs(p.Value);
            Assert.True(near, string.Create(CultureInfo.InvariantCulture, $"{actual:R} instead of {p}"));
        }
    }

    private static double Column(Action<double[]> fill)
    {
        var into = new double[1];
        fill(into);
        return into[0];
    }

    private static PurchaseSummary Customer(GoldenPoint p) => new((int)p.X, Duration.Weeks(p.Last), Duration.Weeks(p.Age));

    private static PurchaseSummaryTable Table(GoldenPoint p) => PurchaseSummaryTable.FromColumns(
        new() { Unit = TimeUnit.Week, Repeats = [p.X], AgeAtLastPurchase = [p.Last], Age = [p.Age] });

    private static Duration Horizon(GoldenPoint p) => Duration.Weeks(p.T);

    private static DiscountRate Rate(GoldenPoint p) => DiscountRate.Continuous(p.Rate, TimeUnit.Week);
}
