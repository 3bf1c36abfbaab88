using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.BetaGeometric;

/// <summary>Fader, Hardie and Lee (2005), Batislam, Denizel and Filiztekin (2007); recomputed at high precision, to the digits given.</summary>
public class PublishedNumbersTests
{
    private static readonly BgNbdModel s_full = new(.2425945, 4.4136019, .7929199, 2.4258881, TimeUnit.Week);
    private static readonly BgNbdModel s_rounded = new(.243, 4.414, .793, 2.426, TimeUnit.Week);
    private static readonly MbgNbdModel s_mbg = new(.525, 6.183, .891, 1.614, TimeUnit.Week);
    private static readonly PurchaseSummary s_customer = new(2, Duration.Weeks(30.43), Duration.Weeks(38.86));

    [Theory]
    [InlineData(.1429, .007816, .0078283, 1e-6, 5e-8)]
    [InlineData(1, .05318428, .0532679, 5e-9, 5e-8)]
    [InlineData(3, .1506308, .1508652, 5e-8, 5e-8)]
    [InlineData(31.8571, 1.040488, 1.0419961, 5e-7, 5e-8)]
    [InlineData(32, 1.043731, 1.0452433, 5e-7, 5e-8)]
    [InlineData(78, 1.857956, 1.8605191, 5e-7, 5e-8)]
    public void ExpectedPurchasesOfNewCustomers(double weeks, double full, double rounded, double fullTolerance, double roundedTolerance)
    {
        Assert.Equal(full, s_full.ExpectedPurchases(Duration.Weeks(weeks)), fullTolerance);
        Assert.Equal(rounded, s_rounded.ExpectedPurchases(Duration.Weeks(weeks)), roundedTolerance);
    }

    [Fact]
    public void TheCustomerOfTheNote()
    {
        Assert.Equal(1.225906, s_full.ExpectedPurchases(s_customer, Duration.Weeks(39)), 5e-7);
        Assert.Equal(1.226028, s_rounded.ExpectedPurchases(s_customer, Duration.Weeks(39)), 5e-7);
        Assert.Equal(.7265786, s_rounded.ProbabilityAlive(s_customer), 5e-8);
        Assert.Equal(1.262961, s_mbg.ExpectedPurchases(s_customer, Duration.Weeks(39)), 5e-7);
        Assert.Equal(.7062023, s_mbg.ProbabilityAlive(s_customer), 5e-8);
    }

    [Fact]
    public void SurvivalThatUnderflowsIsZero() =>
        Assert.Equal(0, s_full.ProbabilityAlive(new PurchaseSummary(1000, Duration.Weeks(10), Duration.Weeks(100))));

    [Fact]
    public void LogLikelihoodsOfCustomers()
    {
        var bg = new BgNbdModel(.25, 4, .8, 2.5, TimeUnit.Week);
        var mbg = new MbgNbdModel(.25, 4, .8, 2.5, TimeUnit.Week);
        Assert.Equal(-.5994738, bg.LogLikelihood(Row(0, 0, 40)), 5e-8);
        Assert.Equal(100.7956931, bg.LogLikelihood(Row(200, 38, 40)), 5e-8);
        Assert.Equal(-.4179283, mbg.LogLikelihood(Row(0, 0, 40)), 5e-8);
        Assert.Equal(100.7869098, mbg.LogLikelihood(Row(200, 38, 40)), 5e-8);
    }

    private static PurchaseSummaryTable Row(double x, double last, double age) => PurchaseSummaryTable.FromColumns(
        new PurchaseSummaryColumns { Unit = TimeUnit.Week, Repeats = [x], AgeAtLastPurchase = [last], Age = [age] });
}
