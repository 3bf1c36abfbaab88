using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.Saving;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.Fitting;

public class CovariateTests
{
    private static readonly SimulatedPurchases s_affected = SimulatedPurchases.Of(8, 4000, .8, 4, .8, 2.5, firstIsAChance: false, effect: .6);

    [Fact]
    public void AnEffectIsFoundAndTested()
    {
        var with = BgNbdCovariateModel.Fit(s_affected.Table);
        Assert.True(with.Converged);
        Assert.True(with.GradientNorm < 1e-6);
        Assert.Equal(with.Starts.Count, with.StartsInAgreement);
        Assert.Equal(["r", "alpha", "a", "b", "purchase.member", "leaving-a.member", "leaving-b.member"], with.Estimates.Select(e => e.Name));
        double[] truth = [.8, 4, .8, 2.5, .6, 0, 0];
        Assert.All(with.Estimates.Zip(truth), e => Assert.True(Math.Abs(e.First.Value - e.Second) < 3.5 * e.First.StandardError, $"{e}"));

        var test = LikelihoodRatioTest.Of(BgNbdModel.Fit(s_affected.Table), with);
        Assert.Equal(3, test.DegreesOfFreedom);
        Assert.True(test.Statistic > 30 && test.PValue < 1e-6, $"{test}");
    }

    [Fact]
    public void WithoutAnEffectTheTestRejectsAtItsRate()
    {
        var rejected = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var table = SimulatedPurchases.Of(1000 + (ulong)seed, 1000, .8, 4, .8, 2.5, firstIsAChance: false).Table;
            var options = new FitOptions { RandomStarts = 0 };
            rejected += LikelihoodRatioTest.Of(BgNbdModel.Fit(table, options), BgNbdCovariateModel.Fit(table, options)).PValue < .1 ? 1 : 0;
        }

        // 4 of 40 expected with a standard deviation of 1.9.
        Assert.InRange(rejected, 0, 10);
    }

    [Fact]
    public void TheCovariatesUnitDoesNotMatter()
    {
        var z = s_affected.Table.Covariate(0).ToArray();
        var other = s_affected.Table.WithCovariates(new Dictionary<string, double[]>(StringComparer.Ordinal) { ["member"] = [.. z.Select(v => 5000 + (1000 * v))] });
        var options = new FitOptions { RandomStarts = 0 };
        var (plain, scaled) = (BgNbdCovariateModel.Fit(s_affected.Table, options), BgNbdCovariateModel.Fit(other, options));
        Assert.Equal(plain.LogLikelihood, scaled.LogLikelihood, 1e-7);
        Assert.Equal(plain.Estimates[4].Value, 1000 * scaled.Estimates[4].Value, 1e-6);
        Assert.Equal(plain.Estimates[4].StandardError, 1000 * scaled.Estimates[4].StandardError, 1e-6);
        var (left, right) = (new double[4000], new double[4000]);
        plain.Model.ExpectedPurchases(s_affected.Table, Duration.Weeks(20), left);
        scaled.Model.ExpectedPurchases(other, Duration.Weeks(20), right);
        for (var i = 0; i < left.Length; i++)
            Assert.Equal(left[i], right[i], 1e-6);
        Assert.Equal(plain.LogLikelihood, plain.Model.LogLikelihood(s_affected.Table), 1e-8);

        // Started where it ended, a fit stays there.
        var start = plain.Estimates.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal);
        var again = BgNbdCovariateModel.Fit(s_affected.Table, options with { Start = start });
        Assert.Equal(plain.LogLikelihood, again.LogLikelihood, 1e-9);
        Assert.InRange(again.Iterations, 0, 4);
    }

    [Fact]
    public void ARowIsTheModelOfItsCovariates()
    {
        var model = new BgNbdCovariateModel(new BgNbdModel(.8, 4, .8, 2.5, TimeUnit.Week), [new("member", .6, -.2, .1)]);
        var member = model.For(new Dictionary<string, double>(StringComparer.Ordinal) { ["member"] = 1 });
        Assert.Equal(4 * Math.Exp(-.6), member.Alpha, 1e-14);
        Assert.Equal(.8 * Math.Exp(-.2), member.A, 1e-14);
        Assert.Equal(2.5 * Math.Exp(.1), member.B, 1e-14);
        var (expected, alive) = (new double[4000], new double[4000]);
        model.ExpectedPurchases(s_affected.Table, Duration.Weeks(20), expected);
        model.ProbabilityAlive(s_affected.Table, alive);
        for (var i = 0; i < expected.Length; i += 37)
        {
            var own = s_affected.Table.Covariate(0)[i] == 1 ? member : model.Baseline;
            Assert.Equal(own.ExpectedPurchases(s_affected.Table[i], Duration.Weeks(20)), expected[i], 1e-12);
            Assert.Equal(own.ProbabilityAlive(s_affected.Table[i]), alive[i], 1e-12);
        }

        var read = SavedModel.Parse(SavedModel.Of(model).ToJson()).To<BgNbdCovariateModel>();
        Assert.Equal(model.Parameters, read.Parameters);
        Assert.Equal(model.Effects, read.Effects);
    }

    [Fact]
    public void WhatCannotBeFittedIsRefused()
    {
        var plain = PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns { Unit = TimeUnit.Week, Repeats = [1, 0], AgeAtLastPurchase = [2, 0], Age = [4, 4] });
        Assert.Contains("no covariates", Assert.Throws<ArgumentException>(() => BgNbdCovariateModel.Fit(plain)).Message, StringComparison.Ordinal);
        var constant = plain.WithCovariates(new Dictionary<string, double[]>(StringComparer.Ordinal) { ["z"] = [3, 3] });
        Assert.Contains("the same for everyone", Assert.Throws<ArgumentException>(() => BgNbdCovariateModel.Fit(constant)).Message, StringComparison.Ordinal);
        var model = new BgNbdCovariateModel(new BgNbdModel(.8, 4, .8, 2.5, TimeUnit.Week), [new("member", .6, -.2, .1)]);
        Assert.Throws<ArgumentException>(() => model.ProbabilityAlive(constant, new double[2]));
        Assert.Throws<ArgumentException>(() => new BgNbdCovariateModel(model.Baseline, [new("z", double.NaN, 0, 0)]));
        Assert.Throws<ArgumentException>(() => new BgNbdCovariateModel(model.Baseline, [new("z", 0, 0, 0), new("z", 1, 0, 0)]));
    }
}
