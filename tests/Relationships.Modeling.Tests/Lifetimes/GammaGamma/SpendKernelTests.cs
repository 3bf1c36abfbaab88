using Relationships.Modeling.Lifetimes.GammaGamma;

namespace Relationships.Modeling.Tests.Lifetimes.GammaGamma;

/// <summary>The formulas against Golden/discrete_golden.py.</summary>
public sealed class SpendKernelTests
{
    private const double Tolerance = 1e-11;

    [Fact]
    public void Agree_with_high_precision_values()
    {
        foreach (var row in NumberTable.Golden("gamma_gamma.csv", 200).Rows)
        {
            var mixture = new SpendMixture(row["p"], row["q"], row["v"]);
            var (count, mean) = (row["x"], row["m"]);
            row.Agrees("expected", mixture.Expected(count, mean), Tolerance);
            if (count > 0)
                row.Agrees("log_density", mixture.LogDensity(count, mean), Tolerance);
            if (row.Has("low"))
            {
                row.Agrees("low", mixture.Quantile(.05, count, mean), Tolerance);
                row.Agrees("high", mixture.Quantile(.95, count, mean), Tolerance);
            }
        }
    }
}
