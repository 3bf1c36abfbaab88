using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Outcomes and resilience against Golden/outcomes_golden.py, which computes them at 40 digits from the text of the model.</summary>
public class GoldenOutcomes
{
    private const double ValueTolerance = 1e-12;
    private const double IntervalTolerance = 1e-9;

    [Fact]
    public void GammaPoissonAgreesWithGoldenValues()
    {
        foreach (var row in GoldenRow.Read("outcomes.csv", 60))
        {
            var chance = OutcomeStrategies.GammaPoisson.Score(Evidence(row), Policy(row)).Help;
            row.AssertNear("value", chance.Value, ValueTolerance);
            row.AssertNear("low", chance.Estimate.Low, IntervalTolerance);
            row.AssertNear("high", chance.Estimate.High, IntervalTolerance);
            row.AssertNear("u", chance.Estimate.Uncertainty, ValueTolerance);
            row.AssertNear("expected", chance.Expected, 1e-12 * Math.Max(1, row["expected"]));
            row.AssertNear("base", chance.BaseRate, ValueTolerance);
            row.AssertNear("acts", chance.FromActs, ValueTolerance);
            row.AssertNear("exposure", chance.FromExposure, ValueTolerance);
        }
    }

    [Fact]
    public void PoissonAgreesWithGoldenValues()
    {
        foreach (var row in GoldenRow.Read("outcomes.csv", 60))
            row.AssertNear("plain", OutcomeStrategies.Poisson.Score(Evidence(row), Policy(row)).Defence.Value, ValueTolerance);
    }

    /// <summary>alpha .5, beta 12, E 24, h 12; recomputed independently.</summary>
    [Theory]
    [InlineData(3, 0.6346455)]
    [InlineData(0, 0.1339746)]
    public void GammaPoissonGivesTheKnownAnswers(double acts, double chance) => Assert.Equal(
        chance, OutcomeStrategies.GammaPoisson.Score(new OutcomeEvidence { Advocacy = new(acts, 24) }, EvidencePolicy.Default).Advocacy.Value, 5e-8);

    [Fact]
    public void BetaResilienceAgreesWithGoldenValues()
    {
        foreach (var row in GoldenRow.Read("resilience.csv", 40))
        {
            var policy = EvidencePolicy.Default with { Prior = new PriorPolicy { Weight = row["W"], BaseRate = row["a"], BadWeight = 2 } };
            var evidence = new ResilienceEvidence { Survived = row["survived"], Failed = row["failed"], LockIn = row["lock_in"], Warmth = 1 };
            var score = ResilienceStrategies.Beta.Score(evidence, policy);
            row.AssertNear("value", score.Value, ValueTolerance);
            row.AssertNear("low", score.Estimate.Low, IntervalTolerance);
            row.AssertNear("high", score.Estimate.High, IntervalTolerance);
            row.AssertNear("u", score.Estimate.Uncertainty, ValueTolerance);
            row.AssertNear("from_survived", score.FromSurvived, ValueTolerance);
            row.AssertNear("from_failed", score.FromFailed, ValueTolerance);
            Assert.Equal(score.Status >= ResilienceStatus.Resilient, row["low"] > 0.5 && score.Estimate.EvidenceMass > 0);
        }
    }

    private static EvidencePolicy Policy(GoldenRow row)
    {
        var prior = new OutcomePrior { Shape = row["alpha"], Exposure = row["beta"], Horizon = row["h"] };
        return EvidencePolicy.Default with { Outcomes = EvidencePolicy.Default.Outcomes with { Advocacy = prior, Loyalty = prior, Defence = prior, Help = prior } };
    }

    private static OutcomeEvidence Evidence(GoldenRow row)
    {
        var count = new OutcomeCount(row["S"], row["E"]);
        return new OutcomeEvidence { Advocacy = count, Loyalty = count, Defence = count, Help = count };
    }
}
