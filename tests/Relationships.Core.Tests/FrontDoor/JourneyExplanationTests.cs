using Relationships.Authenticity;
using Relationships.Consistency;
using Relationships.Events;
using Relationships.Explanations;
using Relationships.Journeys;
using Relationships.Policies;

namespace Relationships.Core.Tests.FrontDoor;

public class JourneyExplanationTests
{
    private static readonly DateTimeOffset s_day = new(2024, 1, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AJourneyTellsWhereSinceWhenAndWhatFollowedTheSale()
    {
        RelationshipEvent[] events = [new("ann", EventKind.Research, s_day), new("ann", EventKind.Purchase, s_day.AddDays(2))];
        var words = JourneyStrategies.Shifting.Score(events, s_day.AddDays(65), EvidencePolicy.Default).Explain().Split('\n');
        Assert.StartsWith("Journey: onboarding, after the sale, for 60 days, cycle 1: probability 0.", words[0], StringComparison.Ordinal);
        Assert.Equal("  1 sale, the latest 63 days ago; no contact after a sale so far", words[1]);
        Assert.Equal("  after the sale, with the company 0.00 [0.00, 0.66]", words[2]);
        Assert.Equal(["  2024-01-01 09:00Z  consideration (cycle 1)", "  2024-01-03 09:00Z  sale (cycle 1)", "  2024-01-06 09:00Z  onboarding (cycle 1)"], words[4..]);
        Assert.Equal("Journey: nothing is known", JourneyStrategies.Shifting.Score([], s_day, EvidencePolicy.Default).Explain());
    }

    [Fact]
    public void ConsistencyNamesWhoStandsOut()
    {
        var words = ConsistencyStrategies.BetaBinomial.Score([new("ana", 190, 10), new("ben", 192, 8), new("eve\n", 40, 160)]).Explain(1).Split('\n');
        Assert.Equal("Consistency: inconsistent (probability of inconsistency 1.00)", words[0]);
        Assert.Matches(@"^  0\.2\d \[0\.1\d, 0\.2\d\]  eve : 200 experiences, below the mean with probability 1\.00$", words[2]);
        Assert.Equal(3, words.Length);
    }

    [Fact]
    public void AuthenticityTellsWordAndDeed()
    {
        RelationshipEvent[] events = [.. Enumerable.Range(0, 20).Select(i => new RelationshipEvent("ann", EventKind.ValueClaimed, s_day.AddDays(i))), new("ann", EventKind.ValueDemonstrated, s_day.AddDays(20))];
        var words = AuthenticityStrategies.WordAndDeed.Score(AuthenticityEvidence.Of(events, s_day.AddDays(30), EvidencePolicy.Default), EvidencePolicy.Default).Explain();
        Assert.Contains("\n  +0.50  to begin with\n", words, StringComparison.Ordinal);
        Assert.Contains("values claimed more often than shown", words, StringComparison.Ordinal);
        Assert.Contains("deeds that bear the word out", words, StringComparison.Ordinal);
    }
}
