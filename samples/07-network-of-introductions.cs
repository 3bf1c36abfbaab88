// Trust in somebody one never met: by whom one was introduced. Run: dotnet run samples/07-network-of-introductions.cs
#:project ../src/Relationships.Core

using System.Globalization;
using Relationships.Events;
using Relationships.Networks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var day = new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
var events = new List<RelationshipEvent>();

// Jo has helped Maria again and again, and introduced her to Sam, who praises the brand; six strangers complain of it.
for (var i = 0; i < 6; i++)
    events.Add(new RelationshipEvent("person:jo", EventKind.HelpGiven, day.AddDays(5 * i)) { Other = "maria" });
events.Add(new RelationshipEvent("maria", EventKind.Introduction, day.AddDays(40)) { Counterpart = Counterpart.Person("sam"), Other = "person:jo" });
for (var i = 0; i < 4; i++)
    events.Add(new RelationshipEvent("person:sam", EventKind.ReviewGood, day.AddDays(9 * i)));
for (var i = 0; i < 6; i++)
    events.Add(new RelationshipEvent($"stranger {i}", EventKind.ReviewBad, day.AddDays(8 * i)));

var log = EventLog.Create(events);
foreach (var reject in log.Rejects)
    Console.WriteLine($"set aside: {reject.Detail}");
var graph = TrustGraph.OfLog(log, day.AddDays(90));
Console.WriteLine($"{graph.PartyCount} parties, {graph.EdgeCount} pieces of evidence");
foreach (var truster in new[] { "maria", "somebody new" })
{
    var score = NetworkTrustStrategies.EvidenceFlow.Score(graph, graph.Question(truster, "brand:brand"));
    Console.WriteLine($"{truster,-13} trusts the brand {score.Value:0.00} (base rate {score.BaseRate:0.00}, u {score.Estimate.Uncertainty:0.00}), by others' word {score.IndirectContribution:+0.00;-0.00}");
    foreach (var path in score.Paths)
        Console.WriteLine($"    via {path}");
}
