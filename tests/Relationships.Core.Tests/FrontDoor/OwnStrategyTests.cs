using Relationships.Continuum;
using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Core.Tests.FrontDoor;

/// <summary>Strategies of one's own, which know only how to do one.</summary>
public class OwnStrategyTests
{
    private static readonly RelationshipScorer s_scorer = new(new RelationshipScorerOptions { Exchange = new SevenTenths(), Continuum = new CountsDays() });

    private static readonly History s_history = new History().On(0, EventKind.Purchase, e => e with { Channel = Channel.Phone }).On(3, EventKind.Conversation, e => e with { Channel = Channel.Phone });

    [Fact]
    public void AreUsedForOne()
    {
        var score = s_scorer.Score(s_history.Events, History.At(13));
        Assert.All(ExchangeSignals.All, signal => Assert.Equal(0.7, score.Exchange[signal].Value));
        Assert.Equal(0.7, Assert.Single(score.Exchange.Channels).ConversationShare.Value);
        Assert.Equal((0.13, ContinuumStage.Friendship), (score.Continuum.Value, score.Continuum.Stage));
        Assert.Equal(EvidencePolicy.Default.Id, score.Continuum.PolicyId);
    }

    [Fact]
    public void AreUsedForMany()
    {
        var log = EventLog.Create([.. s_history.Events, .. new History("bob").On(5, EventKind.Purchase).Events]);
        var scores = s_scorer.Score(LedgerTable.Fold(log, History.At(13), cancellation: TestContext.Current.CancellationToken), History.At(13));
        Assert.Equal([0.13, 0.08], scores.Continuum[ContinuumColumn.Value].ToArray());
        Assert.Equal([ContinuumStage.Friendship, ContinuumStage.Friendship], scores.Continuum.Stages.ToArray());
        Assert.All(ExchangeSignals.All, signal => Assert.Equal([0.7, 0.7], scores.Exchange[signal, SharePart.Value].ToArray()));
        Assert.Equal(0.5, scores.Exchange.Share(ExchangeSignal.FitToNeed, 1).BaseRate);
    }

    [Fact]
    public void AreUsedForStrangers() => Assert.Equal(0.7, s_scorer.Score([], History.At(0)).Exchange.HumanShare.Value);

    private sealed class SevenTenths : IExchangeStrategy
    {
        public ExchangeShare Share(double evidenceFor, double evidenceAgainst, PriorPolicy prior) =>
            new(new Estimate(0.7, 0.6, 0.8, 0.5, evidenceFor + evidenceAgainst), prior.BaseRate, 0.2, 0);
    }

    private sealed class CountsDays : IContinuumStrategy
    {
        public ContinuumScore Score(in ContinuumEvidence evidence, EvidencePolicy policy) =>
            new() { Estimate = new Estimate(evidence.DaysSinceFirst / 100, 0, 1, 0.5, 0), Stage = ContinuumStage.Friendship };
    }
}
