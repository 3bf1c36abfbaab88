using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.Predictions;

namespace Relationships.Modeling.Tests.Lifetimes.BetaGeometric;

/// <summary>Simulate, fit: the truth lies within the intervals at their rate.</summary>
public class RecoveryTests(ITestOutputHelper output)
{
    private const int Replicates = 80;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void IntervalsHoldTheTruthAtTheNominalRate(bool modified)
    {
        double[] truth = [.8, 4, .8, 2.5];
        var held = new int[4];
        for (var replicate = 0; replicate < Replicates; replicate++)
        {
            var table = SimulatedPurchases.Of(100 + (ulong)replicate, 3000, truth[0], truth[1], truth[2], truth[3], modified).Table;
            var options = new FitOptions { RandomStarts = 0 };
            var estimates = modified ? Estimates(MbgNbdModel.Fit(table, options)) : Estimates(BgNbdModel.Fit(table, options));
            for (var i = 0; i < 4; i++)
                held[i] += truth[i] >= estimates[i].Low && truth[i] <= estimates[i].High ? 1 : 0;
        }

        // 90 % of 80 with a standard deviation of 2.7: from 63 to 80 is three and a half of them.
        output.WriteLine(string.Join(" ", held));
        Assert.All(held, n => Assert.InRange(n, 63, Replicates));
    }

    [Fact]
    public void PredictiveIntervalsHoldWhatComes()
    {
        var simulated = SimulatedPurchases.Of(3, 4000, .8, 4, .8, 2.5, firstIsAChance: false);
        var fit = BgNbdModel.Fit(simulated.Table);
        var (held, expected, came) = (0, 0.0, 0);
        for (var i = 0; i < simulated.Later.Length; i++)
        {
            var interval = PurchaseInterval.Predictive(fit.Model, simulated.Table[i], Duration.Weeks(26));
            held += simulated.Later[i] >= interval.Low && simulated.Later[i] <= interval.High ? 1 : 0;
            expected += interval.Expected;
            came += simulated.Later[i];
        }

        // Whole numbers hold more than 90 %; the sum of expectations is that of what came, to the noise of 4000 customers.
        output.WriteLine($"{held} {expected} {came}");
        Assert.InRange(held / (double)simulated.Later.Length, .9, .99);
        Assert.Equal(came, expected, .06 * came);
    }

    private static IReadOnlyList<ParameterEstimate> Estimates<TModel>(ModelFit<TModel> fit)
        where TModel : IPurchaseModel
    {
        Assert.True(fit.Converged);
        return fit.Estimates;
    }
}
