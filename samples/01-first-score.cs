// A first score: a year of a café's regular, and what made the score. Run: dotnet run samples/01-first-score.cs
#:project ../src/Relationships.Core

using System.Globalization;
using Relationships;
using Relationships.Events;
using Relationships.Explanations;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var start = new DateTimeOffset(2026, 1, 5, 8, 30, 0, TimeSpan.Zero);
var events = new List<RelationshipEvent>();
for (var week = 0; week < 40; week++)
{
    var morning = start.AddDays(7 * week);
    events.Add(new RelationshipEvent("maria", EventKind.Purchase, morning) { Channel = Channel.InPerson, Amount = 4.20 });
    if (week >= 8)
        events.Add(new RelationshipEvent("maria", EventKind.Recognition, morning) { Channel = Channel.InPerson });
    if (week % 5 == 4)
        events.Add(new RelationshipEvent("maria", EventKind.Conversation, morning) { Channel = Channel.InPerson });
}

var asOf = start.AddDays(280);
var score = RelationshipScorer.Default.Score(events, asOf);
Console.WriteLine($"stage {score.Continuum.Stage}, continuum {score.Continuum.Value:0.00} [{score.Continuum.Low:0.00}, {score.Continuum.High:0.00}]");
Console.WriteLine($"trust in the brand {score.Trust.InCounterpart.Value:0.00}, of the customer {score.Trust.OfCustomer.Value:0.00} (.50 = nothing known)");
Console.WriteLine();
Console.WriteLine(score.Explain());
