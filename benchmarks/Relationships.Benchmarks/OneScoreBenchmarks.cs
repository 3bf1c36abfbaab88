using BenchmarkDotNet.Attributes;
using Relationships.Benchmarks.Baselines;
using Relationships.Benchmarks.Events;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Benchmarks;

/// <summary>One relationship of twenty events, from its events and from its ledger.</summary>
[MemoryDiagnoser]
public class OneScoreBenchmarks
{
    private RelationshipEvent[] _events = [];
    private Ledger _ledger = null!;

    /// <summary>Makes the events and their ledger.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _events = EventGenerator.Generate(customers: 1, events: 20);
        _ledger = Ledger.Fold(EventLog.Create(_events).Events(0));
    }

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public object Rfm() => LinqRfm.Score(_events, EventGenerator.AsOf);

    /// <summary>Log, fold and score.</summary>
    [Benchmark]
    public RelationshipScore FromEvents() => RelationshipScorer.Default.Score(_events, EventGenerator.AsOf);

    /// <summary>Score alone.</summary>
    [Benchmark]
    public RelationshipScore FromLedger() => RelationshipScorer.Default.Score(_ledger, EventGenerator.AsOf);
}
