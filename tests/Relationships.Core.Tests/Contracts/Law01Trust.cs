using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Numerics;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 1 of trust: both directions, their facets and what is mutual lie in their ranges and intervals.</summary>
public class Law01Trust
{
    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law1_Trust_EveryNumberLiesInItsInterval(string strategy, bool intervals)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        Always.Holds(Stories.Any, story => AssertAll(scorer.Score(story)));
    }

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law1_Trust_UnderAnyPolicy(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t => AssertAll(Variants.TrustScorer(strategy, intervals, t.First).Score(t.Second)));

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law1_Trust_OfAnyEvidence(string strategy, bool intervals)
    {
        var trust = Variants.TrustStrategy(strategy, intervals);
        Always.Holds(Both.Of(SomePolicies.Any, SomeEvidence.Trust), t => AssertInRange(trust.Score(t.Second, t.First)));
    }

    private static void AssertAll(RelationshipScores scores)
    {
        for (var row = 0; row < scores.Count; row++)
            AssertInRange(scores[row].Trust);
    }

    private static void AssertInRange(TrustScore score)
    {
        AssertInRange(score.Mutual, "mutual");
        Assert.InRange(score.Balance, 0, 1);
        foreach (var direction in new[] { score.InCounterpart, score.OfCustomer })
        {
            AssertInRange(direction.Estimate, "direction");
            foreach (var facet in Enum.GetValues<TrustFacet>())
            {
                AssertInRange(direction[facet].Estimate, facet.ToString());
                Assert.InRange(direction[facet].Contribution, -1, 1);
            }
        }
    }

    private static void AssertInRange(Estimate e, string what)
    {
        Assert.True(0 <= e.Low && e.Low <= e.Value && e.Value <= e.High && e.High <= 1, $"{what}: {e.Low:R} <= {e.Value:R} <= {e.High:R}");
        Assert.InRange(e.Uncertainty, double.Epsilon, 1);
        Assert.InRange(e.EvidenceMass, 0, double.MaxValue);
    }
}
