using Relationships.Events;

namespace Relationships.Core.Tests.FrontDoor;

public sealed class UnseenEventsTests
{
    private static readonly DateTimeOffset s_day = new(2025, 3, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WhatLiesAfterAsOfMayBreakEveryRule()
    {
        var visit = new RelationshipEvent("maria", EventKind.Purchase, s_day);
        RelationshipEvent[] unseen =
        [
            visit,
            new("maria", EventKind.PromiseKept, s_day.AddDays(50)) { Episode = "never made" },
            new("someone else", EventKind.Purchase, s_day.AddDays(9)),
        ];

        var asOf = s_day.AddDays(1);
        Assert.Equal(RelationshipScorer.Default.Score([visit], asOf), RelationshipScorer.Default.Score(unseen, asOf));
    }

    [Fact]
    public void WhereNothingIsSeenTheRelationshipIsStillNamed()
    {
        var score = RelationshipScorer.Default.Score([new RelationshipEvent("maria", EventKind.Purchase, s_day)], s_day);

        Assert.Equal(("maria", 0, 1.0), (score.Customer, score.Events, score.Continuum.Uncertainty));
    }
}
