// Own kinds of event, and what they count for. Run: dotnet run samples/02-own-kinds-and-policy.cs
#:project ../src/Relationships.Core

using System.Globalization;
using Relationships;
using Relationships.Events;
using Relationships.Policies;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// A workshop is a talk (twice a conversation's weight) and a social occasion.
var workshop = EventKind.Of("workshop-attended");
var policy = EvidencePolicy.Default.With(workshop, Evidence.Dialogue(2), Evidence.Social(1));
var day = new DateTimeOffset(2026, 1, 5, 18, 0, 0, TimeSpan.Zero);
var purchases = Enumerable.Range(0, 6).Select(month => new RelationshipEvent("li", EventKind.Purchase, day.AddDays(30 * month))).ToList();
var workshops = Enumerable.Range(0, 6).Select(month => new RelationshipEvent("li", workshop, day.AddDays((30 * month) + 10))).ToList();

var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Policy = policy });
var asOf = day.AddDays(180);
var (without, with) = (scorer.Score(purchases, asOf).Continuum, scorer.Score([.. purchases, .. workshops], asOf).Continuum);
Console.WriteLine($"purchases alone      {without.Value:0.00} {without.Stage}");
Console.WriteLine($"with workshops       {with.Value:0.00} {with.Stage}");

// Every score names its policy: another policy is another id.
Console.WriteLine($"policy {scorer.Policy.Id}, default {EvidencePolicy.Default.Id}, differ: {scorer.Policy.Id != EvidencePolicy.Default.Id}");
