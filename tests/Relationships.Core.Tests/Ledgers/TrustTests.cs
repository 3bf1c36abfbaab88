using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>Evidence of trust from event logs, by hand. Half-life of good 365, of bad 730 days; bad weighs 2 * 2 * severity.</summary>
public class TrustTests
{
    private static readonly EvidenceSum[] s_sums = [.. EvidenceSums.All.Where(s => s.IsTrust())];

    [Fact]
    public void GoodHalvesInAYearBadInTwo()
    {
        var history = new History().On(0, EventKind.ServiceGood).On(0, EventKind.ServicePoor).On(0, EventKind.PaymentOnTime).On(0, EventKind.PaymentLate);
        Assert.Equal((0.5, 0.25), Round(history.Sum(EvidenceSum.AbilityGood, 365), history.Sum(EvidenceSum.AbilityGood, 730)));
        Assert.Equal((1, 0.5), Round(history.Sum(EvidenceSum.AbilityBad, 730), history.Sum(EvidenceSum.AbilityBad, 1460)));
        Assert.Equal((0.25, 0.125), Round(history.Sum(EvidenceSum.CustomerIntegrityGood, 365), history.Sum(EvidenceSum.CustomerIntegrityGood, 730)));
        Assert.Equal((0.5, 0.25), Round(history.Sum(EvidenceSum.CustomerIntegrityBad, 730), history.Sum(EvidenceSum.CustomerIntegrityBad, 1460)));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(0.0, 1)]
    [InlineData(100.0, 1.6931471805599453)]
    [InlineData(900.0, 3.3025850929940459)]
    [InlineData(1e12, 24.025850930040455)]
    public void WhatWasForgoneMakesAnHonestReferralWeighMore(double? forgone, double factor)
    {
        var history = new History().On(0, EventKind.HonestReferral, e => e with { Amount = forgone, Strength = 3 });
        Assert.Equal(2 * 3 * factor / 2, history.Sum(EvidenceSum.BenevolenceGood, 365), 1e-13);

        // Only trust is moved by it.
        Assert.Equal(3 * 0.5, history.Sum(EvidenceSum.NeedMet, 365), 1e-15);
        Assert.Equal(3 * 0.5, history.Sum(EvidenceSum.Serving, 365), 1e-15);
    }

    [Fact]
    public void ThePolicysReferenceIsTheMeasure()
    {
        var policy = EvidencePolicy.Default with { Trust = EvidencePolicy.Default.Trust with { ForgoneReference = 10 } };
        Assert.Equal(2 * (1 + Math.Log(11)), new History().On(0, EventKind.HonestReferral, e => e with { Amount = 100 }).Sum(EvidenceSum.BenevolenceGood, 365, policy: policy) * 2, 1e-13);
    }

    [Fact]
    public void WhatIsNotCostlyHasNoPriceAndBadIsNeverDiscounted()
    {
        Assert.Equal(0.5, new History().On(0, EventKind.Gesture, e => e with { Amount = 900 }).Sum(EvidenceSum.BenevolenceGood, 365), 1e-15);
        var policy = EvidencePolicy.Default.With(EventKind.MisSold, EvidencePolicy.Default.Kinds[EventKind.MisSold] with { Costly = true });
        Assert.Equal(1, new History().On(0, EventKind.MisSold, e => e with { Amount = 900 }).Sum(EvidenceSum.IntegrityBad, 730, policy: policy), 1e-15);
    }

    /// <summary>A return's sign is ignored, also where a policy calls it costly.</summary>
    [Fact]
    public void ACostlyReturnCountsByItsSize()
    {
        var policy = EvidencePolicy.Default.With(EventKind.Return, new KindPolicy { Initiator = Initiator.Customer, Costly = true, Feeds = [new Evidence(EvidenceSum.CustomerBenevolenceGood, 1)] });
        var history = new History().On(0, EventKind.Return, e => e with { Amount = -900 });
        Assert.Equal((1 + Math.Log(10)) / 2, history.Sum(EvidenceSum.CustomerBenevolenceGood, 365, policy: policy), 1e-13);
        var ledger = new Ledger(history.Last.Relationship, policy);
        ledger.Add(history.Last);
        Assert.Equal((1 + Math.Log(10)) / 2, ledger.Evidence(History.At(365))[EvidenceSum.CustomerBenevolenceGood][0], 1e-13);
    }

    [Fact]
    public void ARecoveryCancelsFourFifthsAndAddsNothingGood()
    {
        var failed = new History().In("f", 0, EventKind.Failure);
        Assert.Equal(2 * 0.5, failed.Sum(EvidenceSum.AbilityBad, 730), 1e-15);
        var recovered = failed.In("f", 5, EventKind.Recovery);
        Assert.Equal(0.2 * 2 * 0.5, recovered.Sum(EvidenceSum.AbilityBad, 730), 1e-15);
        Assert.Equal(0, recovered.Sum(EvidenceSum.AbilityGood, 730));
    }

    [Fact]
    public void FailedRecoveriesAddHalfTheSecondMultiplies()
    {
        var history = new History().In("f", 0, EventKind.Failure, e => e with { Severity = 1 }).In("f", 0, EventKind.RecoveryFailed);
        Assert.Equal((4 + 1) * 0.5, history.Sum(EvidenceSum.AbilityBad, 730), 1e-14);
        history.In("f", 0, EventKind.RecoveryFailed);
        Assert.Equal(2 * (4 + 1 + 1) * 0.5, history.Sum(EvidenceSum.AbilityBad, 730), 1e-14);
        history.In("f", 1, EventKind.Recovery);
        Assert.Equal(0.2 * 2 * (4 + 1 + 1) * 0.5, history.Sum(EvidenceSum.AbilityBad, 730), 1e-14);
        Assert.Equal(0, history.Sum(EvidenceSum.AbilityGood, 730));
    }

    [Fact]
    public void APromiseFeedsOnlyTrustOfTheSideThatMadeIt()
    {
        foreach (var side in Enum.GetValues<Initiator>())
        {
            var (good, bad) = side == Initiator.Customer
                ? (EvidenceSum.CustomerIntegrityGood, EvidenceSum.CustomerIntegrityBad)
                : (EvidenceSum.IntegrityGood, EvidenceSum.IntegrityBad);
            RelationshipEvent By(RelationshipEvent e) => e with { Initiator = side };
            var kept = new History().Promise("p", 0, due: 10, by: side).In("p", 10, EventKind.PromiseKept, By);
            AssertOnly(kept, 375, (good, 0.5));
            var broken = new History().Promise("p", 0, by: side).In("p", 10, EventKind.PromiseBroken, By);
            AssertOnly(broken, 740, (bad, 1));
            var overdue = new History().Promise("p", 0, due: 10, by: side);
            AssertOnly(overdue, 10);
            AssertOnly(overdue, 740, (bad, 1));
            var late = new History().Promise("p", 0, due: 10, by: side).In("p", 38, EventKind.PromiseKept, By);
            AssertOnly(late, 740, (good, 0.25 * double.Exp2(-(740 - 38) / 365.0)), (bad, 0.75));
            var alone = new History().On(10, EventKind.PromiseKept, By);
            AssertOnly(alone, 375, (good, 0.5));
        }
    }

    [Fact]
    public void WhatWasPromisedStronglyWeighsMoreAndHowBadlyItWasBrokenToo()
    {
        var overdue = new History().In("p", 0, EventKind.PromiseMade, e => e with { Due = History.At(1), Strength = 3, Severity = 1 });
        AssertOnly(overdue, 731, (EvidenceSum.IntegrityBad, 3 * 4 * 0.5));
    }

    /// <summary>The feeds that DefaultPolicyTests pins, seen from the ledger just after each event of strength 2 and severity 1.</summary>
    [Fact]
    public void EveryKindFeedsTheLedgerAsThePolicySays()
    {
        var fed = 0;
        foreach (var (kind, rule) in EvidencePolicy.Default.Kinds)
        {
            if (kind == EventKind.PromiseMade || kind == EventKind.Recovery || kind == EventKind.RecoveryFailed)
                continue;
            var by = rule.Initiator;
            var told = rule.Feeds
                .Where(f => f.Sum.IsTrust() && (kind.Name.StartsWith("promise", StringComparison.Ordinal) is false || f.Sum.Judges() == by))
                .Select(f => (f.Sum, f.Weight * 2 * (f.Sum.IsAgainst() ? 4 : 1))).ToArray();
            fed += told.Length;
            AssertOnly(new History().On(0, kind, e => e with { Strength = EventRules.IsSurvey(kind) ? 1 : 2, Severity = 1, Connection = ConnectionType.Belonging }), 1e-9, told);
        }

        Assert.Equal(36, fed);
    }

    [Theory]
    [InlineData("brand:acme", false)]
    [InlineData("product:kettle", false)]
    [InlineData("person:Maria", false)]
    [InlineData("community:tea", true)]
    public void BelongingIsToACommunityWhereTheCounterpartIsOne(string counterpart, bool toCommunity)
    {
        var history = new History(counterpart: Counterpart.Parse(counterpart))
            .On(0, EventKind.ConnectionDemonstrated, e => e with { Connection = ConnectionType.Belonging })
            .On(0, EventKind.ConnectionResponded, e => e with { Connection = ConnectionType.Belonging, Strength = 2 });
        var community = (history.Sum(EvidenceSum.CommunityDemonstrated, 365), history.Sum(EvidenceSum.CommunityResponded, 365));
        var character = (history.Sum(EvidenceSum.CharacterDemonstrated, 365), history.Sum(EvidenceSum.CharacterResponded, 365));
        Assert.Equal(toCommunity ? ((0.5, 1.0), (0.0, 0.0)) : ((0.0, 0.0), (0.5, 1.0)), (community, character));

        var score = history.Score(1).Connections;
        Assert.Equal((toCommunity, !toCommunity, true), (score.Community.IsAvailable, score.Character.IsAvailable, score.Belonging.IsAvailable));
        Assert.Equal((toCommunity ? score.Community : score.Character).Strength, score.Belonging.Strength);
    }

    [Fact]
    public void EveryPointHasASumOfEachSide()
    {
        foreach (var type in Enum.GetValues<ConnectionType>().Where(t => t != ConnectionType.Belonging))
        {
            var history = new History().On(0, EventKind.ConnectionDemonstrated, e => e with { Connection = type }).On(0, EventKind.ConnectionResponded, e => e with { Connection = type, Strength = 4 });
            var name = Connections.Eras.Name(type);
            Assert.Equal(
                [($"{name}-demonstrated", 0.5), ($"{name}-responded", 2)],
                EvidenceSums.All.Where(s => s.IsConnection()).Select(s => (s.Name(), history.Sum(s, 365))).Where(s => s.Item2 != 0));
        }
    }

    /// <summary>Saved and read again, a ledger goes on with every sum and open item of trust and connections.</summary>
    [Fact]
    public void TrustAndConnectionsSurviveBeingSaved()
    {
        var history = new History().Promise("p", 0, due: 3).Promise("q", 0, due: 4, by: Initiator.Customer).In("f", 0, EventKind.Failure).In("f", 1, EventKind.RecoveryFailed)
            .On(1, EventKind.HonestReferral, e => e with { Amount = 250 }).On(1, EventKind.MisSold).On(1, EventKind.PaymentOnTime).On(1, EventKind.Attack).On(2, EventKind.SocialInvitation)
            .On(2, EventKind.ConnectionDemonstrated, e => e with { Connection = ConnectionType.Entertainment }).On(2, EventKind.ConnectionResponded, e => e with { Connection = ConnectionType.Entertainment });
        var ledger = history.Ledger();
        var json = ledger.ToJson();
        var saved = Ledger.FromJson(json);
        Assert.All(["benevolence-good", "integrity-bad", "customer-integrity-good", "customer-benevolence-bad", "character-responded", "entertainment-demonstrated"], name => Assert.Contains($"\"{name}\":", json, StringComparison.Ordinal));
        var (before, after) = (RelationshipScorer.Default.Score(ledger, History.At(100)), RelationshipScorer.Default.Score(saved, History.At(100)));
        Assert.Equal((before.Trust, before.Connections), (after.Trust, after.Connections));
        Assert.True(before.Trust.InCounterpart.Integrity.Estimate.Value < 0.2 && before.Trust.OfCustomer.Integrity.Estimate.Value < 0.5);
    }

    /// <summary>Across slices a promise's end has its cost too, where a policy says it has one.</summary>
    [Fact]
    public void ACostlyPromiseKeptInALaterSliceCountsTheSame()
    {
        var policy = EvidencePolicy.Default.With(EventKind.PromiseKept, EvidencePolicy.Default.Kinds[EventKind.PromiseKept] with { Costly = true });
        var history = new History().Promise("p", 0, due: 10).In("p", 5, EventKind.PromiseKept, e => e with { Amount = 100 });
        var first = new Ledger(history.Last.Relationship, policy);
        first.Add(history.Events[0]);
        var second = new Ledger(history.Last.Relationship, policy, since: History.At(3));
        second.Add(history.Events[1]);
        var saved = Ledger.FromJson(second.ToJson(), policy);
        Assert.Equal((1 + Math.Log(2)) / 2, history.Sum(EvidenceSum.IntegrityGood, 370, policy: policy), 1e-14);
        Columns.AssertNear(history.Ledger(policy: policy).Evidence(History.At(370)), first.Merge(second).Evidence(History.At(370)));
        Columns.AssertNear(history.Ledger(policy: policy).Evidence(History.At(370)), first.Merge(saved).Evidence(History.At(370)));
    }

    private static void AssertOnly(History history, double asOf, params (EvidenceSum Sum, double Amount)[] told)
    {
        foreach (var sum in s_sums)
            Assert.Equal(told.Where(t => t.Sum == sum).Sum(t => t.Amount), history.Sum(sum, asOf), 1e-10);
    }

    private static (double First, double Second) Round(double first, double second) => (Math.Round(first, 14), Math.Round(second, 14));
}
