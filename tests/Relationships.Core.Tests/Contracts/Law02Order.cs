using FsCheck.Fluent;
using Relationships.Connections;
using Relationships.Core.Tests.Generators;
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

    /// <summary>The columns hold what the strategy says of each row's evidence, every figure in its place.</summary>
    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law2_Trust_TheColumnsHoldWhatTheStrategySays(string strategy, bool intervals)
    {
        var (scorer, trust) = (Variants.TrustScorer(strategy, intervals), Variants.TrustStrategy(strategy, intervals));
        Always.Holds(Stories.Any, story => AssertRows(scorer, story, (evidence, row, score) => Assert.Equal(
            trust.Score(TrustEvidence.Of(evidence, row), scorer.Policy) with { PolicyId = score.PolicyId, AsOf = score.AsOf }, score.Trust)));
    }

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law2_Connections_TheColumnsHoldWhatTheStrategySays(string strategy, bool intervals)
    {
        var (scorer, connections) = (Variants.ConnectionScorer(strategy, intervals), Variants.ConnectionStrategy(strategy, intervals));
        Always.Holds(Stories.Any, story => AssertRows(scorer, story, (evidence, row, score) => Assert.Equal(
            connections.Score(ConnectionEvidence.Of(evidence, row, score.Trust.Mutual.Value), scorer.Policy) with { PolicyId = score.PolicyId, AsOf = score.AsOf }, score.Connections)));
    }

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law2_Outcomes_TheColumnsHoldWhatTheStrategySays(string strategy, bool intervals)
    {
        var (scorer, outcomes) = (Variants.OutcomeScorer(strategy, intervals), Variants.OutcomeStrategy(strategy, intervals));
        Always.Holds(Stories.Any, story => AssertRows(scorer, story, (evidence, row, score) => Assert.Equal(
            outcomes.Score(OutcomeEvidence.Of(evidence, row, score.Trust.InCounterpart.Value, scorer.Policy.Outcomes), scorer.Policy) with { PolicyId = score.PolicyId, AsOf = score.AsOf }, score.Outcomes)));
    }

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law2_Resilience_TheColumnsHoldWhatTheStrategySays(string strategy, bool intervals)
    {
        var (scorer, resilience) = (Variants.ResilienceScorer(strategy, intervals), Variants.ResilienceStrategy(strategy, intervals));
        Always.Holds(Stories.Any, story => AssertRows(scorer, story, (evidence, row, score) => Assert.Equal(
            resilience.Score(ResilienceEvidence.Of(evidence, row, score.Customer == "ann" ? 0.25 : 1), scorer.Policy) with { PolicyId = score.PolicyId, AsOf = score.AsOf }, score.Resilience)));
    }

    private static void AssertRows(RelationshipScorer scorer, Story story, Action<EvidenceBatch, int, RelationshipScore> holds)
    {
        var table = LedgerTable.Fold(story.Log(), story.AsOf);
        var (scores, evidence) = (scorer.Score(table, story.AsOf), new EvidenceBatch(Math.Max(1, table.Count)));
        table.Evaluate(0, table.Count, story.AsOf, evidence);
        for (var row = 0; row < table.Count; row++)
            holds(evidence, row, scores[row]);
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
