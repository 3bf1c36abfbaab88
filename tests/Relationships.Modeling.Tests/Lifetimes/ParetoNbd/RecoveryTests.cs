using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.ParetoNbd;

/// <summary>From customers made by the model, the fit finds the model again, and its intervals hold the truth as often as they say.</summary>
public class RecoveryTests
{
    private static readonly ParetoNbdModel s_truth = new(.9, 6, 1.1, 14, TimeUnit.Week);
    private static readonly ParetoNbdCovariates s_both = new() { Purchase = ["z"], Dropout = ["z"] };

    [Fact]
    public void IntervalsHoldTheTruthAtTheNominalRate()
    {
        const int cohorts = 80;
        var held = new int[4];
        for (var i = 0; i < cohorts; i++)
        {
            var fit = ParetoNbdModel.Fit(SimulatedCohort.Of(s_truth, 1500, (ulong)i), new FitOptions { RandomStarts = 0 });
            Assert.True(fit.Converged);
            for (var p = 0; p < held.Length; p++)
                held[p] += fit.Estimates[p].Low <= s_truth.Parameters[p].Value && s_truth.Parameters[p].Value <= fit.Estimates[p].High ? 1 : 0;
        }

        // 90 % of 80 is 72 with a standard deviation of 2.7.
        Assert.All(held, count => Assert.InRange(count, 64, 79));
    }

    [Fact]
    public void ALargeCohortGoesByASketchFirstAndEndsAtTheSameTop()
    {
        var table = SimulatedCohort.Of(s_truth, 30_000, 77);
        var fit = ParetoNbdModel.Fit(table);
        Assert.True(fit.Converged);
        Assert.Equal(3, fit.StartsInAgreement);
        foreach (var estimate in fit.Estimates)
            Assert.InRange((estimate.Value - s_truth.Parameters.Single(p => p.Name == estimate.Name).Value) / estimate.StandardError, -3.5, 3.5);
    }

    [Fact]
    public void CoefficientsAreFoundAndPayForThemselves()
    {
        var table = SimulatedCohort.Of(s_truth, 6000, 5, purchaseEffect: .5, dropoutEffect: -.6);
        var plain = ParetoNbdModel.Fit(table);
        var fit = ParetoNbdModel.Fit(table, s_both);
        Assert.True(fit.Converged && plain.Converged);
        Assert.Equal(fit.Starts.Count, fit.StartsInAgreement);
        Assert.InRange((fit.Estimates[4].Value - .5) / fit.Estimates[4].StandardError, -3, 3);
        Assert.InRange((fit.Estimates[5].Value + .6) / fit.Estimates[5].StandardError, -3, 3);
        Assert.Equal(["r", "alpha", "s", "beta", "purchase.z", "dropout.z"], fit.Model.Parameters.Select(p => p.Name));

        var test = LikelihoodRatioTest.Of(plain, fit);
        Assert.Equal(2, test.DegreesOfFreedom);
        Assert.True(test.PValue < 1e-6);
    }

    [Fact]
    public void TheScaleOfACovariateDoesNotMatter()
    {
        var table = SimulatedCohort.Of(s_truth, 3000, 9, .5, -.6);
        var scaled = PurchaseSummaryTable.FromColumns(table.Columns() with
        {
            Covariates = new Dictionary<string, double[]> { ["z"] = [.. table.Columns().Covariates!["z"].Select(static z => 40_000 + (25_000 * z))] },
        });
        var (fit, other) = (ParetoNbdModel.Fit(table, s_both), ParetoNbdModel.Fit(scaled, s_both));
        Assert.True(fit.Converged && other.Converged);
        Assert.Equal(fit.LogLikelihood, other.LogLikelihood, 1e-7);
        Assert.Equal(fit.Estimates[4].Value, 25_000 * other.Estimates[4].Value, 1e-5);
        Assert.Equal(fit.Estimates[4].StandardError, 25_000 * other.Estimates[4].StandardError, 1e-5);
        Assert.Equal(other.LogLikelihood, other.Model.LogLikelihood(scaled), 1e-7);
    }

    [Fact]
    public void UselessCoefficientsGainLittle()
    {
        var table = SimulatedCohort.Of(s_truth, 3000, 6);
        Assert.InRange(LikelihoodRatioTest.Of(ParetoNbdModel.Fit(table), ParetoNbdModel.Fit(table, s_both)).PValue, .001, 1);
    }

    [Fact]
    public void WithCovariatesEachRowIsTheModelOfItsOwn()
    {
        var table = SimulatedCohort.Of(s_truth, 1001, 8, .5, -.6);
        var model = ParetoNbdModel.Fit(table, s_both).Model;
        var (alive, expected, discounted) = (new double[1001], new double[1001], new double[1001]);
        model.ProbabilityAlive(table, alive);
        model.ExpectedPurchases(table, Duration.Weeks(26), expected);
        model.DiscountedExpectedPurchases(table, DiscountRate.Annual(.1), discounted);
        for (var i = 0; i < table.Count; i++)
        {
            var own = model.For(new Dictionary<string, double> { ["z"] = table.Covariate(0)[i] });
            Assert.Equal(own.ProbabilityAlive(table[i]), alive[i], 1e-12);
            Assert.Equal(own.ExpectedPurchases(table[i], Duration.Weeks(26)), expected[i], 1e-12 * expected[i]);
            Assert.Equal(own.DiscountedExpectedPurchases(table[i], DiscountRate.Annual(.1)), discounted[i], 1e-11 * discounted[i]);
        }
    }
}
