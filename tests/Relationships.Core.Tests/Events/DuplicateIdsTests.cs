using FsCheck.Fluent;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;

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

    [Theory]
    [InlineData("tag")]
    [InlineData("brand")]
    [InlineData("episode")]
    [InlineData("representative")]
    [InlineData("other")]
    public void AnEmptyTextTellsAsLittleAsNone(string field)
    {
        var empty = field switch
        {
            "tag" => s_event with { Tag = string.Empty },
            "brand" => s_event with { Brand = string.Empty },
            "episode" => s_event with { Episode = string.Empty },
            "representative" => s_event with { Representative = string.Empty },
            _ => s_event with { Other = string.Empty },
        };
        Assert.Equal(s_event, empty);
        Assert.Equal(s_event.GetHashCode(), empty.GetHashCode());
        Assert.Equal(0, CanonicalOrder.Instance.Compare(s_event, empty));
        foreach (RelationshipEvent[] events in new[] { new[] { s_event, empty }, [empty, s_event] })
        {
            var log = EventLog.Create(events);
            Assert.Equal((1, 1), (log.EventCount, log.DuplicatesDropped));
            Assert.Empty(log.Rejects);
            var builder = new EventColumnsBuilder();
            Array.ForEach(events, builder.Add);
            var folded = LedgerTable.Fold(builder.Build(), cancellation: TestContext.Current.CancellationToken);
            Assert.Equal((1, 1), (folded.EventCount, folded.DuplicatesDropped));
            Assert.Empty(folded.Rejects);
        }
    }

    [Fact]
    public void ColumnsMayWriteNoneAsTheEmptyText()
    {
        var (names, texts) = (new TextDictionary(), new TextDictionary());
        var (ann, one, empty) = (names.Add("ann"), texts.Add("1"), texts.Add(string.Empty));
        int[] some = [EventColumns.None, empty];
        var columns = new EventColumns
        {
            CustomerIds = names,
            Customers = new[] { ann, ann },
            Ticks = new[] { s_event.At.UtcTicks, s_event.At.UtcTicks },
            KindNames = [EventKind.Purchase],
            EventIds = texts,
            Ids = new[] { one, one },
            EpisodeNames = texts,
            Episodes = some,
            Texts = texts,
            Brands = some,
            Representatives = some,
            Others = some,
            Tags = some,
        };
        Assert.Equal(columns.EventAt(0), columns.EventAt(1));
        var folded = LedgerTable.Fold(columns, cancellation: TestContext.Current.CancellationToken);
        Assert.Empty(folded.Rejects);
        Assert.Equal((1, 1), (folded.EventCount, folded.DuplicatesDropped));
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
