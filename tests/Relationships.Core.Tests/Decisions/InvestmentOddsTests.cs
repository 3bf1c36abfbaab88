using Relationships.Core.Tests.Contracts;
using Relationships.Decisions;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Core.Tests.Decisions;

/// <summary>The odds of an investment against Golden/decisions_golden.py, which sums over the densities.</summary>
public class InvestmentOddsTests
{
    private static readonly EffortCurve s_curve = new() { Scale = 15 };

    [Fact]
    public void They_are_those_of_the_densities()
    {
        foreach (var row in GoldenRow.Read("decisions.csv", atLeast: 8))
        {
            var odds = Odds(row);
            row.AssertNear("gain", odds.Gain, 1e-6);
            row.AssertNear("response", odds.Response, 5e-3);
            row.AssertNear("above", odds.ProbabilityAbove(row["threshold"]), 0.01);
            row.AssertNear("know_desire", odds.ValueOfKnowing(InvestmentUnknown.Desire, s_curve), 0.02 * s_curve.Scale);
        }
    }

    [Fact]
    public void Quantiles_are_the_inverse_of_the_probability_above()
    {
        foreach (var row in GoldenRow.Read("decisions.csv", atLeast: 8))
        {
            var odds = Odds(row);
            foreach (var probability in new[] { 0.05, 0.5, 0.95 })
            {
                var quantile = odds.Quantile(probability);
                if (quantile > 1e-3)
                    Assert.Equal(1 - probability, odds.ProbabilityAbove(quantile), 1e-5);
            }

            Assert.True(odds.Quantile(0.05) <= odds.Mean && odds.Mean <= odds.Quantile(0.95));
        }
    }

    [Fact]
    public void Where_quality_and_gain_are_as_good_as_sure_it_is_the_betas_own()
    {
        var odds = new InvestmentOdds(new Opinion(4, 2, 2, 0.5), new GainDistribution(100, 0, 1, 1), new Opinion(1e9, 0, 2, 0.5), new QualityResponse(EvidencePolicy.Default.Investment));

        Assert.Equal(1 - BetaDistribution.Cdf(40 / (100 * odds.Response), 5, 3), odds.ProbabilityAbove(40), 1e-9);
    }

    [Theory]
    [InlineData(0.5, 0.5, 0.05, 0.003932140)] // chi-square of one degree
    [InlineData(0.5, 0.5, 0.95, 3.841458821)]
    [InlineData(1, 1, 0.5, 0.693147181)] // exponential: ln 2
    [InlineData(20, 0.5, 0.95, 55.75847928)] // chi-square of forty degrees
    public void Gamma_quantiles_come_from_a_beta_of_many(double shape, double exposure, double probability, double expected) =>
        Assert.Equal(expected, new GainDistribution(0, 1, shape, exposure).Quantile(probability), 1e-6 * expected);

    private static InvestmentOdds Odds(GoldenRow row) => new(
        new Opinion(row["desire_for"], row["desire_against"], 2, 0.5),
        new GainDistribution(row["sure"], row["per_purchase"], row["shape"], row["exposure"]),
        new Opinion(row["quality_good"], row["quality_bad"], 2, 0.5),
        new QualityResponse(EvidencePolicy.Default.Investment with { Backfire = row["B"], QualityNeeded = 0.5, QualityTolerance = 0.1 }));
}
