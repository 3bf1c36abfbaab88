using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 14: a score names its policy; the same log, policy and as-of give the same bits, on any number of threads.</summary>
public class Law14Repeatable
{
    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law14_Exchange_NamesItsPolicyAndRepeats(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t => Repeats(Variants.ExchangeScorer(strategy, intervals, t.First), t.Second));

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law14_Trust_NamesItsPolicyAndRepeats(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t => Repeats(Variants.TrustScorer(strategy, intervals, t.First), t.Second));

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law14_Connections_NamesItsPolicyAndRepeats(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t => Repeats(Variants.ConnectionScorer(strategy, intervals, t.First), t.Second));

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law14_Outcomes_NamesItsPolicyAndRepeats(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t => Repeats(Variants.OutcomeScorer(strategy, intervals, t.First), t.Second));

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law14_Resilience_NamesItsPolicyAndRepeats(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t => Repeats(Variants.ResilienceScorer(strategy, intervals, t.First), t.Second));

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law14_Continuum_NamesItsPolicyAndRepeats(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t => Repeats(Variants.ContinuumScorer(strategy, intervals, t.First), t.Second));

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law14_Exchange_OnAnyNumberOfThreads(string strategy, bool intervals) => OnManyThreads(Variants.ExchangeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law14_Trust_OnAnyNumberOfThreads(string strategy, bool intervals) => OnManyThreads(Variants.TrustScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law14_Connections_OnAnyNumberOfThreads(string strategy, bool intervals) => OnManyThreads(Variants.ConnectionScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law14_Outcomes_OnAnyNumberOfThreads(string strategy, bool intervals) => OnManyThreads(Variants.OutcomeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law14_Resilience_OnAnyNumberOfThreads(string strategy, bool intervals) => OnManyThreads(Variants.ResilienceScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law14_Continuum_OnAnyNumberOfThreads(string strategy, bool intervals) => OnManyThreads(Variants.ContinuumScorer(strategy, intervals));

    /// <summary>The scorer's own threads: the same batches as on one, so the same bits; and a bad call is named as on one.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Law14_OnThreadsOfTheScorersOwn(int threads)
    {
        var story = new Story([.. Many(700)], new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var table = LedgerTable.Fold(story.Log(), story.AsOf, cancellation: TestContext.Current.CancellationToken);
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Threads = threads });
        var once = RelationshipScorer.Default.Score(table, story.AsOf).Bits();
        Assert.True(once.Length > RelationshipScorer.BatchSize);
        var scores = new RelationshipScores(table.Count);
        for (var round = 0; round < 2; round++)
        {
            scorer.Score(table, 0, table.Count, story.AsOf, scores);
            Assert.Equal(once, scores.Bits());
        }

        var rollup = new BrandRollup(table);
        Assert.Equal(RelationshipScorer.Default.Score(rollup, story.AsOf).Bits(), scorer.Score(rollup, story.AsOf).Bits());
        Assert.Throws<ArgumentException>("asOf", () => scorer.Score(table, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void Law14_AScorerHasAThread() =>
        Assert.Throws<ArgumentOutOfRangeException>("options", () => new RelationshipScorer(RelationshipScorerOptions.Default with { Threads = 0 }));

    private static void Repeats(RelationshipScorer scorer, Story story)
    {
        var scores = scorer.Score(story);
        Assert.Equal(scorer.Policy.Id, scores.PolicyId);
        for (var row = 0; row < scores.Count; row++)
        {
            var score = scores[row];
            Assert.All(
                [(score.PolicyId, score.AsOf), (score.Exchange.PolicyId, score.Exchange.AsOf), (score.Trust.PolicyId, score.Trust.AsOf), (score.Connections.PolicyId, score.Connections.AsOf), (score.Outcomes.PolicyId, score.Outcomes.AsOf), (score.Resilience.PolicyId, score.Resilience.AsOf), (score.Continuum.PolicyId, score.Continuum.AsOf)],
                named => Assert.Equal((scorer.Policy.Id, story.AsOf), named));
        }

        // Another policy object of the same content, read from text.
        var again = EvidencePolicy.Parse(scorer.Policy.ToJson());
        Assert.Equal(scores.PolicyId, again.Id);
        var table = LedgerTable.Fold(story.Log(policy: again), story.AsOf, again);
        Assert.Equal(scores.Bits(), scorer.Score(table, story.AsOf).Bits());
    }

    /// <summary>One table read by all threads, whole, in pieces and row by row; more rows than a batch holds.</summary>
    private static void OnManyThreads(RelationshipScorer scorer)
    {
        var story = new Story([.. Many(700)], new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var log = story.Log();
        var table = LedgerTable.Fold(log, story.AsOf);
        var expected = scorer.Score(table, story.AsOf).Bits();
        Assert.True(expected.Length > RelationshipScorer.BatchSize);

        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 8 }, size =>
        {
            var scores = new RelationshipScores((size * 37) + 1);
            var found = new List<string>();
            for (var from = 0; from < table.Count; from += scores.Capacity)
            {
                scorer.Score(table, from, Math.Min(scores.Capacity, table.Count - from), story.AsOf, scores);
                found.AddRange(scores.Bits());
            }

            Assert.Equal(expected, found);
            Assert.Equal(expected, scorer.Score(LedgerTable.Fold(log, story.AsOf), story.AsOf).Bits());
        });
    }

    private static IEnumerable<RelationshipEvent> Many(int customers)
    {
        var random = new Random(7);
        var kinds = EventVocabulary.Standard.Kinds.Where(k => EventRules.Check(new RelationshipEvent("c", k, DateTimeOffset.UnixEpoch) { Connection = ConnectionType.Belonging }, EventVocabulary.Standard) is null).ToArray();
        for (var i = 0; i < customers * 8; i++)
        {
            yield return new RelationshipEvent($"c{i % customers}", kinds[random.Next(kinds.Length)], new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(random.Next(40000)))
            {
                Channel = (Channel)random.Next(Channels.Count),
                Strength = random.Next(3) == 0 ? random.NextDouble() : null,
                Connection = (ConnectionType)random.Next(6),
            };
        }
    }
}
