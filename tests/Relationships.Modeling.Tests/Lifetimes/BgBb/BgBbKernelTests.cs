using Relationships.Modeling.Lifetimes.BgBb;

namespace Relationships.Modeling.Tests.Lifetimes.BgBb;

/// <summary>The formulas against Golden/discrete_golden.py: parameters .01 to 100, up to 5,000 opportunities.</summary>
public sealed class BgBbKernelTests
{
    // Observed: below 1e-12 everywhere.
    private const double Tolerance = 1e-11;

    [Fact]
    public void Agree_with_high_precision_values()
    {
        foreach (var row in NumberTable.Golden("bgbb.csv", 300).Rows)
        {
            var mixture = new BgBbMixture(row["alpha"], row["beta"], row["gamma"], row["delta"]);
            var history = new BgBbHistory(mixture, row.Whole("x"), row.Whole("t_x"), row.Whole("n"));
            var after = history.Posterior;
            var (purchases, horizon) = (row.Whole("purchases"), row.Whole("horizon"));
            row.Agrees("log_likelihood", history.LogLikelihood(), Tolerance, least: 1);
            row.Agrees("alive_next", history.Alive * after.SurvivesNext, Tolerance);
            row.Agrees("expected", history.Alive * after.Expected(horizon), Tolerance);
            row.Agrees("probability", (history.Alive * after.Probability(purchases, horizon)) + (purchases == 0 ? history.Dead : 0), Tolerance);
            row.Agrees("residual", history.Alive * after.Residual(row["discount"]), Tolerance);
            row.Agrees("new_expected", mixture.Expected(horizon), Tolerance);
            row.Agrees("new_probability", mixture.Probability(purchases, horizon), Tolerance);
        }
    }

    [Fact]
    public void Published_values_of_the_donations()
    {
        // Fader, Hardie and Shang 2010, at their rounded parameters.
        var mixture = new BgBbMixture(1.2035, .7497, .6567, 2.7834);
        double[] expected = [.4985, .9234, 1.2969, 1.6323, 1.9382, 2.2202, 2.4826, 2.7285, 2.9603, 3.1799, 3.3887];
        for (var n = 1; n <= expected.Length; n++)
            Assert.Equal(expected[n - 1], mixture.Expected(n), 5e-5);
        var never = new BgBbHistory(mixture, 0, 0, 6);
        var lapsing = new BgBbHistory(mixture, 2, 4, 6);
        Assert.Equal(.108137, never.Alive * never.Posterior.SurvivesNext, 5e-7);
        Assert.Equal(.589663, lapsing.Alive * lapsing.Posterior.SurvivesNext, 5e-7);
        Assert.Equal(.07287, never.Alive * never.Posterior.Expected(5), 5e-6);
        Assert.Equal(1.05762, lapsing.Alive * lapsing.Posterior.Expected(5), 5e-6);
    }
}
