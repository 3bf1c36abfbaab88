using Relationships.Core.Tests.Builders;
using Relationships.Events;

namespace Relationships.Core.Tests.Events;

/// <summary>An episode names one promise, failure or approach, is never used again, and is ended only while it is open.</summary>
public class EpisodeRules
{
    [Fact]
    public void AnEndNeedsItsOpenStart()
    {
        foreach (var end in new[] { EventKind.PromiseKept, EventKind.PromiseBroken, EventKind.Recovery, EventKind.RecoveryFailed, EventKind.Answer })
            AssertRejects(new History().In("e", 1, end), end);
    }

    [Fact]
    public void AnEndWithoutAnEpisodeStandsAlone() => AssertAllGood(new History()
        .On(0, EventKind.PromiseKept).On(0, EventKind.PromiseBroken).On(0, EventKind.Recovery).On(0, EventKind.RecoveryFailed).On(0, EventKind.Answer));

    [Fact]
    public void AnEndMayComeInTheInstantOfItsStart() => AssertAllGood(new History()
        .Promise("p", 0).In("p", 0, EventKind.PromiseBroken).In("f", 0, EventKind.Failure).In("f", 0, EventKind.Recovery)
        .In("a", 0, EventKind.Approach).In("a", 0, EventKind.Answer));

    [Fact]
    public void AnEndBeforeItsStartEndsNothing() =>
        AssertRejects(new History().In("a", 1, EventKind.Answer).In("a", 2, EventKind.Approach), EventKind.Answer);

    [Fact]
    public void TheFirstEndWins() => AssertRejects(
        new History().Promise("p", 0).In("p", 1, EventKind.PromiseKept).In("p", 2, EventKind.PromiseKept).In("p", 3, EventKind.PromiseBroken),
        EventKind.PromiseKept,
        EventKind.PromiseBroken);

    [Fact]
    public void EachSideHasItsOwnPromisesUnderAName() => AssertAllGood(new History()
        .Promise("p", 0, by: Initiator.Customer).Promise("p", 0)
        .In("p", 1, EventKind.PromiseKept, e => e with { Initiator = Initiator.Customer })
        .In("p", 2, EventKind.PromiseBroken));

    [Fact]
    public void AnEndIsOfTheSideThatPromised() => AssertRejects(
        new History().Promise("p", 0, by: Initiator.Customer).In("p", 1, EventKind.PromiseKept),
        EventKind.PromiseKept);

    [Fact]
    public void ANameIsNeverUsedAgain() => AssertRejects(
        new History().In("e", 0, EventKind.Approach).In("e", 1, EventKind.Answer).In("e", 2, EventKind.Approach).In("e", 3, EventKind.Failure).Promise("e", 4),
        EventKind.Approach,
        EventKind.Failure,
        EventKind.PromiseMade);

    [Fact]
    public void AnOpenNameIsNotOpenedTwice() => AssertRejects(
        new History().Promise("p", 0).Promise("p", 1).In("a", 0, EventKind.Approach).In("a", 1, EventKind.Approach),
        EventKind.PromiseMade,
        EventKind.Approach);

    [Fact]
    public void FailuresMayShareAnEpisodeUntilItIsRecovered() => AssertRejects(
        new History().In("f", 0, EventKind.Failure).In("f", 1, EventKind.Failure).In("f", 2, EventKind.RecoveryFailed).In("f", 3, EventKind.Failure)
            .In("f", 4, EventKind.Recovery).In("f", 5, EventKind.Failure).In("f", 6, EventKind.RecoveryFailed),
        EventKind.Failure,
        EventKind.RecoveryFailed);

    [Fact]
    public void AnotherRelationshipHasItsOwnNames()
    {
        RelationshipEvent[] events =
        [
            .. new History().In("e", 0, EventKind.Approach).Events,
            .. new History("bob").In("e", 0, EventKind.Failure).Events,
            .. new History("ann", Counterpart.Person("x")).Promise("e", 0).Events,
        ];
        Assert.Empty(EventLog.Create(events).Rejects);
    }

    [Fact]
    public void OtherKindsMayCarryAnyEpisode() => AssertAllGood(new History()
        .In("e", 0, EventKind.Purchase).In("e", 1, EventKind.Failure).In("e", 2, EventKind.Complaint).In("e", 3, EventKind.Purchase));

    [Fact]
    public void ASliceTakesTheEndOfWhatMayHaveBegunBefore()
    {
        var events = new History().In("a", 1, EventKind.Answer).In("a", 2, EventKind.Answer).In("f", 1, EventKind.RecoveryFailed).In("f", 2, EventKind.Recovery).In("f", 3, EventKind.Recovery).Events;
        var log = EventLog.Create(events, new EventLogOptions { Since = History.At(0) });
        Assert.Equal(3, log.EventCount);
        Assert.Equal(2, log.Rejects.Count);
    }

    [Fact]
    public void TheSameObjectPassedTwiceKeepsItsFirstOccurrence()
    {
        var promise = new History().Promise("p", 0).Last;
        var log = EventLog.Create([promise, promise]);
        Assert.Same(promise, Assert.Single(log.AllEvents()));
        Assert.Equal(RejectReason.BadEpisode, Assert.Single(log.Rejects).Reason);
    }

    private static void AssertAllGood(History history) => AssertRejects(history);

    private static void AssertRejects(History history, params EventKind[] kinds)
    {
        var events = history.Events.Select((e, i) => e with { Origin = new(e.Kind.Name, i + 1) }).ToArray();
        var log = EventLog.Create(events);
        Assert.Equal(kinds.Order(), log.Rejects.Select(r => EventKind.Of(r.Origin.Source!)).Order());
        Assert.All(log.Rejects, r => Assert.Equal(RejectReason.BadEpisode, r.Reason));
        Assert.Equal(events.Length - kinds.Length, log.EventCount);
    }
}
