using FsCheck;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 6 of trust: by facet, more good evidence never lowers, more bad never raises, neither the facet nor the direction nor what is mutual.</summary>
public class Law06Trust
{
    private const double Rounding = 1e-13;

    // Facets of the counterpart and of the customer, as policy.md's table names them.
    private static readonly Dictionary<TrustPart, (EventKind[] Good, EventKind[] Bad)> s_kinds = new()
    {
        [TrustPart.Ability] = (
            [EventKind.Purchase, EventKind.Renewal, EventKind.Conversation, EventKind.Answer, EventKind.ServiceGood, EventKind.NeedMet, EventKind.Recovery],
            [EventKind.ServicePoor, EventKind.Failure, EventKind.RecoveryFailed, EventKind.ProductProblem]),
        [TrustPart.Integrity] = (
            [EventKind.Disclosure, EventKind.ValueDemonstrated, EventKind.PromiseKept],
            [EventKind.PromiseBroken, EventKind.MisSold, EventKind.ValueViolated, EventKind.ConcealmentExposed]),
        [TrustPart.Benevolence] = (
            [EventKind.Answer, EventKind.Recognition, EventKind.Gesture, EventKind.DataUsedToServe, EventKind.NeedMet, EventKind.HonestReferral, EventKind.Content, EventKind.ContactWelcomed],
            [EventKind.MisSold, EventKind.Unsubscribe, EventKind.IntrusionReported, EventKind.ContactDeclined]),
        [TrustPart.CustomerIntegrity] = (
            [EventKind.PaymentOnTime, EventKind.PromiseKept],
            [EventKind.PaymentLate, EventKind.PromiseBroken]),
        [TrustPart.CustomerBenevolence] = (
            [EventKind.DataShared, EventKind.Recommendation, EventKind.Defence, EventKind.HelpGiven],
            [EventKind.ReturnAbused, EventKind.Attack]),
    };

    public static TheoryData<string, bool, TrustPart> Fed
    {
        get
        {
            var data = new TheoryData<string, bool, TrustPart>();
            foreach (var row in Variants.Trust)
            {
                foreach (var facet in s_kinds.Keys)
                    data.Add(row.Data.Item1, row.Data.Item2, facet);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Fed))]
    public void Law6_Trust_MoreGoodNeverLowers(string strategy, bool intervals, TrustPart facet)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        Always.Holds(MoreOf(facet, s_kinds[facet].Good), more =>
            Assert.All(Values(scorer, facet, more), v => Assert.True(v.After >= v.Before - Rounding, $"{v.What}: {v.After:R} after {v.Before:R}")));
    }

    [Theory]
    [MemberData(nameof(Fed))]
    public void Law6_Trust_MoreBadNeverRaises(string strategy, bool intervals, TrustPart facet)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        Always.Holds(MoreOf(facet, s_kinds[facet].Bad), more =>
            Assert.All(Values(scorer, facet, more), v => Assert.True(v.After <= v.Before + Rounding, $"{v.What}: {v.After:R} after {v.Before:R}")));
    }

    [Theory]
    [MemberData(nameof(Fed))]
    public void Law6_Trust_WhatIsNeitherLeavesTheFacet(string strategy, bool intervals, TrustPart facet)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        var neither = EventVocabulary.Standard.Kinds.Except(s_kinds[facet].Good).Except(s_kinds[facet].Bad).Except([EventKind.PromiseMade]);
        Always.Holds(More.Of(neither), more =>
        {
            var (_, before, after) = Values(scorer, facet, more)[0];
            Columns.AssertNear(before, after, facet.ToString());
        });
    }

    /// <summary>One more event of ordinary weight does more harm than the same weight does good.</summary>
    [Theory]
    [MemberData(nameof(Fed))]
    public void Law6_Trust_BadMovesAStrangerMoreThanGood(string strategy, bool intervals, TrustPart facet)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        var asOf = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        double Of(Evidence feed)
        {
            var policy = EvidencePolicy.Default.With(EventKind.Research, feed);
            var e = new RelationshipEvent("ann", EventKind.Research, asOf.AddTicks(-1));
            var trust = Variants.TrustScorer(strategy, intervals, policy).Score([e], asOf).Trust;
            return (IsOfCustomer(facet) ? trust.OfCustomer : trust.InCounterpart).Value;
        }

        var good = SumOf(facet);
        Assert.True(Of(new Evidence(good, 1)) - 0.5 > 0.01);
        Assert.True(0.5 - Of(new Evidence(good + 1, 1)) > Of(new Evidence(good, 1)) - 0.5);
        Assert.Equal(scorer.Policy.Id, EvidencePolicy.Default.Id);
    }

    [Fact]
    public void Law6_EveryKindOfThePolicyIsGoodBadOrNeitherByFacet()
    {
        foreach (var (kind, rule) in EvidencePolicy.Default.Kinds)
        {
            foreach (var (facet, (good, bad)) in s_kinds)
            {
                // A recovery without an episode is good service.
                Assert.Equal(good.Contains(kind), rule.Feeds.Any(f => f.Sum == SumOf(facet)) || (kind == EventKind.Recovery && facet == TrustPart.Ability));
                Assert.Equal(bad.Contains(kind), rule.Feeds.Any(f => f.Sum == SumOf(facet) + 1));
            }
        }
    }

    /// <summary>Promises are the customer's where the facet is.</summary>
    private static Arbitrary<More> MoreOf(TrustPart facet, EventKind[] kinds) => FsCheck.Fluent.Arb.From(
        FsCheck.Fluent.Gen.Select(More.Of(kinds).Generator, more => IsOfCustomer(facet) ? more with { Added = [more.Added[0] with { Initiator = Initiator.Customer }] } : more),
        more => More.Of(kinds).Shrinker(more));

    private static (string What, double Before, double After)[] Values(RelationshipScorer scorer, TrustPart facet, More more)
    {
        var (before, after) = (scorer.ScoreOne(more.Before).Trust, scorer.ScoreOne(more.After).Trust);
        return
        [
            (facet.ToString(), Facet(before, facet), Facet(after, facet)),
            ("direction", Direction(before, facet).Value, Direction(after, facet).Value),
            ("mutual", before.Mutual.Value, after.Mutual.Value),
        ];
    }

    private static DirectedTrust Direction(TrustScore trust, TrustPart facet) => IsOfCustomer(facet) ? trust.OfCustomer : trust.InCounterpart;

    private static double Facet(TrustScore trust, TrustPart facet) => facet switch
    {
        TrustPart.Ability => trust.InCounterpart.Ability.Estimate.Value,
        TrustPart.Integrity => trust.InCounterpart.Integrity.Estimate.Value,
        TrustPart.Benevolence => trust.InCounterpart.Benevolence.Estimate.Value,
        TrustPart.CustomerIntegrity => trust.OfCustomer.Integrity.Estimate.Value,
        _ => trust.OfCustomer.Benevolence.Estimate.Value,
    };

    private static bool IsOfCustomer(TrustPart facet) => facet is TrustPart.CustomerIntegrity or TrustPart.CustomerBenevolence;

    private static EvidenceSum SumOf(TrustPart facet) => EvidenceSum.AbilityGood + (2 * (facet - TrustPart.Ability));
}
