using Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;

namespace Relationships.Modeling.Tests.Lifetimes.ShiftedBetaGeometric;

/// <summary>The formulas against Golden/discrete_golden.py.</summary>
public sealed class RenewalKernelTests
{
    private const double Tolerance = 1e-11;

    [Fact]
    public void Agree_with_high_precision_values()
    {
        foreach (var row in NumberTable.Golden("sbg.csv", 200).Rows)
        {
            var mixture = new RenewalMixture(row["alpha"], row["beta"]);
            var renewals = row.Whole("renewals");
            row.Agrees("survival", Math.Exp(mixture.LogSurvival(renewals)), Tolerance);
            row.Agrees("retention", mixture.After(renewals).Retention, Tolerance);
            row.Agrees("leaving", mixture.Leaving(renewals + 1), Tolerance);
            row.Agrees("residual", mixture.After(renewals).Residual(row["discount"]), Tolerance);
            row.Agrees("lifetime", 1 + (mixture.Residual(row["discount"]) / (1 + row["discount"])), Tolerance);
        }
    }
}
