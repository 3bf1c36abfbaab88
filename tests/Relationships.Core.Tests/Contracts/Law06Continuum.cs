using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 6 of the continuum: more good evidence never lowers, more bad never raises; one more purchase never lowers.</summary>
public class Law06Continuum
{
    // Additions in another order: rounding, not a drop.
    private const double Rounding = 1e-13;

    private static readonly EventKind[] s_good =
    [
        EventKind.Purchase, EventKind.Renewal, EventKind.RivalOfferDeclined, EventKind.Conversation, EventKind.Approach, EventKind.Answer,
        EventKind.Recognition, EventKind.Gesture, EventKind.DataShared, EventKind.DataUsedToServe, EventKind.ServiceGood, EventKind.Recovery,
        EventKind.NeedMet, EventKind.PromiseKept, EventKind.ProductOnboarded, EventKind.ProductUsed, EventKind.ProductLoved,
        EventKind.Recommendation, EventKind.Defence, EventKind.HelpGiven, EventKind.ReviewGood, EventKind.ReferralConverted,
        EventKind.CommunityJoined, EventKind.CommunityTookPart, EventKind.Introduction, EventKind.SocialInvitation,
    ];

    private static readonly EventKind[] s_bad =
    [
        EventKind.ServicePoor, EventKind.Failure, EventKind.RecoveryFailed, EventKind.MisSold, EventKind.ProductProblem, EventKind.PromiseBroken,
        EventKind.Unsubscribe, EventKind.IntrusionReported, EventKind.ContactDeclined, EventKind.ValueViolated, EventKind.ConcealmentExposed,
        EventKind.Broadcast, EventKind.Offer, EventKind.Content, EventKind.DataUsedToSell,
    ];

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law6_Continuum_MoreGoodNeverLowers(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        Always.Holds(More.Of(s_good), more => AssertNotLower(scorer, more));
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law6_Continuum_MoreBadOrPushedNeverRaises(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        Always.Holds(More.Of(s_bad), more =>
        {
            var (before, after) = Values(scorer, more);
            Assert.True(after <= before + Rounding, $"{after:R} after {before:R}");
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law6_Continuum_WhatIsNeitherChangesNothing(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        var neither = EventVocabulary.Standard.Kinds.Except(s_good).Except(s_bad).Except([EventKind.PromiseMade]);
        Always.Holds(More.Of(neither), more =>
        {
            var (before, after) = Values(scorer, more);
            Columns.AssertNear(before, after, "value");
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law6_Continuum_OneMorePurchaseNeverLowers(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        Always.Holds(More.Of(EventKind.Purchase), more => AssertNotLower(scorer, more), 1000);
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law6_Continuum_OneMorePurchaseNeverLowersWhateverTheNumbersOfThePolicy(string strategy, bool intervals) => Always.Holds(
        Both.Of(Arb.From(SomePolicies.Any.Generator.Select(p => p with { Kinds = EvidencePolicy.Default.Kinds })), More.Of(EventKind.Purchase)),
        t => AssertNotLower(Variants.ContinuumScorer(strategy, intervals, t.First), t.Second));

    [Fact]
    public void Law6_EveryKindOfThePolicyIsGoodBadOrNeither()
    {
        foreach (var (kind, rule) in EvidencePolicy.Default.Kinds)
        {
            Assert.Equal(s_good.Contains(kind), kind == EventKind.Recovery || rule.Feeds.Any(f => f.Sum.IsDimension() || f.Sum == EvidenceSum.QualityGood));
            Assert.Equal(s_bad.Contains(kind), rule.Feeds.Any(f => f.Sum is EvidenceSum.Bad or EvidenceSum.Push or EvidenceSum.QualityBad));
        }
    }

    private static void AssertNotLower(RelationshipScorer scorer, More more)
    {
        var (before, after) = Values(scorer, more);
        Assert.True(after >= before - Rounding, $"{after:R} after {before:R}");
    }

    private static (double Before, double After) Values(RelationshipScorer scorer, More more) =>
        (scorer.ScoreOne(more.Before).Continuum.Value, scorer.ScoreOne(more.After).Continuum.Value);
}
