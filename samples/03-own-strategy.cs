// An own strategy in place of the library's continuum. Run: dotnet run samples/03-own-strategy.cs
#:project ../src/Relationships.Core
#:project ../src/Relationships.Files

using System.Globalization;
using Relationships;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Files;
using Relationships.Ledgers;
using Relationships.Policies;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var path = Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "samples", "simulated-events.csv");
var log = EventLog.Create(EventFile.ReadAll([path]).Events);
var asOf = log.JustAfterLatest!.Value;
var table = LedgerTable.Fold(log, asOf);

var usual = RelationshipScorer.Default.Score(table, asOf).Continuum[ContinuumColumn.Value].ToArray();
var own = new RelationshipScorer(RelationshipScorerOptions.Default with { Continuum = new TalkFirst() }).Score(table, asOf).Continuum[ContinuumColumn.Position].ToArray();
var keys = table.Keys.ToArray();
Console.WriteLine("customer   counterpart       noisy-or  talk-first");
foreach (var row in Enumerable.Range(0, keys.Length).OrderByDescending(row => own[row]).ThenBy(row => row).Take(8))
    Console.WriteLine($"{keys[row].Customer,-10} {keys[row].Counterpart,-18} {usual[row],7:0.00} {own[row],11:0.00}");

// Who talks is close, however much is bought: half of the way for every five talks that are remembered.
internal sealed class TalkFirst : IContinuumStrategy
{
    public ContinuumScore Score(in ContinuumEvidence evidence, EvidencePolicy policy) =>
        new() { Position = evidence.Dialogue / (evidence.Dialogue + 5) };
}
