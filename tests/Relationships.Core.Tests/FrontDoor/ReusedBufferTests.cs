using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Core.Tests.Contracts;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Core.Tests.FrontDoor;

/// <summary>A strategy need not write again what stands in a buffer since the last time: whoever wrote in between, rows come out as in a fresh one.</summary>
public class ReusedBufferTests
{
    private const int Customers = 600;

    private static readonly Lazy<LedgerTable> s_table = new(Table);
    private static readonly DateTimeOffset s_asOf = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static RelationshipScorerOptions WithoutIntervals => RelationshipScorerOptions.Default with
    {
        Exchange = new BetaExchange(new ExchangeOptions { Intervals = false }),
        Trust = new FacetedTrust(new TrustOptions { Intervals = false }),
        Connections = new GeometricConnections(new ConnectionOptions { Intervals = false }),
        Outcomes = new GammaPoissonOutcomes(new OutcomeOptions { Intervals = false }),
        Resilience = new BetaResilience(new ResilienceOptions { Intervals = false }),
        Continuum = new NoisyOrContinuum(new ContinuumOptions { Intervals = false }),
    };

    private static RelationshipScorerOptions Others => RelationshipScorerOptions.Default with
    {
        Exchange = ExchangeStrategies.All.Values.Last(),
        Trust = TrustStrategies.All.Values.Last(),
        Connections = ConnectionStrategies.All.Values.Last(),
        Outcomes = OutcomeStrategies.All.Values.Last(),
        Resilience = ResilienceStrategies.All.Values.Last(),
        Continuum = ContinuumStrategies.All.Values.Last(),
    };

    /// <summary>Scorers in turns, over rows from anywhere, as many as there happen to be.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ScorersInTurnsWriteWhatTheyWriteIntoAFreshBuffer(int threads)
    {
        var random = new Random(5);
        RelationshipScorer[] scorers = [new(WithoutIntervals with { Threads = threads }), RelationshipScorer.Default, new(Others), new(WithoutIntervals with { Policy = EvidencePolicy.Default with { Prior = EvidencePolicy.Default.Prior with { BaseRate = 0.25 } } })];
        var tables = scorers.Select(s => Table(s.Policy)).ToArray();
        foreach (var capacity in new[] { 5, 100, 256, 600 })
        {
            var reused = new RelationshipScores(capacity);
            for (var round = 0; round < 60; round++)
            {
                var i = random.Next(3) == 0 ? random.Next(scorers.Length) : 0;
                var count = random.Next(1, 1 + Math.Min(capacity, tables[i].Count));
                var start = random.Next(tables[i].Count - count + 1);
                scorers[i].Score(tables[i], start, count, s_asOf, reused);
                var fresh = new RelationshipScores(count);
                scorers[i].Score(tables[i], start, count, s_asOf, fresh);
                Assert.Equal(fresh.Bits(), reused.Bits());
            }
        }
    }

    [Fact]
    public void WhatACallerWroteInBetweenIsWrittenOver()
    {
        var scorer = new RelationshipScorer(WithoutIntervals);
        var expected = Scored(scorer, new RelationshipScores(256));
        var reused = new RelationshipScores(256);
        Scored(scorer, reused);
        reused.Exchange.Rows(3, 2)[ExchangeSignal.HumanShare, SharePart.Low].Fill(0.5);
        reused.Trust.Rows(0, 256)[TrustPart.Mutual, TrustFigure.Contribution].Fill(0.5);
        reused.Connections.Rows(7, 1)[ConnectionPart.Community, ConnectionFigure.Uncertainty].Fill(0.5);
        reused.Outcomes.Rows(255, 1)[Outcome.Help, OutcomeFigure.High].Fill(0.5);
        reused.Resilience.Rows(1, 100)[ResilienceFigure.High].Fill(0.5);
        reused.Continuum.Rows(8, 8)[ContinuumColumn.Low].Fill(0.5);
        Assert.Equal(expected, Scored(scorer, reused));
    }

    [Fact]
    public void WhatACallerWroteThroughAViewFromBeforeIsWrittenOver()
    {
        var scorer = new RelationshipScorer(WithoutIntervals);
        var expected = Scored(scorer, new RelationshipScores(256));
        var reused = new RelationshipScores(256);
        var view = reused.Trust.Rows(0, 20);
        Scored(scorer, reused);
        view[TrustPart.Mutual, TrustFigure.Low].Fill(0.7);
        Assert.Equal(expected, Scored(scorer, reused));
    }

    /// <summary>Who wraps a strategy may write over what it wrote.</summary>
    [Fact]
    public void AWrappedStrategyWritesAllOfItEveryTime()
    {
        var widened = new Widened(new BetaExchange(new ExchangeOptions { Intervals = false }));
        var scorer = new RelationshipScorer(WithoutIntervals with { Exchange = widened });
        var reused = new RelationshipScores(64);
        for (var start = 0; start < 256; start += 64)
        {
            widened.Row = start / 64;
            scorer.Score(s_table.Value, start, 64, s_asOf, reused);
            var fresh = new RelationshipScores(64);
            scorer.Score(s_table.Value, start, 64, s_asOf, fresh);
            Assert.Equal(fresh.Bits(), reused.Bits());
        }
    }

    [Fact]
    public void APurchaseModelThatKnowsFewLeavesNothingBehind()
    {
        var scorer = new RelationshipScorer(WithoutIntervals with { Purchases = new Knows("c7") });
        var reused = new RelationshipScores(64);
        for (var start = 0; start < 512; start += 64)
        {
            scorer.Score(s_table.Value, start, 64, s_asOf, reused);
            var fresh = new RelationshipScores(64);
            scorer.Score(s_table.Value, start, 64, s_asOf, fresh);
            Assert.Equal(fresh.Bits(), reused.Bits());
        }
    }

    private static string[] Scored(RelationshipScorer scorer, RelationshipScores scores)
    {
        scorer.Score(s_table.Value, 100, 256, s_asOf, scores);
        return scores.Bits();
    }

    private static LedgerTable Table() => Table(EvidencePolicy.Default);

    private static LedgerTable Table(EvidencePolicy policy)
    {
        var random = new Random(11);
        EventKind[] kinds = [EventKind.Purchase, EventKind.Recognition, EventKind.Offer, EventKind.Failure, EventKind.Recovery, EventKind.Recommendation, EventKind.ServiceGood, EventKind.PromiseBroken];
        var events = Enumerable.Range(0, Customers * 5).Select(i => new RelationshipEvent($"c{i % Customers}", kinds[random.Next(kinds.Length)], s_asOf.AddDays(-1 - random.Next(700)))
        {
            Channel = (Channel)random.Next(Channels.Count),
            Connection = (ConnectionType)random.Next(6),
        });
        return LedgerTable.Fold(new Story([.. events], s_asOf).Log(policy: policy), s_asOf, policy);
    }

    private sealed class Widened(BetaExchange inner) : IExchangeStrategy
    {
        public int Row { get; set; }

        public ExchangeShare Share(double evidenceFor, double evidenceAgainst, PriorPolicy prior) => inner.Share(evidenceFor, evidenceAgainst, prior);

        public void Score(EvidenceBatch evidence, EvidencePolicy policy, ExchangeColumns destination)
        {
            inner.Score(evidence, policy, destination);
            destination[ExchangeSignal.FitToNeed, SharePart.High][Row] = 0.75;
        }
    }

    private sealed class Knows(string prefix) : ILoyaltyModel
    {
        public void Score(EvidenceBatch evidence, ReadOnlySpan<RelationshipKey> relationships, DateTimeOffset asOf, EvidencePolicy policy, LoyaltyColumn destination)
        {
            for (var i = 0; i < relationships.Length; i++)
            {
                if (relationships[i].Customer.StartsWith(prefix, StringComparison.Ordinal))
                    destination.Set(i, new Estimate(0.5, 0.25, 0.75, 0.125, 3), 1);
            }
        }
    }
}
