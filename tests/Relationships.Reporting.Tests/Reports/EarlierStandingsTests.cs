using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Reporting.Tests.Reports;

public sealed class EarlierStandingsTests
{
    private static readonly EventLog s_log = SomeLog.Simulated(200);
    private static readonly DateTimeOffset s_since = s_log.JustAfterLatest!.Value.AddDays(-300);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(2048)]
    public void Each_is_what_a_whole_score_says(int chunk)
    {
        var scorer = RelationshipScorer.Default;
        var table = LedgerTable.Fold(s_log, s_since, cancellation: TestContext.Current.CancellationToken);
        var scores = scorer.Score(table, s_since);
        var expected = Enumerable.Range(0, table.Count).Select(row => scores[row]).ToDictionary(static s => (s.Customer, s.Counterpart));
        var (found, strangers) = (new EarlierStandings(scorer, table, s_since, chunk), 0);
        foreach (var key in s_log.Keys)
        {
            var standing = found.Of(key);
            var isKnown = expected.TryGetValue((key.Customer, key.Counterpart), out var score);
            score ??= scorer.Score([], s_since);
            strangers += isKnown ? 0 : 1;
            Assert.Equal(Of(score), standing);
        }

        Assert.InRange(strangers, 1, s_log.RelationshipCount - 100);
    }

    [Fact]
    public void A_block_may_begin_anywhere()
    {
        var table = LedgerTable.Fold(s_log, s_since, cancellation: TestContext.Current.CancellationToken);
        var (inOrder, inBlocks) = (new EarlierStandings(RelationshipScorer.Default, table, s_since), new EarlierStandings(RelationshipScorer.Default, table, s_since, 5));
        var all = s_log.Keys.ToArray().ToDictionary(static k => k, k => inOrder.Of(k));
        foreach (var block in s_log.Keys.ToArray().Chunk(33).Reverse())
        {
            inBlocks.Begin(block[0], block[^1]);
            foreach (var key in block)
                Assert.Equal(all[key], inBlocks.Of(key));
        }
    }

    [Fact]
    public void Strategies_of_the_scorer_are_heard()
    {
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Continuum = Continuum.ContinuumStrategies.WeightedMean, Trust = Trust.TrustStrategies.Beta, LockIn = .9 });
        var table = LedgerTable.Fold(s_log, s_since, cancellation: TestContext.Current.CancellationToken);
        var (score, standing) = (scorer.Score(table, s_since)[0], new EarlierStandings(scorer, table, s_since).Of(table.Keys[0]));
        Assert.Equal(Of(score), standing);
        Assert.NotEqual(RelationshipScorer.Default.Score(table, s_since)[0].Continuum.Value, standing.Continuum);
    }

    [Fact]
    public void A_chunk_of_nothing_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(static () => new EarlierStandings(RelationshipScorer.Default, new LedgerTable(), s_since, 0));

    private static EarlierStanding Of(RelationshipScore score) => new()
    {
        Events = score.Events,
        Continuum = score.Continuum.Value,
        ContinuumLow = score.Continuum.Low,
        ContinuumHigh = score.Continuum.High,
        Stage = score.Continuum.Stage,
        Trust = score.Trust.InCounterpart.Value,
        MutualTrust = score.Trust.Mutual.Value,
        Era = score.Connections.Era,
    };
}
