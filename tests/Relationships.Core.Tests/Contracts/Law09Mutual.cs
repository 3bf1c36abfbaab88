using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Numerics;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 9: mutual trust is symmetric and lies between the two directions, its interval's ends between theirs.</summary>
public class Law09Mutual
{
    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law9_Trust_MutualLiesBetweenTheDirections(string strategy, bool intervals)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        Always.Holds(Stories.Any, story =>
        {
            var scores = scorer.Score(story);
            for (var row = 0; row < scores.Count; row++)
                AssertBetween(scores[row].Trust);
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law9_Trust_MutualLiesBetweenTheDirectionsOfAnyEvidence(string strategy, bool intervals)
    {
        var trust = Variants.TrustStrategy(strategy, intervals);
        Always.Holds(Both.Of(SomePolicies.Any, SomeEvidence.Trust), t => AssertBetween(trust.Score(t.Second, t.First)), 1000);
    }

    /// <summary>
    /// The evidence of the two directions changes places. Where every facet counts by its evidence alone, the customer's two
    /// stand against the counterpart's without ability; where facets have weights, all facets of a direction are alike.
    /// </summary>
    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law9_Trust_MutualIsSymmetric(string strategy, bool intervals)
    {
        var trust = Variants.TrustStrategy(strategy, intervals);
        var cases = strategy == "beta"
            ? SomeEvidence.Trust.Select(e => e with { Ability = default })
            : SomeEvidence.Facet.Zip(SomeEvidence.Facet, (x, y) => new TrustEvidence { Ability = x, Integrity = x, Benevolence = x, CustomerIntegrity = y, CustomerBenevolence = y });
        Always.Holds(Both.Of(SomePolicies.Any, cases), t =>
        {
            var swappedEvidence = Swapped(t.Second) with { Ability = strategy == "beta" ? default : t.Second.CustomerIntegrity };
            var (score, swapped) = (trust.Score(t.Second, t.First), trust.Score(swappedEvidence, t.First));
            AssertNear(score.InCounterpart.Estimate, swapped.OfCustomer.Estimate);
            AssertNear(score.OfCustomer.Estimate, swapped.InCounterpart.Estimate);
            AssertNear(score.Mutual, swapped.Mutual);
            Assert.Equal(score.Balance, swapped.Balance, 1e-12);
        });
    }

    [Fact]
    public void Law9_Trust_TheDirectionsMayChangePlacesToTheBit() => Always.Holds(Arb.From(SomeEvidence.Trust), evidence =>
    {
        var score = TrustStrategies.Faceted.Score(evidence, EvidencePolicy.Default);
        var turned = TrustParts.Both(score.OfCustomer, score.InCounterpart);
        Assert.Equal((score.Mutual, score.Balance), (turned.Mutual, turned.Balance));
    });

    /// <summary>High only where both are; its uncertainty the mean of both.</summary>
    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law9_Trust_MutualIsTheGeometricMean(string strategy, bool intervals)
    {
        var trust = Variants.TrustStrategy(strategy, intervals);
        Always.Holds(Both.Of(SomePolicies.Any, SomeEvidence.Trust), t =>
        {
            var score = trust.Score(t.Second, t.First);
            var (x, y) = (score.InCounterpart.Estimate, score.OfCustomer.Estimate);
            Assert.Equal(Math.Sqrt(x.Value * y.Value), score.Mutual.Value, 1e-15);
            Assert.Equal(Math.Sqrt(x.Low * y.Low), score.Mutual.Low, 1e-15);
            Assert.Equal(Math.Sqrt(x.High * y.High), score.Mutual.High, 1e-15);
            Assert.Equal((x.Uncertainty + y.Uncertainty) / 2, score.Mutual.Uncertainty, 1e-15);
            Assert.Equal(Math.Min(x.Value, y.Value) / Math.Max(x.Value, y.Value), score.Balance, 1e-15);
        });
    }

    private static TrustEvidence Swapped(in TrustEvidence e) => new()
    {
        Integrity = e.CustomerIntegrity,
        Benevolence = e.CustomerBenevolence,
        CustomerIntegrity = e.Integrity,
        CustomerBenevolence = e.Benevolence,
    };

    private static void AssertNear(Estimate x, Estimate y)
    {
        Assert.Equal(x.Value, y.Value, 1e-13);
        Assert.Equal(x.Low, y.Low, 1e-12);
        Assert.Equal(x.High, y.High, 1e-12);
        Assert.Equal(x.Uncertainty, y.Uncertainty, 1e-13);
    }

    private static void AssertBetween(TrustScore score)
    {
        var (x, y) = (score.InCounterpart.Estimate, score.OfCustomer.Estimate);
        Assert.InRange(score.Mutual.Value, Math.Min(x.Value, y.Value), Math.Max(x.Value, y.Value));
        Assert.InRange(score.Mutual.Low, Math.Min(x.Low, y.Low), Math.Max(x.Low, y.Low));
        Assert.InRange(score.Mutual.High, Math.Min(x.High, y.High), Math.Max(x.High, y.High));
        Assert.InRange(score.Mutual.Uncertainty, Math.Min(x.Uncertainty, y.Uncertainty), Math.Max(x.Uncertainty, y.Uncertainty));
    }
}
