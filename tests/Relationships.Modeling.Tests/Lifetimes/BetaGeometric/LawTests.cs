using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.BetaGeometric;

/// <summary>What holds for every model and customer.</summary>
public class LawTests
{
    private const double Rounding = 1e-11;

    [Fact]
    public void DiscountedResidualIsFiniteAndFallsAsTheDiscountRises() => BetaGeometricCase.Always(1e-3, 1e3, 5000, c =>
    {
        var patient = c.Model.DiscountedExpectedPurchases(c.Customer, DiscountRate.Continuous(c.Rate, TimeUnit.Week));
        var hasty = c.Model.DiscountedExpectedPurchases(c.Customer, DiscountRate.Continuous(1.5 * c.Rate, TimeUnit.Week));
        return Sensible(patient) && hasty <= patient * (1 + Rounding);
    }, 200);

    [Fact]
    public void SurvivalFallsWithSilence() => BetaGeometricCase.Always(.01, 100, 5000, c =>
    {
        var silent = c.Customer with { Age = Duration.Weeks(c.Customer.Age.In(TimeUnit.Week) + c.Later) };
        return c.Model.ProbabilityAlive(silent) <= c.Model.ProbabilityAlive(c.Customer) * (1 + Rounding);
    });

    [Fact]
    public void WhoNeverCameBackIsAliveInBgNbdAlone() => BetaGeometricCase.Always(.01, 100, 0, c =>
        c.Model is BgNbdModel
            ? c.Model.ProbabilityAlive(c.Customer) == 1
            : c.Customer.Age == Duration.Zero ? Near(c.Model.ProbabilityAlive(c.Customer), Parameter(c, "b") / (Parameter(c, "a") + Parameter(c, "b"))) : c.Model.ProbabilityAlive(c.Customer) < 1);

    [Fact]
    public void ExpectationsGrowWithTheHorizonEverMoreSlowly() => BetaGeometricCase.Always(.01, 100, 400, c =>
    {
        double At(double t) => c.Model.ExpectedPurchases(c.Customer, Duration.Weeks(t));
        var (near, middle, far) = (At(c.Horizon), At(2 * c.Horizon), At(3 * c.Horizon));
        var noise = 1e-10 * far;
        return near <= middle + noise && middle <= far + noise && far - middle <= middle - near + noise;
    });

    [Fact]
    public void ExpectationsAddOverIntervals() => BetaGeometricCase.Always(.01, 100, 60, c =>
    {
        // The purchases of an interval are the sum of its parts', down to the rate, which is integrated by Simpson's rule. The rate is a
        // difference of 2e-4, whose rounding shows where nearly all has been bought before.
        double Total(double t) => c.Model.ExpectedPurchases(Duration.Weeks(t));
        double Rate(double t) => (Total(t * 1.0001) - Total(t * 0.9999)) / (2e-4 * t);
        var (low, high) = (c.Horizon, c.Horizon * 1.5);
        const int Steps = 16;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
            sum += (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2) * Rate(low + ((high - low) * i / Steps));
        var interval = sum * (high - low) / Steps / 3;
        return Math.Abs(interval - (Total(high) - Total(low))) <= (1e-4 * (Total(high) - Total(low))) + (1e-8 * Total(high));
    });

    [Fact]
    public void ProbabilitiesSumToOneAndTheirMeanIsTheExpectation() => BetaGeometricCase.Always(.05, 20, 60, c =>
    {
        // A horizon at which few buy hundreds of times.
        var horizon = Duration.Weeks(Math.Min(c.Horizon, 0.2 * (Parameter(c, "alpha") + c.Customer.Age.In(TimeUnit.Week))));
        double sum = 0, mean = 0;
        for (var y = 0; y < 600; y++)
        {
            var p = c.Model.PurchaseProbability(c.Customer, y, horizon);
            (sum, mean) = (sum + p, mean + (y * p));
        }

        return Near(sum, 1) && Near(mean, c.Model.ExpectedPurchases(c.Customer, horizon));
    });

    [Fact]
    public void ANewCustomerIsOneWithoutAHistory() => BetaGeometricCase.Always(.01, 100, 0, c =>
    {
        var newcomer = new PurchaseSummary(0, Duration.Zero, Duration.Zero);
        return Near(c.Model.ExpectedPurchases(Duration.Weeks(c.Horizon)), c.Model.ExpectedPurchases(newcomer, Duration.Weeks(c.Horizon)))
            && Near(c.Model.PurchaseProbability(2, Duration.Weeks(c.Horizon)), c.Model.PurchaseProbability(newcomer, 2, Duration.Weeks(c.Horizon)));
    });

    [Fact]
    public void TheUnitOfTimeChangesNothing() => BetaGeometricCase.Always(.01, 100, 5000, c =>
    {
        var days = c.Model is BgNbdModel
            ? (IPurchaseModel)BgNbdModel.Create(InDays(c), TimeUnit.Day)
            : Relationships.Modeling.Lifetimes.MbgNbd.MbgNbdModel.Create(InDays(c), TimeUnit.Day);
        return Near(days.ProbabilityAlive(c.Customer), c.Model.ProbabilityAlive(c.Customer), 1e-9)
            && Near(days.ExpectedPurchases(c.Customer, Duration.Weeks(c.Horizon)), c.Model.ExpectedPurchases(c.Customer, Duration.Weeks(c.Horizon)), 1e-9)
            && Near(days.ExpectedPurchases(Duration.Days(c.Horizon)), c.Model.ExpectedPurchases(Duration.Days(c.Horizon)));
    });

    private static ModelParameter[] InDays(BetaGeometricCase c) =>
        [.. c.Model.Parameters.Select(static p => p.Name == "alpha" ? p with { Value = 7 * p.Value } : p)];

    private static double Parameter(BetaGeometricCase c, string name) => c.Model.Parameters.Single(p => p.Name == name).Value;

    private static bool Sensible(double value) => double.IsFinite(value) && value >= 0;

    private static bool Near(double left, double right, double tolerance = 1e-10) =>
        Math.Abs(left - right) <= tolerance * Math.Max(1e-290, Math.Max(Math.Abs(left), Math.Abs(right)));
}
