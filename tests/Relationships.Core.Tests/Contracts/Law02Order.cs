using FsCheck.Fluent;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Core.Tests.Generators;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Outcomes;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 2, first clause: any order of arrival into a log gives the same bits; and batch equals single.</summary>
public class Law02Order
{
    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law2_Exchange_AnyOrderOfArrivalGivesTheSameBits(string strategy, bool intervals) =>
        AnyOrder(Variants.ExchangeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law2_Trust_AnyOrderOfArrivalGivesTheSameBits(string strategy, bool intervals) =>
        AnyOrder(Variants.TrustScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law2_Connections_AnyOrderOfArrivalGivesTheSameBits(string strategy, bool intervals) =>
        AnyOrder(Variants.ConnectionScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law2_Outcomes_AnyOrderOfArrivalGivesTheSameBits(string strategy, bool intervals) =>
        AnyOrder(Variants.OutcomeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law2_Resilience_AnyOrderOfArrivalGivesTheSameBits(string strategy, bool intervals) =>
        AnyOrder(Variants.ResilienceScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law2_Continuum_AnyOrderOfArrivalGivesTheSameBits(string strategy, bool intervals) =>
        AnyOrder(Variants.ContinuumScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law2_Exchange_BatchEqualsSingle(string strategy, bool intervals) =>
        BatchEqualsSingle(Variants.ExchangeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law2_Trust_BatchEqualsSingle(string strategy, bool intervals) =>
        BatchEqualsSingle(Variants.TrustScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law2_Connections_BatchEqualsSingle(string strategy, bool intervals) =>
        BatchEqualsSingle(Variants.ConnectionScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law2_Outcomes_BatchEqualsSingle(string strategy, bool intervals) =>
        BatchEqualsSingle(Variants.OutcomeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law2_Resilience_BatchEqualsSingle(string strategy, bool intervals) =>
        BatchEqualsSingle(Variants.ResilienceScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law2_Continuum_BatchEqualsSingle(string strategy, bool intervals) =>
        BatchEqualsSingle(Variants.ContinuumScorer(strategy, intervals));

    /// <summary>The columns hold, to 12 digits, what the strategy says of each row's evidence alone, every figure in its place.</summary>
    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law2_Exchange_TheColumnsHoldWhatTheStrategySays(string strategy, bool intervals)
    {
        var (scorer, exchange) = (Variants.ExchangeScorer(strategy, intervals), Variants.ExchangeStrategy(strategy, intervals));
        Always.Holds(Stories.Any, story => AssertRows(scorer, story, (evidence, row, scores) =>
        {
            foreach (var signal in ExchangeSignals.All)
            {
                var (evidenceFor, evidenceAgainst) = signal.Sums();
                var alone = exchange.Share(evidence[evidenceFor][row], evidence[evidenceAgainst][row], scorer.Policy.Prior);
                var inColumns = scores.Exchange.Share(signal, row);
                AssertNear(Numbers(alone), Numbers(inColumns));
            }
        }));

        static double[] Numbers(ExchangeShare share) =>
            [share.Value, share.Estimate.Low, share.Estimate.High, share.Estimate.Uncertainty, share.Estimate.EvidenceMass, share.BaseRate, share.For, share.Against];
    }

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law2_Trust_TheColumnsHoldWhatTheStrategySays(string strategy, bool intervals)
    {
        var (scorer, trust) = (Variants.TrustScorer(strategy, intervals), Variants.TrustStrategy(strategy, intervals));
        var alone = new TrustScores(1);
        Always.Holds(Stories.Any, story => AssertRows(scorer, story, (evidence, row, scores) =>
        {
            alone.Rows(0, 1).Set(0, trust.Score(TrustEvidence.Of(evidence, row), scorer.Policy));
            AssertNear(Columns.TrustOf(alone, 0), Columns.TrustOf(scores.Trust, row));
        }));
    }

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law2_Connections_TheColumnsHoldWhatTheStrategySays(string strategy, bool intervals)
    {
        var (scorer, connections) = (Variants.ConnectionScorer(strategy, intervals), Variants.ConnectionStrategy(strategy, intervals));
        var alone = new ConnectionScores(1);
        Always.Holds(Stories.Any, story => AssertRows(scorer, story, (evidence, row, scores) =>
        {
            var score = connections.Score(ConnectionEvidence.Of(evidence, row, scores.Trust[TrustPart.Mutual, TrustFigure.Value][row]), scorer.Policy);
            alone.Rows(0, 1).Set(0, score);
            AssertNear(Columns.ConnectionsOf(alone, 0), Columns.ConnectionsOf(scores.Connections, row));
            Assert.Equal(score.Era, scores.Connections.Eras[row]);
            Assert.Equal(score.Relationship.Holds, scores.Connections.Standings(Relationships.Connections.Era.Relationship)[row].Holds);
        }));
    }

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law2_Outcomes_TheColumnsHoldWhatTheStrategySays(string strategy, bool intervals)
    {
        var (scorer, outcomes) = (Variants.OutcomeScorer(strategy, intervals), Variants.OutcomeStrategy(strategy, intervals));
        var alone = new OutcomeScores(1);
        Always.Holds(Stories.Any, story => AssertRows(scorer, story, (evidence, row, scores) =>
        {
            var score = outcomes.Score(OutcomeEvidence.Of(evidence, row, scores.Trust[TrustPart.InCounterpart, TrustFigure.Value][row], scorer.Policy.Outcomes), scorer.Policy);
            alone.Rows(0, 1).Set(0, score);
            AssertNear(Columns.OutcomesOf(alone, 0), Columns.OutcomesOf(scores.Outcomes, row));
            Assert.Equal(score.Pattern, scores.Outcomes.Patterns[row]);
        }));
    }

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law2_Resilience_TheColumnsHoldWhatTheStrategySays(string strategy, bool intervals)
    {
        var (scorer, resilience) = (Variants.ResilienceScorer(strategy, intervals), Variants.ResilienceStrategy(strategy, intervals));
        var alone = new ResilienceScores(1);
        Always.Holds(Stories.Any, story => AssertRows(scorer, story, (evidence, row, scores) =>
        {
            var score = resilience.Score(ResilienceEvidence.Of(evidence, row, scores.Keys[row].Customer == "ann" ? 0.25 : 1), scorer.Policy);
            alone.Rows(0, 1).Set(0, score);
            AssertNear(Columns.ResilienceOf(alone, 0), Columns.ResilienceOf(scores.Resilience, row));
            Assert.Equal(score.Status, scores.Resilience.Statuses[row]);
        }));
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law2_Continuum_TheColumnsHoldWhatTheStrategySays(string strategy, bool intervals)
    {
        var (scorer, continuum) = (Variants.ContinuumScorer(strategy, intervals), Variants.ContinuumStrategy(strategy, intervals));
        var alone = new ContinuumScores(1);
        Always.Holds(Stories.Any, story => AssertRows(scorer, story, (evidence, row, scores) =>
        {
            var score = continuum.Score(ContinuumEvidence.Of(evidence, row, scores.Resilience.Statuses[row] == ResilienceStatus.Kin, scorer.Policy), scorer.Policy);
            alone.Rows(0, 1).Set(0, score);
            AssertNear(Columns.ContinuumOf(alone, 0), Columns.ContinuumOf(scores.Continuum, row));
            Assert.Equal(score.Stage, scores.Continuum.Stages[row]);
        }));
    }

    /// <summary>A relationship has the same bits whatever stands beside it, and wherever in a batch it stands.</summary>
    [Fact]
    public void Law2_ARowHasTheSameBitsInAnyCompany() => Always.Holds(Stories.Any, story =>
    {
        var table = LedgerTable.Fold(story.Log(), story.AsOf);
        var all = RelationshipScorer.Default.Score(table, story.AsOf);
        var alone = new RelationshipScores(1);
        for (var row = 0; row < table.Count; row++)
        {
            RelationshipScorer.Default.Score(table, row, 1, story.AsOf, alone);
            Assert.Equal(all.Bits()[row], alone.Bits()[0]);
        }
    });

    private static void AssertRows(RelationshipScorer scorer, Story story, Action<EvidenceBatch, int, RelationshipScores> holds)
    {
        var table = LedgerTable.Fold(story.Log(), story.AsOf);
        var (scores, evidence) = (scorer.Score(table, story.AsOf), new EvidenceBatch(Math.Max(1, table.Count)));
        table.Evaluate(0, table.Count, story.AsOf, evidence);
        for (var row = 0; row < table.Count; row++)
            holds(evidence, row, scores);
    }

    private static void AssertNear(IEnumerable<double> expected, IEnumerable<double> actual)
    {
        foreach (var (one, other) in expected.Zip(actual))
            Assert.True(Math.Abs(one - other) <= 1e-12 * Math.Max(1, Math.Abs(one)), $"{one:R} alone, {other:R} in columns");
    }

    private static void AnyOrder(RelationshipScorer scorer) => Always.Holds(
        Both.Of(Stories.Any, Gen.Choose(0, int.MaxValue)),
        t =>
        {
            var arrived = t.First.Events.ToArray();
            new Random(t.Second).Shuffle(arrived);
            Assert.Equal(scorer.Score(t.First).Bits(), scorer.Score(t.First with { Events = [.. arrived] }).Bits());
        });

    private static void BatchEqualsSingle(RelationshipScorer scorer) => Always.Holds(Stories.Any, story =>
    {
        var batch = scorer.Score(story);
        var log = story.Log();
        var row = 0;
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            var seen = log.EventsBefore(i, story.AsOf);
            if (seen.IsEmpty)
                continue;
            var ledger = Ledger.Fold(seen, scorer.Policy);
            var single = scorer.Score(ledger, story.AsOf);
            Assert.Equal(batch[row], single with { Exchange = single.Exchange with { Channels = [] } });
            row++;
        }

        Assert.Equal(batch.Count, row);
    });
}
