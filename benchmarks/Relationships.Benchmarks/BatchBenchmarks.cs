using BenchmarkDotNet.Attributes;
using Relationships.Benchmarks.Baselines;
using Relationships.Benchmarks.Events;
using Relationships.Benchmarks.Throughput;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Benchmarks;

/// <summary>
/// Scoring a ledger table, some thousand rows at a time, into a buffer that is there already. Ten events a relationship; the baseline starts from the
/// events, for it has no ledgers: the whole way is in <see cref="FoldingBenchmarks"/>.
/// </summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    // A buffer that is used again and again stays in the cache.
    private const int Rows = 4096;

    private readonly RelationshipScorer _withoutIntervals = new(BatchScoring.WithoutIntervals);
    private readonly RelationshipScorer _onTwoThreads = new(RelationshipScorerOptions.Default with { Threads = 2 });
    private readonly RelationshipScorer _withoutIntervalsOnTwoThreads = new(BatchScoring.WithoutIntervals with { Threads = 2 });

    private RelationshipEvent[] _events = [];
    private LedgerTable _table = null!;
    private RelationshipScores _scores = null!;

    /// <summary>How many relationships.</summary>
    [Params(1, 1_000, 100_000)]
    public int Relationships { get; set; }

    /// <summary>Makes the events, their table and the buffer.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _events = EventGenerator.Generate(Relationships, 10 * Relationships);
        _table = LedgerTable.Fold(EventLog.Create(_events), EventGenerator.AsOf);
        _scores = new RelationshipScores(Math.Min(_table.Count, Rows));
    }

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public object Rfm() => LinqRfm.Score(_events, EventGenerator.AsOf);

    /// <summary>All that the default scorer gives.</summary>
    [Benchmark]
    public void Score() => Score(RelationshipScorer.Default);

    /// <summary>The same without 90 % intervals.</summary>
    [Benchmark]
    public void ScoreWithoutIntervals() => Score(_withoutIntervals);

    /// <summary>All that the default scorer gives, on two threads.</summary>
    [Benchmark]
    public void ScoreOnTwoThreads() => Score(_onTwoThreads);

    /// <summary>Without intervals, on two threads.</summary>
    [Benchmark]
    public void ScoreWithoutIntervalsOnTwoThreads() => Score(_withoutIntervalsOnTwoThreads);

    private void Score(RelationshipScorer scorer)
    {
        for (var start = 0; start < _table.Count; start += _scores.Capacity)
            scorer.Score(_table, start, Math.Min(_scores.Capacity, _table.Count - start), EventGenerator.AsOf, _scores);
    }
}
