using BenchmarkDotNet.Attributes;
using Relationships.Benchmarks.Events;
using Relationships.Benchmarks.Throughput;
using Relationships.Ledgers;

namespace Relationships.Benchmarks;

/// <summary>
/// Scoring a whole table into columns that are there already, and one four times as large: the bytes allocated are those of a call,
/// not of a relationship.
/// </summary>
[MemoryDiagnoser]
public class AllocationBenchmarks
{
    private const int EventsACustomer = 4;

    private readonly RelationshipScorer _withoutIntervals = new(BatchScoring.WithoutIntervals);

    private LedgerTable _table = null!;
    private RelationshipScores _scores = null!;

    /// <summary>How many relationships.</summary>
    [Params(10_000, 40_000)]
    public int Relationships { get; set; }

    /// <summary>Makes the table and the columns.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _table = ColumnFold.Fold(new EventGenerator(Relationships, EventsACustomer * Relationships).Columns(), threads: 1);
        _scores = new RelationshipScores(_table.Count);
    }

    /// <summary>All that the default scorer gives.</summary>
    [Benchmark]
    public void Score() => RelationshipScorer.Default.Score(_table, 0, _table.Count, EventGenerator.AsOf, _scores);

    /// <summary>The same without 90 % intervals.</summary>
    [Benchmark]
    public void ScoreWithoutIntervals() => _withoutIntervals.Score(_table, 0, _table.Count, EventGenerator.AsOf, _scores);
}
