using FsCheck;
using FsCheck.Fluent;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.Saving;
using Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Tests.Lifetimes.ShiftedBetaGeometric;

public sealed class RenewalFitTests
{
    private static Config Thorough => Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20070, 7);

    // Fader and Hardie 2007, regular customers by year, of a thousand.
    private static SurvivorTable Regular => SurvivorTable.FromColumns([0, 1, 2, 3, 4, 5, 6, 7], [1000, 631, 468, 382, 326, 289, 262, 241]);

    [Fact]
    public void Published_cohort_from_every_start()
    {
        var fit = ShiftedBetaGeometricModel.Fit(Regular, new FitOptions { RandomStarts = 20 });
        Assert.True(fit.Converged && fit.GradientNorm < 1e-6);
        Assert.Equal(21, fit.StartsInAgreement);

        // Golden/discrete_maxima.py.
        Assert.Equal(-1680.265188463287, fit.LogLikelihood, 1e-9);
        Assert.Equal(.704077298474, fit.Model.Alpha, 1e-9);
        Assert.Equal(1.18204302621, fit.Model.Beta, 1e-9);
        Assert.Equal(.06559896423, fit.Estimates[0].StandardError, 1e-6);
        Assert.Equal(.1524756317, fit.Estimates[1].StandardError, 1e-6);
        Assert.Equal(fit.LogLikelihood, fit.Model.LogLikelihood(Regular), 1e-9);
        Assert.Equal(1000, fit.Customers);
    }

    [Fact]
    public void Shares_move_the_estimates_nowhere()
    {
        var shares = ShiftedBetaGeometricModel.Fit(SurvivorTable.FromSurvivors([100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1]));
        var whole = ShiftedBetaGeometricModel.Fit(Regular);
        Assert.Equal(whole.Model.Alpha, shares.Model.Alpha, 1e-9);
        Assert.Equal(whole.Estimates[0].StandardError * Math.Sqrt(10), shares.Estimates[0].StandardError, 1e-6);
    }

    [Fact]
    public void Cohorts_of_different_ages_add_up()
    {
        var young = SurvivorTable.FromSurvivors([400, 260, 190]);
        var fit = ShiftedBetaGeometricModel.Fit([Regular, young]);
        Assert.Equal(1400, fit.Customers);
        Assert.Equal(fit.LogLikelihood, fit.Model.LogLikelihood(Regular) + fit.Model.LogLikelihood(young), 1e-9);
    }

    [Fact]
    public void Gradient_is_that_of_the_likelihood()
    {
        var random = new RandomStream(5);
        for (var turn = 0; turn < 50; turn++)
            Gradients.Agree(new RenewalLikelihood([Regular]), [(6 * random.NextUniform()) - 3, (6 * random.NextUniform()) - 3], 1e-6);
    }

    [Fact]
    public void Fitted_parameters_recover_the_truth_within_their_errors()
    {
        // 90 % intervals of 2 parameters in 100 fits: 180 of 200 expected; the two of one fit go together, so sd is up to 6.
        double[] values = [.7, 1.2];
        var held = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new RandomStream(17, (ulong)seed);
            var survivors = new double[9];
            for (var c = 0; c < 2000; c++)
            {
                var leaves = random.NextBeta(values[0], values[1]);
                survivors[0]++;
                for (var t = 1; t < survivors.Length && !random.NextBoolean(leaves); t++)
                    survivors[t]++;
            }

            var fit = ShiftedBetaGeometricModel.Fit(SurvivorTable.FromSurvivors(survivors), new FitOptions { RandomStarts = 0 });
            Assert.True(fit.Converged);
            held += fit.Estimates.Where((e, i) => e.Low <= values[i] && values[i] <= e.High).Count();
        }

        Assert.InRange(held, 162, 196);
    }

    [Fact]
    public void Laws_of_retention_and_residual_lifetime()
    {
        var shapes = Gen.Choose(0, 1_000_000).Select(k => Math.Clamp(1e-50 * Math.Pow(1e100, k / 1e6), 1e-50, 1e50));
        var ordinary = Gen.Choose(0, 1_000_000).Select(k => .01 * Math.Pow(1e4, k / 1e6));
        Prop.ForAll(
            (from a in ordinary from b in ordinary from t in Gen.Choose(0, 5000) select (a, b, t)).ToArbitrary(),
            c =>
            {
                var model = new ShiftedBetaGeometricModel(c.a, c.b);
                var residual = model.DiscountedResidualLifetime(c.t, .1);
                return model.RetentionRate(c.t + 2) > model.RetentionRate(c.t + 1)
                    && Math.Abs((model.Survival(c.t) * model.RetentionRate(c.t + 1)) - model.Survival(c.t + 1)) <= 1e-11 * model.Survival(c.t)
                    && Math.Abs(model.Survival(c.t) - model.Survival(c.t + 1) - model.Leaving(c.t + 1)) <= 1e-11 * model.Survival(c.t)
                    && model.DiscountedResidualLifetime(c.t + 1, .1) >= residual
                    && model.DiscountedResidualLifetime(c.t, .2) <= residual
                    && Math.Abs(residual - (model.RetentionRate(c.t + 1) * (1 + (model.DiscountedResidualLifetime(c.t + 1, .1) / 1.1)))) <= 1e-10 * residual;
            }).Check(Thorough);
        Prop.ForAll(
            (from a in shapes from b in shapes from t in Gen.Choose(0, 5000) select (a, b, t)).ToArbitrary(),
            c =>
            {
                var model = new ShiftedBetaGeometricModel(c.a, c.b);
                return model.RetentionRate(c.t + 1) is >= 0 and <= 1 && model.Survival(c.t) is >= 0 and <= 1 && model.Leaving(c.t + 1) is >= 0 and <= 1
                    && double.IsFinite(model.DiscountedLifetime(.01)) && double.IsFinite(model.DiscountedResidualLifetime(c.t, 1e-6));
            }).Check(Thorough);
    }

    [Fact]
    public void Wrong_tables_are_refused_with_their_row()
    {
        Assert.Contains("row 3", Assert.Throws<ArgumentException>(() => SurvivorTable.FromSurvivors([10, 5, 6])).Message, StringComparison.Ordinal);
        Assert.Contains("row 2", Assert.Throws<ArgumentException>(() => SurvivorTable.FromSurvivors([10, double.NaN])).Message, StringComparison.Ordinal);
        Assert.Contains("row 1", Assert.Throws<ArgumentException>(() => SurvivorTable.FromSurvivors([0, 0])).Message, StringComparison.Ordinal);
        Assert.Contains("row 3", Assert.Throws<ArgumentException>(() => SurvivorTable.FromColumns([0, 1, 3], [10, 9, 8])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SurvivorTable.FromSurvivors([10]));
        Assert.Throws<ArgumentException>(() => SurvivorTable.FromColumns([0, 1], [10]));
        Assert.Throws<ArgumentException>(() => ShiftedBetaGeometricModel.Fit(Array.Empty<SurvivorTable>()));
        foreach (var bad in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>("alpha", () => new ShiftedBetaGeometricModel(bad, 1));
            Assert.Throws<ArgumentOutOfRangeException>("beta", () => new ShiftedBetaGeometricModel(1, bad));
            Assert.Throws<ArgumentOutOfRangeException>("discountPerPeriod", () => new ShiftedBetaGeometricModel(1, 1).DiscountedLifetime(bad));
        }
    }

    [Fact]
    public void Nobody_leaves_or_everybody_does()
    {
        var staying = ShiftedBetaGeometricModel.Fit(SurvivorTable.FromSurvivors([50, 50, 50]));
        Assert.True(staying.Model.RetentionRate(1) > .999);
        var leaving = ShiftedBetaGeometricModel.Fit(SurvivorTable.FromSurvivors([50, 0, 0]));
        Assert.True(leaving.Model.RetentionRate(1) < .001);
        Assert.True(double.IsFinite(staying.LogLikelihood) && double.IsFinite(leaving.LogLikelihood));
    }

    [Fact]
    public void Everybody_alike_is_a_retention_rate_and_no_more()
    {
        var fit = ShiftedBetaGeometricModel.Fit(SurvivorTable.FromSurvivors([10_000, 8_000, 6_400, 5_120, 4_096]));
        Assert.Equal(.8, fit.Model.RetentionRate(1), 1e-4);
        Assert.Equal(.8, fit.Model.RetentionRate(5), 1e-4);
        Assert.True(fit.Model.Alpha > 1000);
        Assert.True(!fit.Converged || fit.Estimates[0].High > 3 * fit.Estimates[0].Value);
    }

    [Fact]
    public void Saved_and_read_back()
    {
        var model = SavedModel.Parse(SavedModel.Of(new ShiftedBetaGeometricModel(.7, 1.2)).ToJson()).To<ShiftedBetaGeometricModel>();
        Assert.Equal((.7, 1.2), (model.Alpha, model.Beta));
    }
}
