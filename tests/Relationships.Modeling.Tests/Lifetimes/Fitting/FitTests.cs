using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BetaGeometric;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.Predictions;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Optimization;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Tests.Lifetimes.Fitting;

public class FitTests
{
    private static readonly PurchaseSummaryTable s_table = SimulatedPurchases.Of(21, 3000, .8, 4, .8, 2.5, firstIsAChance: false).Table;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void TheGradientIsTheLikelihoodsSlope(int firstChance)
    {
        // With heavy buyers beyond the table of ordinal numbers.
        var table = PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
        {
            Unit = TimeUnit.Week,
            Repeats = [0, 0, 1, 3, 40, 5000, 20_000],
            AgeAtLastPurchase = [0, 0, 7, 12, 30, 380, 399],
            Age = [3, 39, 9, 39, 39, 400, 400],
            Weights = [5, 9, 3, 2, 1, 1, 1],
        });
        var likelihood = new BetaGeometricLikelihood(table, firstChance);
        var random = new RandomStream(4);
        double[] gradient = new double[4], unused = new double[4];
        for (var trial = 0; trial < 50; trial++)
        {
            double[] point = [.. Enumerable.Range(0, 4).Select(_ => (6 * random.NextUniform()) - 3)];
            var value = likelihood.Evaluate(point, gradient);
            for (var i = 0; i < 4; i++)
            {
                var (up, down) = ((double[])point.Clone(), (double[])point.Clone());
                (up[i], down[i]) = (point[i] + 1e-4, point[i] - 1e-4);
                var slope = (likelihood.Evaluate(up, unused) - likelihood.Evaluate(down, unused)) / 2e-4;
                Assert.True(Math.Abs(slope - gradient[i]) <= 1e-6 * (1 + Math.Abs(gradient[i]) + (1e-3 * Math.Abs(value))), $"{i}: {gradient[i]} {slope}");
            }
        }
    }

    [Fact]
    public void StandardErrorsAreTheDeltaMethods()
    {
        var fit = BgNbdModel.Fit(s_table);
        Assert.All(fit.Estimates, e => Assert.True(e.Low < e.Value && e.Value < e.High && e.Low > 0));
        Assert.Equal(fit.Estimates[1].StandardError, ParameterUncertainty.StandardError(fit, m => m.Alpha), 1e-6);
        Assert.Equal(fit.Estimates[1].StandardError, fit.Model.Alpha * Math.Sqrt(fit.Covariance![1, 1]), 1e-12);

        // Draws spread as the delta method says.
        var error = ParameterUncertainty.StandardError(fit, m => m.ExpectedPurchases(Duration.Weeks(39)));
        double[] drawn = [.. ParameterUncertainty.Draw(fit, 2000, 3).Select(m => m.ExpectedPurchases(Duration.Weeks(39)))];
        var mean = drawn.Average();
        Assert.Equal(error, Math.Sqrt(drawn.Sum(d => (d - mean) * (d - mean)) / drawn.Length), .08 * error);
        Assert.Equal(ParameterUncertainty.Draw(fit, 3, 5).Select(m => m.R), ParameterUncertainty.Draw(fit, 3, 5).Select(m => m.R));
    }

    [Fact]
    public void IntervalsWithParametersAreNoNarrower()
    {
        var fit = BgNbdModel.Fit(SimulatedPurchases.Of(21, 150, .8, 4, .8, 2.5, firstIsAChance: false).Table);
        var customer = new PurchaseSummary(12, Duration.Weeks(38), Duration.Weeks(39));
        var luck = PurchaseInterval.Predictive(fit.Model, customer, Duration.Weeks(52), .95);
        var both = PurchaseInterval.Predictive(fit, customer, Duration.Weeks(52), .95);
        Assert.True(both.Low <= luck.Low && both.High >= luck.High, $"{luck} {both}");
        Assert.Equal(luck.Expected, both.Expected);
        Assert.True(both.WithParameters && !luck.WithParameters);
        Assert.Equal(both, PurchaseInterval.Predictive(fit, customer, Duration.Weeks(52), .95));
        Assert.Throws<ArgumentOutOfRangeException>(() => PurchaseInterval.Predictive(fit.Model, customer, Duration.Weeks(52), 1));

        // The quantiles, by summing.
        var below = Enumerable.Range(0, luck.High + 1).Sum(y => fit.Model.PurchaseProbability(customer, y, Duration.Weeks(52)));
        Assert.InRange(below, .975, 1);
        Assert.True(below - fit.Model.PurchaseProbability(customer, luck.High, Duration.Weeks(52)) < .975);
    }

    [Fact]
    public void DataThatDetermineNothingSaySo()
    {
        // Nobody ever came back: the likelihood has no top.
        var table = PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns { Unit = TimeUnit.Week, Repeats = [0, 0, 0], AgeAtLastPurchase = [0, 0, 0], Age = [10, 20, 30] });
        var fit = BgNbdModel.Fit(table);
        Assert.False(fit.Converged);
        Assert.Null(fit.Covariance);
        Assert.All(fit.Estimates, e => Assert.True(double.IsFinite(e.Value) && double.IsNaN(e.StandardError)));
        Assert.Throws<ArgumentException>(() => ParameterUncertainty.Draw(fit, 1, 1));
        Assert.Throws<ArgumentException>(() => LikelihoodRatioTest.Of(fit, BgNbdModel.Fit(table)));
    }

    [Fact]
    public void OptionsAreChecked()
    {
        var start = new Dictionary<string, double>(StringComparer.Ordinal) { ["r"] = 1, ["alpha"] = 1, ["a"] = 1, ["b"] = 1 };
        Assert.True(BgNbdModel.Fit(s_table, new FitOptions { Start = start }).Converged);
        Refused(new FitOptions { RandomStarts = -1 }, "random starts is -1");
        Refused(new FitOptions { MaxIterations = 0 }, "iterations is 0");
        Refused(new FitOptions { GradientTolerance = double.NaN }, "gradient tolerance is NaN");
        Refused(new FitOptions { Start = new Dictionary<string, double>(start, StringComparer.Ordinal) { ["b"] = 0 } }, "start's b is 0");
        Refused(new FitOptions { Start = new Dictionary<string, double>(start, StringComparer.Ordinal) { ["s"] = 1 } }, "'s'");
        Refused(new FitOptions { Start = new Dictionary<string, double>(start.Take(3), StringComparer.Ordinal) }, "no 'b'");
        Assert.Equal(new FitOptions(), FitOptions.Default);
        Assert.Contains("no customers", Assert.Throws<ArgumentException>(() => BgNbdModel.Fit(PurchaseSummaryTable.FromColumns(
            new PurchaseSummaryColumns { Unit = TimeUnit.Week, Repeats = [], AgeAtLastPurchase = [], Age = [] }))).Message, StringComparison.Ordinal);

        static void Refused(FitOptions options, string part) =>
            Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(() => BgNbdModel.Fit(s_table, options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALikelihoodRatioIsOfNestedFitsOfTheSameCustomers()
    {
        var (fit, other) = (BgNbdModel.Fit(s_table), MbgNbdModel.Fit(s_table));
        Assert.Throws<ArgumentException>(() => LikelihoodRatioTest.Of(fit, other));
        var larger = BgNbdCovariateModel.Fit(s_table, new FitOptions { Unit = TimeUnit.Day, RandomStarts = 0 });
        Assert.Contains("unit of time", Assert.Throws<ArgumentException>(() => LikelihoodRatioTest.Of(fit, larger)).Message, StringComparison.Ordinal);
        Assert.Equal(8 - (2 * fit.LogLikelihood), fit.Akaike, 1e-9);
        Assert.Equal((4 * Math.Log(3000)) - (2 * fit.LogLikelihood), fit.Bayes, 1e-9);
    }

    [Fact]
    public void TheMaximiserFindsTheTopOfARidge()
    {
        var optimum = Maximizer.Maximize(new Banana(), [-1.2, 1]);
        Assert.True(optimum.Converged);
        Assert.Equal(1, optimum.Point[0], 1e-8);
        Assert.Equal(1, optimum.Point[1], 1e-8);
        Assert.Equal(-802, optimum.Hessian[0, 0], .1);
        Assert.True(optimum.Iterations < 100, $"{optimum.Iterations}");
    }

    /// <summary>Rosenbrock's function, upside down.</summary>
    private sealed class Banana : IObjective
    {
        public int Dimension => 2;

        public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
        {
            var (u, v) = (1 - point[0], point[1] - (point[0] * point[0]));
            (gradient[0], gradient[1]) = ((2 * u) + (400 * point[0] * v), -200 * v);
            return -(u * u) - (100 * v * v);
        }
    }
}
