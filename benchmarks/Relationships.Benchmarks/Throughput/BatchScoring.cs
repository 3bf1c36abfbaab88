using Relationships.Benchmarks.Events;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Outcomes;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Benchmarks.Throughput;

/// <summary>Scoring a table on so many threads, each with a buffer of its own that is filled again and again.</summary>
internal sealed class BatchScoring
{
    private const int RowsOfABuffer = 256;
    private const int RowsAtATime = 16 * RowsOfABuffer;

    private readonly RelationshipScores[] _buffers;

    public BatchScoring(int threads) => _buffers = [.. Enumerable.Range(0, threads).Select(_ => new RelationshipScores(RowsOfABuffer))];

    /// <summary>The recommended strategies, all that they give but 90 % intervals.</summary>
    public static RelationshipScorerOptions WithoutIntervals { get; } = RelationshipScorerOptions.Default with
    {
        Exchange = new BetaExchange(new ExchangeOptions { Intervals = false }),
        Trust = new FacetedTrust(new TrustOptions { Intervals = false }),
        Connections = new GeometricConnections(new ConnectionOptions { Intervals = false }),
        Outcomes = new GammaPoissonOutcomes(new OutcomeOptions { Intervals = false }),
        Resilience = new BetaResilience(new ResilienceOptions { Intervals = false }),
        Continuum = new NoisyOrContinuum(new ContinuumOptions { Intervals = false }),
    };

    /// <summary>Scores every row.</summary>
    /// <param name="table">The ledgers.</param>
    /// <param name="scorer">Under the table's policy.</param>
    /// <param name="scored">Told of every batch of scores while the buffer holds it, on any thread; null for nobody.</param>
    public void Score(LedgerTable table, RelationshipScorer scorer, Action<RelationshipScores>? scored = null)
    {
        var next = 0;
        Parallel.For(0, _buffers.Length, new ParallelOptions { MaxDegreeOfParallelism = _buffers.Length }, thread =>
        {
            var scores = _buffers[thread];
            for (var start = Take(); start < table.Count; start = Take())
            {
                var end = Math.Min(table.Count, start + RowsAtATime);
                for (var row = start; row < end; row += scores.Capacity)
                {
                    scorer.Score(table, row, Math.Min(scores.Capacity, end - row), EventGenerator.AsOf, scores);
                    scored?.Invoke(scores);
                }
            }
        });

        int Take() => Interlocked.Add(ref next, RowsAtATime) - RowsAtATime;
    }
}
