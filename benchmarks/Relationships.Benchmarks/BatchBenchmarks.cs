using BenchmarkDotNet.Attributes;
using Relationships.Benchmarks.Baselines;
using Relationships.Benchmarks.Events;
using Relationships.Benchmarks.Throughput;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Benchmarks;

/// <summary>
/// Scoring a ledger table into a buffer that is there already. Ten events a relationship; the baseline starts from the
/// events, for it has no ledgers: the whole way is in <see cref="FoldingBenchmarks"/>.
/// </summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
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
        _scores = new RelationshipScores(_table.Count);
    }

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public object Rfm() => LinqRfm.Score(_events, EventGenerator.AsOf);

    /// <summary>All that the default scorer gives.</summary>
    [Benchmark]
    public void Score() => RelationshipScorer.Default.Score(_table, 0, _table.Count, EventGenerator.AsOf, _scores);

    /// <summary>The same without 90 % intervals.</summary>
    [Benchmark]
    public void ScoreWithoutIntervals() => BatchScoring.WithoutIntervals.Score(_table, 0, _table.Count, EventGenerator.AsOf, _scores);
}
