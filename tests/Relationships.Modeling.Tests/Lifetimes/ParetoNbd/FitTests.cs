using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Tests.Lifetimes.ParetoNbd;

/// <summary>Fits of the CDNOW sample: the maximum known, from anywhere, to the last digit; and what the model then foretells.</summary>
public class FitTests
{
    private static readonly FitOptions s_manyStarts = new() { RandomStarts = 20, Unit = TimeUnit.Week };

    // At these estimates mpmath's hypergeometric functions give -9594.97617893954; -9594.976182 has been told, 3e-6 short of the top.
    [Fact]
    public void ExactDaysReachTheKnownMaximumFromAllStarts() => ReachesFromAllStarts(CdnowSummaries.InDays(), -9594.97617893954, 1e-8);

    [Fact]
    public void RoundedWeeksReachTheKnownMaximumFromAllStarts() => ReachesFromAllStarts(CdnowSummaries.InRoundedWeeks(), -9594.973930, 5e-7);

    [Fact]
    public void TheEstimatesAreThoseOfThePaper()
    {
        var model = ParetoNbdModel.Fit(CdnowSummaries.InWeeks()).Model;
        Assert.Equal(.5534, model.R, 2e-4);
        Assert.Equal(10.5802, model.Alpha, 4e-3);
        Assert.Equal(.6061, model.S, 3e-4);
        Assert.Equal(11.6562, model.Beta, 2e-2);
    }

    [Fact]
    public void FittingInDaysOrInWeeksIsTheSameModel()
    {
        var weeks = ParetoNbdModel.Fit(CdnowSummaries.InDays(), new FitOptions { Unit = TimeUnit.Week });
        var days = ParetoNbdModel.Fit(CdnowSummaries.InDays(), new FitOptions { Unit = TimeUnit.Day });
        Assert.Equal(7, days.Model.Alpha / weeks.Model.Alpha, 1e-8);
        Assert.Equal(7, days.Model.Beta / weeks.Model.Beta, 1e-7);
        var table = CdnowSummaries.InDays();
        var (inWeeks, inDays) = (new double[table.Count], new double[table.Count]);
        weeks.Model.ExpectedPurchases(table, Duration.Weeks(39), inWeeks);
        days.Model.ExpectedPurchases(table, Duration.Days(273), inDays);
        for (var i = 0; i < inDays.Length; i++)
            Assert.Equal(inWeeks[i], inDays[i], 1e-8 * inWeeks[i]);
    }

    [Fact]
    public void HoldoutOfThirtyNineWeeks()
    {
        var table = CdnowSummaries.InWeeks();
        var expected = new double[table.Count];
        ParetoNbdModel.Fit(table).Model.ExpectedPurchases(table, Duration.Weeks(39), expected);
        var actual = CdnowSummaries.HoldoutPurchases();
        Assert.Equal(.7545, expected.Zip(actual, static (e, a) => Math.Abs(e - a)).Average(), 5e-5);
        Assert.Equal(1.6029, Math.Sqrt(expected.Zip(actual, static (e, a) => (e - a) * (e - a)).Average()), 1e-4);
        Assert.Equal(.7787, Auc.Of(expected, [.. actual.Select(static a => a > 0)]), 5e-5);
    }

    [Fact]
    public void TheReportedLikelihoodIsTheModelsOwn()
    {
        var fit = ParetoNbdModel.Fit(CdnowSummaries.InWeeks());
        Assert.Equal(fit.LogLikelihood, fit.Model.LogLikelihood(CdnowSummaries.InWeeks()), 1e-8);
        Assert.Equal(fit.LogLikelihood, fit.Model.LogLikelihood(CdnowSummaries.InDays()), 1e-8);
        Assert.Equal(2357, fit.Customers);
    }

    private static void ReachesFromAllStarts(PurchaseSummaryTable table, double maximum, double tolerance)
    {
        var fit = ParetoNbdModel.Fit(table, s_manyStarts);
        Assert.True(fit.Converged);
        Assert.True(fit.GradientNorm < 1e-6);
        Assert.Equal(maximum, fit.LogLikelihood, tolerance);
        Assert.Equal(21, fit.StartsInAgreement);
        Assert.All(fit.Starts, start => Assert.True(start.Converged && start.GradientNorm < 1e-6, start.ToString()));
    }
}
