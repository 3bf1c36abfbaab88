using FsCheck;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 6 of the exchange signals: an event that speaks for a share never lowers it, one that speaks against never raises it.</summary>
public class Law06Exchange
{
    private const double Rounding = 1e-13;

    private static readonly Dictionary<ExchangeSignal, (EventKind[] For, EventKind[] Against)> s_kinds = new()
    {
        [ExchangeSignal.ConversationShare] = (
            [EventKind.Conversation, EventKind.Recognition, EventKind.Complaint],
            [EventKind.Broadcast, EventKind.Offer, EventKind.Content]),
        [ExchangeSignal.SellingPressure] = (
            [EventKind.Offer, EventKind.DataUsedToSell],
            [EventKind.Content, EventKind.Recognition, EventKind.Gesture, EventKind.HonestReferral, EventKind.Disclosure, EventKind.Introduction, EventKind.DataUsedToServe]),
        [ExchangeSignal.ServeShare] = (
            [EventKind.Content, EventKind.Recognition, EventKind.Gesture, EventKind.ServiceGood, EventKind.Recovery, EventKind.NeedMet, EventKind.HonestReferral, EventKind.Disclosure, EventKind.DataUsedToServe, EventKind.Introduction],
            [EventKind.Broadcast, EventKind.Offer, EventKind.MisSold, EventKind.DataUsedToSell]),
        [ExchangeSignal.FitToNeed] = (
            [EventKind.NeedMet, EventKind.HonestReferral],
            [EventKind.Return, EventKind.MisSold]),
        [ExchangeSignal.AfterSaleShare] = (
            [EventKind.ServiceGood, EventKind.ServicePoor, EventKind.Recovery, EventKind.RecoveryFailed, EventKind.Complaint, EventKind.ProductOnboarded, EventKind.ProductUsed, EventKind.ProductLoved, EventKind.ProductProblem],
            [EventKind.Purchase, EventKind.Renewal, EventKind.Offer]),
    };

    private static readonly EventKind[] s_prompts = [EventKind.Broadcast, EventKind.Offer, EventKind.Content, EventKind.DataUsedToSell];

    public static TheoryData<string, bool, ExchangeSignal> Fed
    {
        get
        {
            var data = new TheoryData<string, bool, ExchangeSignal>();
            foreach (var row in Variants.Exchange)
            {
                foreach (var signal in s_kinds.Keys)
                    data.Add(row.Data.Item1, row.Data.Item2, signal);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Fed))]
    public void Law6_Exchange_MoreForNeverLowers(string strategy, bool intervals, ExchangeSignal signal) =>
        NeverLower(Variants.ExchangeScorer(strategy, intervals), signal, More.Of(s_kinds[signal].For));

    [Theory]
    [MemberData(nameof(Fed))]
    public void Law6_Exchange_MoreAgainstNeverRaises(string strategy, bool intervals, ExchangeSignal signal) =>
        NeverHigher(Variants.ExchangeScorer(strategy, intervals), signal, More.Of(s_kinds[signal].Against));

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law6_Exchange_AnAnsweredApproachNeverLowersTheResponseShare(string strategy, bool intervals) =>
        NeverLower(Variants.ExchangeScorer(strategy, intervals), ExchangeSignal.ResponseShare, More.Approach(0));

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law6_Exchange_AnUnansweredApproachNeverRaisesTheResponseShare(string strategy, bool intervals) =>
        NeverHigher(Variants.ExchangeScorer(strategy, intervals), ExchangeSignal.ResponseShare, More.Approach(null));

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law6_Exchange_OneMoreContactNeverRaisesTheUnpromptedShare(string strategy, bool intervals) =>
        NeverHigher(Variants.ExchangeScorer(strategy, intervals), ExchangeSignal.UnpromptedShare, More.Of(s_prompts));

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law6_Exchange_OneMorePurchaseMovesTheUnpromptedShareByWhatCameBefore(string strategy, bool intervals)
    {
        var scorer = Variants.ExchangeScorer(strategy, intervals);
        Always.Holds(More.Of(EventKind.Purchase), more =>
        {
            var at = more.Added[0].At;
            var prompted = more.Before.Events.Any(e => IsPrompt(e) && e.At <= at && e.At >= at.AddDays(-7));
            var (before, after) = Values(scorer, ExchangeSignal.UnpromptedShare, more);
            Assert.True(prompted ? after <= before + Rounding : after >= before - Rounding, $"prompted {prompted}: {after:R} after {before:R}");
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law6_Exchange_APersonNeverLowersTheHumanShareAMachineNeverRaisesIt(string strategy, bool intervals)
    {
        var scorer = Variants.ExchangeScorer(strategy, intervals);
        Always.Holds(More.Of(EventVocabulary.Standard.Kinds.Except([EventKind.PromiseMade])), more =>
        {
            var human = more.Added[0].Human ?? more.Added[0].Channel.IsHumanByDefault();
            var (before, after) = Values(scorer, ExchangeSignal.HumanShare, more);
            if (human == true)
                Assert.True(after >= before - Rounding, $"{after:R} after {before:R}");
            else if (human == false)
                Assert.True(after <= before + Rounding, $"{after:R} after {before:R}");
            else
                Columns.AssertNear(before, after, "human share");
        });
    }

    private static bool IsPrompt(RelationshipEvent e) =>
        EvidencePolicy.Default.Kinds[e.Kind] is { Prompts: true } kind && (e.Initiator ?? kind.Initiator) == Initiator.Counterpart;

    private static void NeverLower(RelationshipScorer scorer, ExchangeSignal signal, Arbitrary<More> cases) => Always.Holds(cases, more =>
    {
        var (before, after) = Values(scorer, signal, more);
        Assert.True(after >= before - Rounding, $"{signal}: {after:R} after {before:R}");
    });

    private static void NeverHigher(RelationshipScorer scorer, ExchangeSignal signal, Arbitrary<More> cases) => Always.Holds(cases, more =>
    {
        var (before, after) = Values(scorer, signal, more);
        Assert.True(after <= before + Rounding, $"{signal}: {after:R} after {before:R}");
    });

    private static (double Before, double After) Values(RelationshipScorer scorer, ExchangeSignal signal, More more) =>
        (scorer.ScoreOne(more.Before).Exchange[signal].Value, scorer.ScoreOne(more.After).Exchange[signal].Value);
}
