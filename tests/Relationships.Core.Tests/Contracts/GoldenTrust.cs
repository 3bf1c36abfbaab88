using Relationships.Numerics;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Trust against Golden/trust_golden.py, which computes it at 50 digits from the text of the model.</summary>
public class GoldenTrust
{
    private const double ValueTolerance = 1e-12;
    private const double IntervalTolerance = 1e-9;

    [Fact]
    public void FacetedTrustAgreesWithGoldenValues() => AssertAgrees(
        TrustStrategies.Faceted,
        (row, score) =>
        {
            AssertEstimate(row, "in", score.InCounterpart.Estimate);
            AssertEstimate(row, "of", score.OfCustomer.Estimate);
            row.AssertNear("ability_contribution", score.InCounterpart.Ability.Contribution, ValueTolerance);
            row.AssertNear("integrity_contribution", score.InCounterpart.Integrity.Contribution, ValueTolerance);
            row.AssertNear("benevolence_contribution", score.InCounterpart.Benevolence.Contribution, ValueTolerance);
            row.AssertNear("customer_integrity_contribution", score.OfCustomer.Integrity.Contribution, ValueTolerance);
            row.AssertNear("customer_benevolence_contribution", score.OfCustomer.Benevolence.Contribution, ValueTolerance);
            AssertEstimate(row, "mutual", score.Mutual);
            row.AssertNear("balance", score.Balance, ValueTolerance);
        });

    [Fact]
    public void BetaTrustAgreesWithGoldenValues() => AssertAgrees(
        TrustStrategies.Beta,
        (row, score) =>
        {
            AssertEstimate(row, "plain_in", score.InCounterpart.Estimate);
            AssertEstimate(row, "plain_of", score.OfCustomer.Estimate);
            AssertEstimate(row, "plain_mutual", score.Mutual);
            row.AssertNear("plain_balance", score.Balance, ValueTolerance);
        });

    private static void AssertAgrees(ITrustStrategy strategy, Action<GoldenRow, TrustScore> agrees)
    {
        foreach (var row in GoldenRow.Read("trust.csv", 250))
            agrees(row, strategy.Score(Evidence(row), Policy(row)));
    }

    private static EvidencePolicy Policy(GoldenRow row) => EvidencePolicy.Default with
    {
        Prior = new PriorPolicy { Weight = row["W"], BaseRate = row["a"], BadWeight = 2 },
        Trust = EvidencePolicy.Default.Trust with
        {
            Ability = row["ability_weight"],
            Integrity = row["integrity_weight"],
            Benevolence = row["benevolence_weight"],
            CustomerIntegrity = row["customer_integrity_weight"],
            CustomerBenevolence = row["customer_benevolence_weight"],
        },
    };

    private static TrustEvidence Evidence(GoldenRow row)
    {
        FacetEvidence Facet(string name) => new(row[name + "_good"], row[name + "_bad"]);
        return new TrustEvidence
        {
            Ability = Facet("ability"),
            Integrity = Facet("integrity"),
            Benevolence = Facet("benevolence"),
            CustomerIntegrity = Facet("customer_integrity"),
            CustomerBenevolence = Facet("customer_benevolence"),
        };
    }

    private static void AssertEstimate(GoldenRow row, string name, Estimate estimate)
    {
        row.AssertNear(name + "_value", estimate.Value, ValueTolerance);
        row.AssertNear(name + "_u", estimate.Uncertainty, ValueTolerance);
        row.AssertNear(name + "_low", estimate.Low, IntervalTolerance);
        row.AssertNear(name + "_high", estimate.High, IntervalTolerance);
    }
}
