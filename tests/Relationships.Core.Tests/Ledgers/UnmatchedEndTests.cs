using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>In a slice an end may close what an earlier one opened; where none did, the merge takes it back.</summary>
public class UnmatchedEndTests
{
    [Theory]
    [InlineData("answer")]
    [InlineData("recovery")]
    [InlineData("recovery-failed")]
    [InlineData("promise-kept")]
    [InlineData("promise-broken")]
    public void AnEndThatNothingBeganIsNoEvent(string end)
    {
        var known = new History().On(0, EventKind.Purchase);
        var slice = new Ledger(known.Last.Relationship, since: History.At(10));
        slice.Add(new History().In("never begun", 11, EventKind.Of(end), e => e with { Channel = Channel.Phone }).Last);
        var merged = known.Ledger().Merge(slice);
        Assert.Equal((1, 1), (merged.Events, merged.UnmatchedEnds));
        var expected = known.Ledger().Evidence(History.At(100));
        var found = merged.Evidence(History.At(100));
        Assert.All(EvidenceSums.All, sum => Assert.Equal(expected[sum][0], found[sum][0], 1e-12));
    }

    [Fact]
    public void ASliceOfOnlySuchEndsIsAStranger()
    {
        var slice = new Ledger(new("ann", default), since: History.At(10));
        slice.Add(new History().In("never begun", 11, EventKind.Answer).Last);
        var score = RelationshipScorer.Default.Score(slice, History.At(12));
        Assert.Equal((0, 0.0), (score.Events, score.Continuum.Value));
        Assert.Equal(1, slice.Events);
        Assert.Equal(0, LedgerTable.Fold(EventLog.Create([slice_()], new EventLogOptions { Since = History.At(10) }), History.At(12), cancellation: TestContext.Current.CancellationToken).Count);

        static RelationshipEvent slice_() => new History().In("never begun", 11, EventKind.Answer).Last;
    }

    [Fact]
    public void AFailureAndItsRecoveryMayLieInThreeSlices()
    {
        var history = new History().In("f", 0, EventKind.Failure).In("f", 11, EventKind.RecoveryFailed).In("f", 12, EventKind.RecoveryFailed).In("f", 21, EventKind.Recovery);
        Columns.AssertNear(history.Ledger().Evidence(History.At(50)), history.Merged(10, 20).Evidence(History.At(50)));
    }

    /// <summary>What is taken back leaves rounding errors; no strategy may stumble over them.</summary>
    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void WhatIsTakenBackLeavesEveryScoreInItsRange(string strategy, bool intervals)
    {
        var scorer = Variants.ExchangeScorer(strategy, intervals);
        Always.Holds(Cuts.Any, cuts =>
        {
            if (cuts.Story.Events.IsEmpty)
                return;

            // The beginning of the history is lost; another, far away, stands in its place.
            var since = cuts.Starts[0];
            var log = cuts.Story.Log(cuts.Zone).Slice(since, null);
            var lost = new Ledger(new("ann", default), zone: cuts.Zone);
            lost.Add(new RelationshipEvent("ann", EventKind.Conversation, since.AddDays(-1000.3)) { Channel = Channel.Phone });
            var slice = new Ledger(new("ann", default), zone: cuts.Zone, since: since);
            foreach (var e in log.AllEvents())
                slice.Add(e with { Channel = e.Channel == Channel.Unknown ? Channel.Phone : e.Channel });
            var score = scorer.Score(lost.Merge(slice), cuts.Story.AsOf);
            Assert.All(score.Exchange.Channels, c =>
            {
                Assert.InRange(c.ConversationShare.Value, c.ConversationShare.Estimate.Low, c.ConversationShare.Estimate.High);
                Assert.InRange(c.ConversationShare.Value, 0, 1);
                Assert.InRange(c.SellingPressure.Value, 0, 1);
                Assert.InRange(c.ConversationShare.Estimate.EvidenceMass, 0, double.MaxValue);
                Assert.InRange(c.SellingPressure.Estimate.EvidenceMass, 0, double.MaxValue);
            });
        });
    }
}
