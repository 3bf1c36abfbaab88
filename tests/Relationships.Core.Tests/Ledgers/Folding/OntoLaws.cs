using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers.Folding;

/// <summary>Today's events folded onto yesterday's ledgers give what one fold of all events gives.</summary>
public class OntoLaws
{
    [Fact]
    public void TodayOntoYesterdayEqualsOneFoldOfAll() => Always.Holds(Both.Of(Stories.Any, Cuts), t =>
    {
        var story = t.First;
        var (cut, zoneId) = t.Second;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);

        // One log's good events: a ledger remembers neither ids nor episodes that have ended.
        var log = story.Log(zone);
        RelationshipEvent[] events = [.. log.AllEvents().OrderBy(e => e.At)];
        if (events.Length < 2)
            return;
        var start = LocalDay.Of(events[cut % events.Length].At.UtcTicks, zone).Start;
        var options = new FoldOptions { Zone = zone, Threads = 2 };
        var whole = LedgerTable.Fold(Columns(events), options);
        var yesterday = LedgerTable.Fold(Columns(events.Where(e => e.At.UtcTicks < start)), options);
        var before = TableText.Of(yesterday.Table);
        var today = LedgerTable.Fold(Columns(events.Where(e => e.At.UtcTicks >= start)), options with { Onto = yesterday.Table });

        Assert.Empty(today.Rejects);
        Assert.Equal(whole.EventCount, yesterday.EventCount + today.EventCount);
        Assert.Equal(TableText.Of(whole.Table), TableText.Of(today.Table));
        Assert.Equal(before, TableText.Of(yesterday.Table));
    }, 600);

    [Fact]
    public void WhereClocksSplitADayTooYesterdayAndTodayAreOneFold() => Always.Holds(Both.Of(SplitDays.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary()), t =>
    {
        var ((zone, around), cut) = t;
        var events = Enumerable.Range(0, 40).Select(i => new RelationshipEvent("ann", i % 3 == 0 ? EventKind.Purchase : EventKind.Conversation, around.AddMinutes((i - 20) * 70))).ToArray();
        var start = LocalDay.Of(events[cut % events.Length].At.UtcTicks, zone).Start;
        var options = new FoldOptions { Zone = zone };
        var whole = LedgerTable.Fold(Columns(events), options);
        var yesterday = LedgerTable.Fold(Columns(events.Where(e => e.At.UtcTicks < start)), options).Table;
        var today = events.Where(e => e.At.UtcTicks >= start).ToArray();
        Assert.Equal(TableText.Of(whole.Table), TableText.Of(LedgerTable.Fold(Columns(today), options with { Onto = yesterday }).Table));

        // What is left of a day that has begun is not a later day.
        var late = today.Skip(1).ToArray();
        if (late.Length > 0 && LocalDay.Of(late[0].At.UtcTicks, zone).Start == start)
        {
            var begun = LedgerTable.Fold(Columns(events.Except(late)), options).Table;
            Assert.Throws<ArgumentException>(() => LedgerTable.Fold(Columns(late), options with { Onto = begun }, TestContext.Current.CancellationToken));
        }
    }, 300);

    private static Gen<(TimeZoneInfo Zone, DateTimeOffset Around)> SplitDays => Gen.OneOf(
        Gen.Elements(("America/St_Johns", "2010-11-07T02:31Z"), ("America/Moncton", "2004-10-31T03:01Z"), ("Antarctica/Casey", "2010-03-04T15:00Z"), ("America/Toronto", "1919-03-31T04:30Z"), ("Pacific/Apia", "2011-12-30T10:00Z"))
            .Select(static s => (TimeZoneInfo.FindSystemTimeZoneById(s.Item1), DateTimeOffset.Parse(s.Item2, CultureInfo.InvariantCulture))),
        MadeZones.Any.Select(static z => (z, new DateTimeOffset(MadeZones.Begin))));

    private static Gen<(int Cut, string ZoneId)> Cuts =>
        from cut in Gen.Choose(0, 1000)
        from zone in Gen.Elements("UTC", "Europe/Berlin", "America/Sao_Paulo")
        select (cut, zone);

    [Fact]
    public void EventsOfADayThatTheTableHoldsAreRefused()
    {
        var yesterday = LedgerTable.Fold(Columns(new History().On(1.25, EventKind.Purchase).Events), cancellation: TestContext.Current.CancellationToken);
        var options = new FoldOptions { Onto = yesterday.Table };
        var sameDay = Columns(new History("bob").On(1.5, EventKind.Purchase).Events);
        Assert.Contains("refold from the log", Assert.Throws<ArgumentException>(() => LedgerTable.Fold(sameDay, options, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        var nextDay = LedgerTable.Fold(Columns(new History("bob").On(2, EventKind.Purchase).Events), options, TestContext.Current.CancellationToken);
        Assert.Equal(["ann", "bob"], nextDay.Table.Keys.ToArray().Select(k => k.Customer));
        Assert.Throws<ArgumentException>(() => LedgerTable.Fold(sameDay, options with { AsOf = History.At(1) }, TestContext.Current.CancellationToken));
        var policy = EvidencePolicy.Default with { Prior = EvidencePolicy.Default.Prior with { Weight = 3 } };
        Assert.Throws<ArgumentException>(() => LedgerTable.Fold(sameDay, options with { Policy = policy }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void AnEndWithoutAnOpenStartIsARejectAndAnOpenOneIsEnded()
    {
        var yesterday = LedgerTable.Fold(Columns(new History().Promise("p", 0, due: 3).In("gone", 0, EventKind.Approach).In("gone", 0.5, EventKind.Answer).Events), cancellation: TestContext.Current.CancellationToken);
        var today = LedgerTable.Fold(
            Columns(new History().In("p", 2, EventKind.PromiseKept).In("gone", 2, EventKind.Answer).Events),
            new FoldOptions { Onto = yesterday.Table },
            TestContext.Current.CancellationToken);
        var reject = Assert.Single(today.Rejects);
        Assert.Equal(RejectReason.BadEpisode, reject.Reason);
        Assert.Equal(0, today.Table.Promises(0).Length);
        Assert.Equal(1, yesterday.Table.Promises(0).Length);
    }

    private static EventColumns Columns(IEnumerable<RelationshipEvent> events)
    {
        var builder = new EventColumnsBuilder();
        foreach (var e in events)
            builder.Add(e);
        return builder.Build();
    }
}
