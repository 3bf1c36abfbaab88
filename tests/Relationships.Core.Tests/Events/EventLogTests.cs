using FsCheck.Fluent;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Events;

namespace Relationships.Core.Tests.Events;

public class EventLogTests
{
    [Fact]
    public void NothingIsLostSilently() => Always.Holds(Stories.Any, story =>
    {
        var log = story.Log();
        Assert.Equal(story.Events.Length, log.EventCount + log.Rejects.Count + log.DuplicatesDropped);
        Assert.Equal(log.EventCount, log.AllEvents().Count());
    });

    [Fact]
    public void AnyOrderOfArrivalGivesTheSameLog() => Always.Holds(Both.Of(Stories.Any, Gen.Choose(0, int.MaxValue)), t =>
    {
        var arrived = t.First.Events.ToArray();
        new Random(t.Second).Shuffle(arrived);
        var (one, other) = (t.First.Log(), EventLog.Create(arrived));
        Assert.Equal(one.AllEvents(), other.AllEvents());
        Assert.Equal(one.Keys.ToArray(), other.Keys.ToArray());
        Assert.Equal(one.DuplicatesDropped, other.DuplicatesDropped);
        Assert.Equal(one.Rejects.Select(r => r.Reason).Order(), other.Rejects.Select(r => r.Reason).Order());
    });

    [Fact]
    public void EachRelationshipStandsInCanonicalOrder() => Always.Holds(Stories.Any, story =>
    {
        var log = story.Log();
        Assert.Equal(log.Keys.ToArray().Order(), log.Keys.ToArray());
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            var events = log.Events(i).ToArray();
            Assert.NotEmpty(events);
            Assert.Equal(events.Order(CanonicalOrder.Instance), events);
            Assert.All(events, e => Assert.Equal(log.Keys[i], e.Relationship));
            Assert.Equal(i, log.IndexOf(log.Keys[i]));
            Assert.Equal(events.Where(e => e.At < story.AsOf), log.EventsBefore(i, story.AsOf).ToArray());
        }
    });

    [Fact]
    public void WhatALogHoldsItTakesAgain() => Always.Holds(Stories.Any, story =>
    {
        var again = EventLog.Create(story.Log().AllEvents());
        Assert.Equal(story.Log().AllEvents(), again.AllEvents());
        Assert.Empty(again.Rejects);
        Assert.Equal(0, again.DuplicatesDropped);
    });

    [Fact]
    public void TheDefaultAsOfIsJustAfterTheLatest()
    {
        var log = new History().On(3, EventKind.Purchase).On(1, EventKind.Purchase).Log();
        Assert.Equal(History.At(3), log.Latest);
        Assert.Equal(History.At(3).AddTicks(1), log.JustAfterLatest);
    }

    [Fact]
    public void AnEmptyLogHasNoLatest()
    {
        var log = EventLog.Create([]);
        Assert.Equal((0, 0), (log.EventCount, log.RelationshipCount));
        Assert.Null(log.Latest);
        Assert.Null(log.JustAfterLatest);
        Assert.True(log.IndexOf(new("ann", default)) < 0);
    }

    [Fact]
    public void AtTheEndOfTimeThereIsNoAfterSoTheLastInstantIsSetAside()
    {
        var lastButOne = new RelationshipEvent("ann", EventKind.Purchase, DateTimeOffset.MaxValue.AddTicks(-1));
        var log = EventLog.Create([lastButOne, lastButOne with { At = DateTimeOffset.MaxValue, Origin = new EventOrigin("log.csv", 3) }]);
        Assert.Equal(DateTimeOffset.MaxValue, log.JustAfterLatest);
        Assert.Equal([lastButOne], log.EventsBefore(0, log.JustAfterLatest!.Value).ToArray());
        var reject = Assert.Single(log.Rejects);
        Assert.Equal((new EventOrigin("log.csv", 3), RejectReason.BadInstant), (reject.Origin, reject.Reason));
        Assert.Contains("the last instant of the year 9999", reject.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLatestIsOfTheEventsThatStay()
    {
        var history = new History().On(1, EventKind.Purchase).On(9, EventKind.Purchase, e => e with { Amount = -1 });
        Assert.Equal(History.At(1), history.Log().Latest);
    }

    [Fact]
    public void AReturnIsHeldWithoutItsSign() =>
        Assert.Equal(20, Assert.Single(new History().On(0, EventKind.Return, e => e with { Amount = -20 }).Log().AllEvents()).Amount);

    [Fact]
    public void RejectsStandByTheirOrigin()
    {
        var history = new History().On(0, EventKind.Purchase, e => e with { Amount = -1, Origin = new("b.csv", 2) })
            .On(0, EventKind.Purchase, e => e with { Severity = 3, Origin = new("a.csv", 10) })
            .On(0, EventKind.Purchase, e => e with { Strength = 300, Origin = new("a.csv", 9) });
        Assert.Equal(["a.csv line 9", "a.csv line 10", "b.csv line 2"], history.Log().Rejects.Select(r => r.Origin.ToString()));
    }

    [Fact]
    public void ASliceHoldsItsStartNotItsEnd()
    {
        var slice = new History().On(0, EventKind.Purchase).On(1, EventKind.Offer).On(1.5, EventKind.Return).On(2, EventKind.Purchase).Log().Slice(History.At(1), History.At(2));
        Assert.Equal([EventKind.Offer, EventKind.Return], slice.AllEvents().Select(e => e.Kind));
        Assert.Equal(History.At(1), slice.Options.Since);
        Assert.Equal(History.At(1.5), slice.Latest);
    }

    [Fact]
    public void WhatLiesBeforeASliceIsARejectThere()
    {
        var log = EventLog.Create(new History().On(0, EventKind.Purchase).On(1, EventKind.Purchase).Events, new EventLogOptions { Since = History.At(1) });
        Assert.Equal(1, log.EventCount);
        Assert.Equal(RejectReason.BadInstant, Assert.Single(log.Rejects).Reason);
    }

    [Fact]
    public void TakesNoNothing()
    {
        Assert.Throws<ArgumentNullException>(() => EventLog.Create(null!));
        Assert.Throws<ArgumentNullException>(() => EventLog.Create([null!]));
    }
}
