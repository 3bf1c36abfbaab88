using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.BetaGeometric;

/// <summary>The CDNOW sample: exact days, split 1997-09-30; and with t_x and T rounded to two decimals, as in the published summary.</summary>
public class CdnowTests
{
    private static readonly FitOptions s_twentyStarts = new() { RandomStarts = 20 };
    private static readonly DateOnly s_split = new(1997, 9, 30);

    [Fact]
    public void TheSummaryIsTheKnownOne()
    {
        var table = Summary();
        Assert.Equal(2357, table.Count);
        Assert.Equal(946, table.Repeats.ToArray().Count(x => x > 0));
        Assert.Equal(272 / 7.0, table.Age.ToArray().Max());
        Assert.Empty(table.LeftOut);
    }

    [Fact]
    public void BgNbdFromEveryStart()
    {
        var fit = BgNbdModel.Fit(Summary(), s_twentyStarts);
        AssertReached(fit, -9582.42921, 5e-6);
        Assert.Equal(.2425945, fit.Model.R, 1e-7);
        Assert.Equal(4.4136019, fit.Model.Alpha, 1e-6);
        Assert.Equal(.7929199, fit.Model.A, 3e-6);
        Assert.Equal(2.4258881, fit.Model.B, 3e-5);
        AssertReached(BgNbdModel.Fit(Rounded(), s_twentyStarts), -9582.425561, 1e-6);
    }

    [Fact]
    public void MbgNbdFromEveryStart()
    {
        var fit = MbgNbdModel.Fit(Rounded(), s_twentyStarts);
        AssertReached(fit, -9582.132686, 2e-6);
        Assert.Equal(.525, fit.Model.R, 5e-4);
        Assert.Equal(6.183, fit.Model.Alpha, 5e-4);
        Assert.Equal(.891, fit.Model.A, 5e-4);
        Assert.Equal(1.614, fit.Model.B, 5e-4);
        AssertReached(MbgNbdModel.Fit(Summary(), s_twentyStarts), -9582.135716, 1e-6);
    }

    [Fact]
    public void DaysFitTheSameModel()
    {
        var weeks = BgNbdModel.Fit(Summary());
        var days = BgNbdModel.Fit(PurchaseSummaryTable.FromLog(SharedData.Cdnow(), s_split, new PurchaseSummaryOptions { Unit = TimeUnit.Day }));
        Assert.Equal(TimeUnit.Day, days.Model.Unit);
        Assert.Equal(weeks.Model.Alpha * 7, days.Model.Alpha, 1e-6);
        var customer = new PurchaseSummary(2, Duration.Weeks(30.43), Duration.Weeks(38.86));
        Assert.Equal(weeks.Model.ExpectedPurchases(customer, Duration.Weeks(39)), days.Model.ExpectedPurchases(customer, Duration.Weeks(39)), 1e-8);
        Assert.Equal(weeks.LogLikelihood, days.Model.LogLikelihood(Summary()) + (Summary().Repeats.ToArray().Sum() * Math.Log(7)), 1e-6);
        var inWeeks = BgNbdModel.Fit(Summary().In(TimeUnit.Day), new FitOptions { Unit = TimeUnit.Week });
        Assert.Equal(TimeUnit.Week, inWeeks.Model.Unit);
        Assert.Equal(weeks.LogLikelihood, inWeeks.LogLikelihood, 1e-8);
    }

    [Fact]
    public void AFitIsTheSameBitsAgain()
    {
        var (first, second) = (BgNbdModel.Fit(Summary()), BgNbdModel.Fit(Summary()));
        Assert.Equal(first.Model.Parameters, second.Model.Parameters);
        Assert.Equal(first.LogLikelihood, second.LogLikelihood);
    }

    private static void AssertReached<TModel>(ModelFit<TModel> fit, double logLikelihood, double tolerance)
        where TModel : IPurchaseModel
    {
        Assert.Equal(logLikelihood, fit.LogLikelihood, tolerance);
        Assert.True(fit.Converged);
        Assert.Equal(2357, fit.Customers);
        Assert.Equal(21, fit.Starts.Count);
        Assert.Equal(21, fit.StartsInAgreement);
        Assert.All(fit.Starts, start =>
        {
            Assert.True(start.Converged);
            Assert.True(start.GradientNorm < 1e-6, $"{start}");
            Assert.Equal(logLikelihood, start.LogLikelihood, tolerance);
        });
    }

    private static PurchaseSummaryTable Summary() => PurchaseSummaryTable.FromLog(SharedData.Cdnow(), s_split);

    private static PurchaseSummaryTable Rounded()
    {
        var exact = Summary();
        return PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
        {
            Unit = exact.Unit,
            Repeats = exact.Repeats.ToArray(),
            AgeAtLastPurchase = [.. exact.AgeAtLastPurchase.ToArray().Select(t => Math.Round(t, 2))],
            Age = [.. exact.Age.ToArray().Select(t => Math.Round(t, 2))],
        });
    }
}
