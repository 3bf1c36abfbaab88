using FsCheck.Fluent;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Events;

namespace Relationships.Core.Tests.Events;

public class DuplicateIdsTests
{
    private static readonly RelationshipEvent s_event = new History().On(0, EventKind.Purchase).Last with { Id = "1" };

    [Fact]
    public void TheSameIdAndContentIsDroppedAndCounted()
    {
        var log = EventLog.Create([s_event, s_event with { Origin = new("b.csv", 2) }, s_event with { At = s_event.At.ToOffset(TimeSpan.FromHours(2)) }]);
        Assert.Equal((1, 2), (log.EventCount, log.DuplicatesDropped));
        Assert.Empty(log.Rejects);
    }

    [Fact]
    public void TheSameObjectTwiceIsARepeatWhereItHasAnId()
    {
        var log = EventLog.Create([s_event, s_event]);
        Assert.Equal((1, 1), (log.EventCount, log.DuplicatesDropped));
    }

    [Fact]
    public void WithoutAnIdNothingIsADuplicate()
    {
        var plain = s_event with { Id = null };
        Assert.Equal(3, EventLog.Create([plain, plain, plain with { Id = string.Empty }]).EventCount);
    }

    [Fact]
    public void TheSignOfAReturnMakesNoDifference()
    {
        var returned = s_event with { Kind = EventKind.Return, Amount = 20 };
        var log = EventLog.Create([returned, returned with { Amount = -20 }]);
        Assert.Equal((1, 1), (log.EventCount, log.DuplicatesDropped));
    }

    [Fact]
    public void IdsAreGlobalOverRelationships()
    {
        var log = EventLog.Create([s_event with { Customer = "bob" }, s_event, s_event with { Counterpart = Counterpart.Person("x") }]);
        Assert.Equal("ann", Assert.Single(log.AllEvents()).Customer);
        Assert.Equal(2, log.Rejects.Count);
        Assert.All(log.Rejects, r => Assert.Equal(RejectReason.IdConflict, r.Reason));
    }

    [Fact]
    public void TheCanonicallyFirstStaysWhateverTheOrderOfArrival() => Always.Holds(
        Arb.From(Gen.Shuffle(
            [s_event with { Amount = 5 }, s_event with { Amount = 7 }, s_event with { At = s_event.At.AddDays(1) }, s_event with { Amount = 5, Origin = new("again", 1) }, s_event with { Kind = EventKind.Return }])),
        arrived =>
        {
            var log = EventLog.Create(arrived);
            Assert.Equal(s_event with { Amount = 5 }, Assert.Single(log.AllEvents()));
            Assert.Equal(1, log.DuplicatesDropped);
            Assert.Equal(3, log.Rejects.Count);
        });

    [Fact]
    public void AnEventThatBreaksARuleTakesNoId()
    {
        var log = EventLog.Create([s_event with { At = s_event.At.AddDays(-1), Amount = -5 }, s_event]);
        Assert.Equal(s_event, Assert.Single(log.AllEvents()));
        Assert.Equal(RejectReason.BadNumber, Assert.Single(log.Rejects).Reason);
    }
}
