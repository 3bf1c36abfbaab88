using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Tests.Lifetimes;

/// <summary>Customers who purchase and leave as BG/NBD and MBG/NBD say, with what they do after the cut.</summary>
internal sealed class SimulatedPurchases
{
    public required PurchaseSummaryTable Table { get; init; }

    /// <summary>Purchases within the horizon behind the cut.</summary>
    public required int[] Later { get; init; }

    /// <summary>Simulates; a covariate z of 0 or 1 multiplies the purchase rate by exp(effect z).</summary>
    public static SimulatedPurchases Of(
        ulong seed, int customers, double r, double alpha, double a, double b, bool firstIsAChance, double horizon = 26, double effect = 0)
    {
        var (x, last, age, z, later) = (new double[customers], new double[customers], new double[customers], new double[customers], new int[customers]);
        for (var i = 0; i < customers; i++)
        {
            var random = new RandomStream(seed, (ulong)i);
            z[i] = random.NextBoolean(.5) ? 1 : 0;
            var rate = random.NextGamma(r) / alpha * Math.Exp(effect * z[i]);
            var leaves = random.NextBeta(a, b);
            age[i] = 30 + (30 * random.NextUniform());
            var alive = !(firstIsAChance && random.NextBoolean(leaves));
            var t = 0.0;
            while (alive && rate > 0)
            {
                t += random.NextExponential(1 / rate);
                if (t > age[i] + horizon)
                    break;
                if (t <= age[i])
                    (x[i], last[i]) = (x[i] + 1, t);
                else
                    later[i]++;
                alive = !random.NextBoolean(leaves);
            }
        }

        return new SimulatedPurchases
        {
            Table = PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
            {
                Unit = TimeUnit.Week,
                Repeats = x,
                AgeAtLastPurchase = last,
                Age = age,
                Covariates = new Dictionary<string, double[]>(StringComparer.Ordinal) { ["member"] = z },
            }),
            Later = later,
        };
    }
}
