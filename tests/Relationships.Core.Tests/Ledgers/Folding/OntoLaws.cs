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
        var start = Today.StartOfDay(events[cut % events.Length].At.UtcTicks, zone);
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
