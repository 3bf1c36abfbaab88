using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgBb;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.GammaGamma;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.Fitting;

/// <summary>A maximum at infinity is not converged, however small the gradient has become on the way there.</summary>
public class RidgeTests
{
    [Fact]
    public void OneCustomerTellsNoParameters()
    {
        var table = Table([2], [10], [30]);
        OnRidge(BgNbdModel.Fit(table));
        OnRidge(MbgNbdModel.Fit(table));
        OnRidge(ParetoNbdModel.Fit(table));
    }

    [Fact]
    public void NobodyWhoIsSeenToLeaveHasNoChanceToLeave()
    {
        // Everyone bought on the last day.
        var table = Table([1, 2, 3, 5, 9, 14], [10, 20, 30, 20, 10, 30], [10, 20, 30, 20, 10, 30]);
        OnRidge(BgNbdModel.Fit(table));
        OnRidge(MbgNbdModel.Fit(table));
        OnRidge(ParetoNbdModel.Fit(table));
    }

    [Theory]
    [InlineData(1000, 1000, 1000)]
    [InlineData(1000, 0, 0)]
    [InlineData(10, 10, 10)]
    [InlineData(10, 0, 0)]
    [InlineData(10_000, 8_000, 6_400)]
    public void CohortsWithoutASpreadHaveNoTop(double first, double second, double third)
    {
        var fit = ShiftedBetaGeometricModel.Fit(SurvivorTable.FromSurvivors([first, second, third]));
        OnRidge(fit);
        Assert.Equal(second / first, fit.Model.RetentionRate(1), 1e-3);
    }

    [Fact]
    public void DonorsWhoNeverMissHaveNoTop() => OnRidge(BgBbModel.Fit(OpportunitySummaryTable.FromColumns(
        new() { Purchases = [6, 6, 6], LastPurchase = [6, 6, 6], Opportunities = [6, 6, 6] })));

    [Fact]
    public void SpendThatNeverDiffersHasNoTop() => OnRidge(GammaGammaModel.Fit(PurchaseSummaryTable.FromColumns(
        new() { Unit = TimeUnit.Week, Repeats = [1, 2, 3, 4], AgeAtLastPurchase = [1, 2, 3, 4], Age = [9, 9, 9, 9], MeanSpend = [20, 20, 20, 20] })).Fit);

    [Fact]
    public void TooFewStepsAreToldApart()
    {
        var fit = BgNbdModel.Fit(SimulatedPurchases.Of(21, 500, .8, 4, .8, 2.5, firstIsAChance: false).Table, new FitOptions { MaxIterations = 2 });
        Assert.Equal(FitOutcome.StepLimit, fit.Outcome);
        Assert.False(fit.Converged);
    }

    [Fact]
    public void DrawsFromAFlatLikelihoodStayWithinTheRange()
    {
        var fit = BgNbdModel.Fit(SimulatedPurchases.Of(5, 60, .8, 4, .8, 2.5, firstIsAChance: false).Table);
        if (fit.Covariance is not null)
            Assert.All(ParameterUncertainty.Draw(fit, 500, 1), m => Assert.True(m.A is >= 1e-10 and <= 1e10));
    }

    private static void OnRidge<TModel>(ModelFit<TModel> fit)
        where TModel : ILifetimeModel
    {
        Assert.True(fit.Outcome == FitOutcome.Ridge, $"{fit.Outcome}, gradient {fit.GradientNorm}: {string.Join(", ", fit.Estimates)}");
        Assert.False(fit.Converged);
        Assert.Null(fit.Covariance);
        Assert.True(double.IsFinite(fit.LogLikelihood));
        Assert.All(fit.Model.Parameters, p => Assert.InRange(p.Value, 1e-10, 1e10));
    }

    private static PurchaseSummaryTable Table(double[] repeats, double[] last, double[] age) =>
        PurchaseSummaryTable.FromColumns(new() { Unit = TimeUnit.Week, Repeats = repeats, AgeAtLastPurchase = last, Age = age });
}
