using BenchmarkDotNet.Attributes;
using Relationships.Benchmarks.Events;
using Relationships.Benchmarks.Throughput;
using Relationships.Events.Columns;
using Relationships.Ledgers;

namespace Relationships.Benchmarks;

/// <summary>
/// Folding columns, and four times as many events of the same customers: the bytes allocated are those of arrays, the table's
/// columns and 16 bytes an event while it folds. An object an event would take more.
/// </summary>
[MemoryDiagnoser]
public class FoldAllocationBenchmarks
{
    private const int Customers = 10_000;

    private EventColumns _columns = null!;

    /// <summary>How many events.</summary>
    [Params(40_000, 160_000)]
    public int Events { get; set; }

    /// <summary>Makes the events.</summary>
    [GlobalSetup]
    public void Setup() => _columns = new EventGenerator(Customers, Events).Columns();

    /// <summary>The complete fold.</summary>
    [Benchmark(Baseline = true)]
    public LedgerTable Fold() => ColumnFold.Fold(_columns, threads: 1);

    /// <summary>Decayed sums and counts alone.</summary>
    [Benchmark]
    public DecayedSumTable FoldSums() => LedgerTable.FoldSums(_columns, EventGenerator.AsOf, threads: 1);
}
