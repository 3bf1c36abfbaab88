// Many customers in columns, and as a stream that holds one relationship at a time. Run: dotnet run samples/05-large-batch.cs [customers]
#:project ../src/Relationships.Core
#:project ../src/Relationships.Modeling

using System.Diagnostics;
using System.Globalization;
using Relationships;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Modeling.Simulation;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var customers = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2000;
var log = EventLog.Create(new RelationshipSimulator(new SimulationOptions { Customers = customers, Seed = 7 }).Events());
var asOf = log.JustAfterLatest!.Value;

var clock = Stopwatch.StartNew();
var table = LedgerTable.Fold(log, asOf);                              // a few hundred bytes a relationship; keep it, merge tomorrow's
var folded = clock.Elapsed;
var scores = RelationshipScorer.Default.Score(table, asOf);           // columns
Console.WriteLine($"{log.EventCount:N0} events of {scores.Count:N0} relationships: folded in {folded.TotalMilliseconds:0} ms, scored in {(clock.Elapsed - folded).TotalMilliseconds:0} ms");

// Buffers of a fixed size, reused, for tables that are larger than what may be held as scores.
var buffer = new RelationshipScores(512);
var stages = new SortedDictionary<ContinuumStage, int>();
for (var start = 0; start < table.Count; start += buffer.Capacity)
{
    RelationshipScorer.Default.Score(table, start, Math.Min(buffer.Capacity, table.Count - start), asOf, buffer);
    for (var row = 0; row < buffer.Count; row++)
        stages[buffer[row].Continuum.Stage] = stages.GetValueOrDefault(buffer[row].Continuum.Stage) + 1;
}

foreach (var (stage, count) in stages)
    Console.WriteLine($"{stage,-13} {count,6:N0}  {new string('#', (int)Math.Ceiling(50.0 * count / table.Count))}");
