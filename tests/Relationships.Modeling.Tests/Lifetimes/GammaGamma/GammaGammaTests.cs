using FsCheck;
using FsCheck.Fluent;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.GammaGamma;
using Relationships.Modeling.Lifetimes.Saving;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Tests.Lifetimes.GammaGamma;

public sealed class GammaGammaTests
{
    private static Config Thorough => Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20130, 7);

    [Fact]
    public void Cdnow_gives_the_published_fit_from_every_start()
    {
        var table = CdnowSpend.Table();
        var fit = GammaGammaModel.Fit(table, new FitOptions { RandomStarts = 20 });
        Assert.True(fit.Fit.Converged && fit.Fit.GradientNorm < 1e-6);
        Assert.Equal(21, fit.Fit.StartsInAgreement);

        // Golden/discrete_maxima.py; the usual -4055.91770 stops 5e-6 short of it.
        Assert.Equal(-4055.917694801874, fit.Fit.LogLikelihood, 1e-8);
        Assert.Equal(-4055.91770, fit.Fit.LogLikelihood, 1e-5);
        Assert.Equal(946, fit.Fit.Customers);
        Assert.Equal(2357 - 946, fit.LeftOut);
        Assert.Equal(fit.Fit.LogLikelihood, fit.Model.LogLikelihood(table), 1e-9);
        double[] values = [6.24957227132, 3.74422466713, 15.4435209626];
        double[] errors = [1.190055336, .2901330653, 4.159422752];
        Assert.All(fit.Fit.Estimates, (e, i) =>
        {
            Assert.Equal(1, e.Value / values[i], 1e-7);
            Assert.Equal(1, e.StandardError / errors[i], 1e-4);
        });

        Assert.Equal(.11388792, fit.Independence.Pearson, 1e-8);
        Assert.Equal(.2063, fit.Independence.Spearman, 1e-4);
        Assert.Equal(946, fit.Independence.Customers);
    }

    [Fact]
    public void Cdnow_from_the_log_is_the_same_fit()
    {
        var fit = GammaGammaModel.Fit(PurchaseSummaryTable.FromLog(SharedData.Cdnow(), new DateOnly(1997, 9, 30)));
        Assert.Equal(-4055.917694801874, fit.Fit.LogLikelihood, 1e-8);
        Assert.Equal(946, fit.Fit.Customers);
    }

    [Fact]
    public void First_ten_customers_as_published()
    {
        // The tolerance is that of the rounded parameters.
        double[] expected = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17];
        var table = CdnowSpend.Table();
        var spend = new double[table.Count];
        new GammaGammaModel(6.25, 3.74, 15.44).ExpectedSpend(table.Repeats, table.MeanSpend, spend);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], spend[i], .06);
    }

    [Fact]
    public void Columns_are_the_single_customers_to_the_bit()
    {
        var random = new RandomStream(9);
        foreach (var model in new[] { new GammaGammaModel(6.25, 3.74, 15.44), new GammaGammaModel(.5, .2, 3) })
        {
            for (var length = 0; length < 40; length++)
            {
                double[] x = [.. Enumerable.Range(0, length).Select(_ => (double)random.NextInt32(5))];
                double[] m = [.. x.Select(n => n == 0 ? double.NaN : 100 * random.NextUniform())];
                var column = new double[length + 3];
                column.AsSpan().Fill(-7);
                model.ExpectedSpend(x, m, column);
                for (var i = 0; i < length; i++)
                    Assert.Equal(model.ExpectedSpend((int)x[i], m[i]), column[i]);
                Assert.All(column[length..], v => Assert.Equal(-7, v));
            }
        }
    }

    [Fact]
    public void Gradient_is_that_of_the_likelihood()
    {
        var random = new RandomStream(5);
        var likelihood = new SpendLikelihood(Simulated(random, new GammaGammaModel(6, 4, 15), 60));
        for (var turn = 0; turn < 50; turn++)
            Gradients.Agree(likelihood, [.. Enumerable.Range(0, 3).Select(_ => (4 * random.NextUniform()) - 1)], 1e-6);
    }

    [Fact]
    public void Fitted_parameters_recover_the_truth_within_their_errors()
    {
        // 90 % intervals of 3 parameters in 60 fits: 162 of 180 expected; the three of one fit go together, so sd is up to 7.
        double[] values = [6, 4, 15];
        var held = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var fit = GammaGammaModel.Fit(Simulated(new RandomStream(19, (ulong)seed), new GammaGammaModel(6, 4, 15), 1000), new FitOptions { RandomStarts = 0 });
            Assert.True(fit.Fit.Converged);
            held += fit.Fit.Estimates.Where((e, i) => e.Low <= values[i] && values[i] <= e.High).Count();
        }

        Assert.InRange(held, 141, 178);
    }

    [Fact]
    public void Interval_holds_the_true_mean_at_the_nominal_rate()
    {
        var random = new RandomStream(23);
        var model = new GammaGammaModel(2, 3, 20);
        var held = 0;
        const int Customers = 4000;
        for (var c = 0; c < Customers; c++)
        {
            var rate = random.NextGamma(3) / 20;
            var x = random.NextInt32(6);
            double total = 0;
            for (var i = 0; i < x; i++)
                total += random.NextGamma(2) / rate;
            var (low, high) = model.MeanSpendInterval(x, x == 0 ? 0 : total / x);
            held += low <= 2 / rate && 2 / rate <= high ? 1 : 0;
        }

        // sd .0047.
        Assert.Equal(.9, held / (double)Customers, .015);
    }

    [Fact]
    public void Laws_of_the_conditional_mean()
    {
        Prop.ForAll(Cases(.01, 100).ToArbitrary(), c =>
        {
            var model = new GammaGammaModel(c.P, 1 + c.Q, c.V);
            var spend = model.ExpectedSpend(c.X, c.M);
            var (low, high) = (Math.Min(c.M, model.PopulationMean), Math.Max(c.M, model.PopulationMean));
            return c.X == 0
                ? spend == model.PopulationMean
                : spend >= low * (1 - 1e-12) && spend <= high * (1 + 1e-12) && model.ExpectedSpend(c.X, c.M * 1.1) > spend;
        }).Check(Thorough);
    }

    [Fact]
    public void Nothing_is_NaN_or_infinite()
    {
        Prop.ForAll(Cases(1e-50, 1e50).ToArbitrary(), c =>
        {
            var model = new GammaGammaModel(c.P, c.Q, c.V);
            var table = Table([c.X], [c.M]);
            var spend = model.ExpectedSpend(c.X, c.M);
            var order = (c.P * c.X) + (c.Q - 1);
            var (low, high) = model.MeanSpendInterval(c.X, c.M);
            return double.IsFinite(model.LogLikelihood(table)) && (order > 0 ? double.IsFinite(spend) && spend >= 0 : double.IsPositiveInfinity(spend))
                && low <= high && !double.IsNaN(low);
        }).Check(Thorough);
    }

    [Fact]
    public void Impossible_input_is_refused()
    {
        var model = new GammaGammaModel(6, 4, 15);
        foreach (var bad in new[] { -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>("meanSpend", () => model.ExpectedSpend(1, bad));
            Assert.Throws<ArgumentOutOfRangeException>("mass", () => model.MeanSpendInterval(1, 1, bad));
            Assert.Throws<ArgumentOutOfRangeException>("p", () => new GammaGammaModel(bad, 1, 1));
            Assert.Throws<ArgumentOutOfRangeException>("q", () => new GammaGammaModel(1, bad, 1));
            Assert.Throws<ArgumentOutOfRangeException>("v", () => new GammaGammaModel(1, 1, bad));
        }

        Assert.Throws<ArgumentOutOfRangeException>("repeats", () => model.ExpectedSpend(-1, 1));
        Assert.Throws<ArgumentException>("meanSpend", () => model.ExpectedSpend([1, 2], [1], new double[2]));
        Assert.Throws<ArgumentException>("destination", () => model.ExpectedSpend([1, 2], [1, 2], new double[1]));
        Assert.Contains("no mean spend", Assert.Throws<ArgumentException>(() => GammaGammaModel.Fit(Table([1], null))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => GammaGammaModel.Fit(Table([0, 0], [0, 0])));
        Assert.Equal(model.PopulationMean, model.ExpectedSpend(0, double.NaN));
    }

    [Fact]
    public void Saved_and_read_back()
    {
        var model = SavedModel.Parse(SavedModel.Of(new GammaGammaModel(6.25, 3.74, 15.44)).ToJson()).To<GammaGammaModel>();
        Assert.Equal((6.25, 3.74, 15.44), (model.P, model.Q, model.V));
    }

    private static Gen<(double P, double Q, double V, int X, double M)> Cases(double smallest, double largest)
    {
        var shapes = Gen.Choose(0, 1_000_000).Select(k => Math.Clamp(smallest * Math.Pow(largest / smallest, k / 1e6), smallest, largest));
        return from p in shapes
               from q in shapes
               from v in shapes
               from x in Gen.Choose(0, 5000)
               from m in Gen.Choose(1, 1_000_000)
               select (p, q, v, x, m / 1000.0);
    }

    private static PurchaseSummaryTable Table(double[] repeats, double[]? means) => PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
    {
        Unit = TimeUnit.Week,
        Repeats = repeats,
        AgeAtLastPurchase = [.. repeats],
        Age = [.. repeats],
        MeanSpend = means,
    });

    private static PurchaseSummaryTable Simulated(RandomStream random, GammaGammaModel truth, int customers)
    {
        var (x, m) = (new double[customers], new double[customers]);
        for (var c = 0; c < customers; c++)
        {
            var rate = random.NextGamma(truth.Q) / truth.V;
            x[c] = 1 + random.NextInt32(8);
            m[c] = random.NextGamma(truth.P * x[c]) / rate / x[c];
        }

        return Table(x, m);
    }
}
