using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Tests.Lifetimes.ParetoNbd;

/// <summary>Customers who live and buy exactly as the model has it; half of them carry the covariate <c>z</c> = 1.</summary>
internal static class SimulatedCohort
{
    public static PurchaseSummaryTable Of(ParetoNbdModel model, int customers, ulong seed, double purchaseEffect = 0, double dropoutEffect = 0)
    {
        var random = new RandomStream(seed);
        var (x, last, age, z) = (new double[customers], new double[customers], new double[customers], new double[customers]);
        for (var i = 0; i < customers; i++)
        {
            z[i] = i % 2;
            age[i] = 40 + (40 * random.NextUniform());
            var rate = random.NextGamma(model.R) / model.Alpha * Math.Exp(purchaseEffect * z[i]);
            var leaving = random.NextGamma(model.S) / model.Beta * Math.Exp(dropoutEffect * z[i]);
            var end = Math.Min(age[i], leaving > 1e-9 ? random.NextExponential(1 / leaving) : double.PositiveInfinity);
            for (var t = Wait(random, rate); t < end; t += Wait(random, rate))
            {
                x[i]++;
                last[i] = t;
            }
        }

        return PurchaseSummaryTable.FromColumns(new()
        {
            Unit = model.Unit,
            Repeats = x,
            AgeAtLastPurchase = last,
            Age = age,
            Covariates = new Dictionary<string, double[]> { ["z"] = z },
        });
    }

    private static double Wait(RandomStream random, double rate) => rate > 1e-9 ? random.NextExponential(1 / rate) : double.PositiveInfinity;
}
