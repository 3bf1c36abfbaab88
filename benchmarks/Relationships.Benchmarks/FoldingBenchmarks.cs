using BenchmarkDotNet.Attributes;
using Relationships.Benchmarks.Baselines;
using Relationships.Benchmarks.Events;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Benchmarks;

/// <summary>From shuffled events to a log, from a log to ledgers, and the whole way to scores. Ten events a relationship.</summary>
[MemoryDiagnoser]
public class FoldingBenchmarks
{
    private RelationshipEvent[] _events = [];
    private EventLog _log = null!;

    /// <summary>How many relationships.</summary>
    [Params(1_000, 100_000)]
    public int Relationships { get; set; }

    /// <summary>Makes the events and their log.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _events = EventGenerator.Generate(Relationships, 10 * Relationships);
        _log = EventLog.Create(_events);
        if (_log.Rejects.Count > 0 || _log.RelationshipCount != Relationships)
            throw new InvalidOperationException($"{_log.Rejects.Count} events rejected, {_log.RelationshipCount} relationships: the generator is wrong.");
    }

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public object Rfm() => LinqRfm.Score(_events, EventGenerator.AsOf);

    /// <summary>Events checked, repeated ids dropped, the rest grouped and in canonical order.</summary>
    [Benchmark]
    public EventLog CreateLog() => EventLog.Create(_events);

    /// <summary>A log to the ledgers of the default policy.</summary>
    [Benchmark]
    public LedgerTable Fold() => LedgerTable.Fold(_log, EventGenerator.AsOf);

    /// <summary>The whole way: log, ledgers, scores with intervals.</summary>
    [Benchmark]
    public RelationshipScores EventsToScores() =>
        RelationshipScorer.Default.Score(LedgerTable.Fold(EventLog.Create(_events), EventGenerator.AsOf), EventGenerator.AsOf);
}
