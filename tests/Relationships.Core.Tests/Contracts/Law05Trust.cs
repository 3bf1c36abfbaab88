using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 5 of trust: no evidence gives the base rate with u = 1 exactly; silence returns to it.</summary>
public class Law05Trust
{
    private static readonly DateTimeOffset s_asOf = new(2024, 2, 29, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law5_Trust_AStrangerHasTheBaseRate(string strategy, bool intervals)
    {
        var score = Variants.TrustScorer(strategy, intervals).Score([], s_asOf).Trust;
        AssertPrior(score, 0.5, 0);
        Assert.Equal(1, score.Balance);

        // Half, and nothing known: everything from 5 % to 95 % of a uniform distribution.
        Assert.Equal(intervals ? (0.05, 0.95) : (0, 1), (Math.Round(score.InCounterpart.Estimate.Low, 12), Math.Round(score.InCounterpart.Estimate.High, 12)));
    }

    /// <summary>Uncertainty to the bit; the value as near as a W / W comes to a.</summary>
    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law5_Trust_AStrangerHasTheBaseRateUnderAnyPolicy(string strategy, bool intervals) => Always.Holds(SomePolicies.Any, policy =>
    {
        AssertPrior(Variants.TrustScorer(strategy, intervals, policy).Score([], s_asOf).Trust, policy.Prior.BaseRate, 4e-16);
        AssertPrior(Variants.TrustStrategy(strategy, intervals).Score(default, policy), policy.Prior.BaseRate, 4e-16);
    });

    /// <summary>Whatever says nothing of trust: claims, surveys, visits, broadcasts, an open promise.</summary>
    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law5_Trust_EventsThatSayNothingLeaveTheBaseRate(string strategy, bool intervals)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        EventKind[] kinds =
        [
            EventKind.Research, EventKind.Broadcast, EventKind.Offer, EventKind.Approach, EventKind.Complaint, EventKind.ValueClaimed, EventKind.DataUsedToSell,
            EventKind.Cancellation, EventKind.Switched, EventKind.Return, EventKind.ReviewBad, EventKind.ReviewGood, EventKind.CommunityLeft, EventKind.SurveyTrust,
            EventKind.ProductUsed, EventKind.SocialInvitation, EventKind.PromiseMade,
        ];
        foreach (var kind in kinds)
        {
            var e = new RelationshipEvent("ann", kind, s_asOf.AddDays(-1)) { Episode = kind == EventKind.PromiseMade ? "p" : null, Due = s_asOf.AddDays(1), Strength = 1 };
            AssertPrior(scorer.Score([e], s_asOf).Trust, 0.5, 0);
        }
    }

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law5_Trust_UncertaintyOnlyRisesInSilence(string strategy, bool intervals)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        Always.Holds(Stories.OfOne, story =>
        {
            // A promise that falls due in silence is knowledge, not silence.
            var seen = story with { Events = [.. story.Events.Select(e => e with { Due = e.Due < story.AsOf ? e.Due : null })] };
            var (inCounterpart, ofCustomer) = (0.0, 0.0);
            foreach (var trust in InSilence(scorer, seen))
            {
                Assert.True(trust.InCounterpart.Uncertainty >= inCounterpart - 1e-15, $"{trust.InCounterpart.Uncertainty:R} after {inCounterpart:R}");
                Assert.True(trust.OfCustomer.Uncertainty >= ofCustomer - 1e-15, $"{trust.OfCustomer.Uncertainty:R} after {ofCustomer:R}");
                (inCounterpart, ofCustomer) = (trust.InCounterpart.Uncertainty, trust.OfCustomer.Uncertainty);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law5_Trust_SilenceReturnsToTheBaseRate(string strategy, bool intervals)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        Always.Holds(Stories.OfOne, story =>
        {
            var last = InSilence(scorer, story).Last();
            foreach (var estimate in new[] { last.InCounterpart.Estimate, last.OfCustomer.Estimate, last.Mutual })
            {
                Assert.Equal(0.5, estimate.Value, 1e-12);
                Assert.Equal(1, estimate.Uncertainty, 1e-12);
            }

            Assert.Equal(1, last.Balance, 1e-12);
        });
    }

    private static void AssertPrior(TrustScore score, double baseRate, double tolerance)
    {
        foreach (var direction in new[] { score.InCounterpart, score.OfCustomer })
        {
            AssertPrior(direction.Estimate, baseRate, tolerance);
            foreach (var facet in Enum.GetValues<TrustFacet>())
            {
                if (direction[facet] == default)
                    continue;
                AssertPrior(direction[facet].Estimate, baseRate, tolerance);
                Assert.Equal(0, direction[facet].Contribution, tolerance);
            }
        }

        AssertPrior(score.Mutual, baseRate, tolerance);
    }

    private static void AssertPrior(Estimate estimate, double baseRate, double tolerance)
    {
        Assert.Equal(baseRate, estimate.Value, tolerance);
        Assert.Equal((1, 0), (estimate.Uncertainty, estimate.EvidenceMass));
    }

    private static IEnumerable<TrustScore> InSilence(RelationshipScorer scorer, Story story)
    {
        if (story.Events.IsEmpty)
            return [scorer.Score([], story.AsOf).Trust];
        var ledger = Ledger.Fold(story.Log().Events(0));
        return new double[] { 0, 0.1, 3, 60, 400, 4000, 40000, 400000 }.Select(days => scorer.Score(ledger, Era.Later(story.AsOf, days)).Trust);
    }
}
