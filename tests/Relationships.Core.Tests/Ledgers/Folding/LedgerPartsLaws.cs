using FsCheck;
using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Ledgers.Folding;

/// <summary>Parts, one behind the other, are the fold of all: same ledgers to the bit, same rejects, same latest event, known before.</summary>
public class LedgerPartsLaws
{
    [Fact]
    public void PartsTogetherAreTheWhole() => Always.Holds(Both.Of(Several, Gen.Elements(1, 2, 5, 40, 100_000)), t => AssertWhole(t.First, t.Second, reuse: false), 400);

    [Fact]
    public void TheyMayTakeUpTheMemoryOfPartsBefore() => Always.Holds(Both.Of(Several, Gen.Elements(1, 2, 5, 40)), t => AssertWhole(t.First, t.Second, reuse: true), 400);

    [Fact]
    public void APartSeenAtTwoInstantsTellsItsEventsOnce() => Always.Holds(Both.Of(Several, Gen.Elements(1, 5)), t =>
    {
        var (story, size) = t;
        var columns = Columns(story);
        var parts = new LedgerParts(columns, partEvents: size);
        var (then, now) = (new List<string>(), new List<string>());
        for (var part = 0; part < parts.Count; part++)
        {
            then.AddRange(TableText.Of(parts.Fold(part, story.AsOf)));
            now.AddRange(TableText.Of(parts.Fold(part)));
        }

        var whole = LedgerTable.Fold(columns);
        Assert.Equal(TableText.Of(whole.Table), now);
        Assert.Equal(TableText.Of(LedgerTable.Fold(columns, new FoldOptions { AsOf = story.AsOf }).Table), then);
        Assert.Equal(whole.Rejects, parts.Rejects);
        Assert.Equal(whole.EventCount, parts.EventCount);
    });

    [Fact]
    public void YesterdaysLedgersGoOnInParts() => Always.Holds(Several, story =>
    {
        var told = Told(story);
        var day = new DateTimeOffset(story.AsOf.UtcDateTime.Date, TimeSpan.Zero);
        var yesterday = LedgerTable.Fold(Columns([.. told.Where(e => e.At < day)])).Table;
        var today = Columns([.. told.Where(e => e.At >= day)]);
        var options = new FoldOptions { Onto = yesterday };
        var whole = LedgerTable.Fold(today, options);
        var parts = new LedgerParts(today, options, partEvents: 2);
        Assert.Equal(whole.Latest, parts.Latest);
        Assert.Equal(TableText.Of(whole.Table), Enumerable.Range(0, parts.Count).SelectMany(p => TableText.Of(parts.Fold(p))));
        if (yesterday.Count > 0)
            Assert.Throws<ArgumentException>("asOf", () => parts.Fold(0, DateTimeOffset.MinValue));
    });

    [Fact]
    public void NoEventsHaveNoRows()
    {
        var parts = new LedgerParts(Columns([]));
        Assert.Equal((0, null, null, 0), (parts.Count, parts.Latest, parts.JustAfterLatest, parts.EventCount));
        Assert.Throws<ArgumentOutOfRangeException>("part", () => parts.Fold(0));
        Assert.Throws<ArgumentOutOfRangeException>("partEvents", () => new LedgerParts(Columns([]), partEvents: 0));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => new LedgerParts(Columns([]), new FoldOptions { Threads = -1 }));
    }

    /// <summary>A part that was broken off can be folded again: what was half done is done anew.</summary>
    [Fact]
    public void APartThatWasBrokenOffFoldsAnew() => Always.Holds(Both.Of(Several, Gen.Elements(1, 3, 40)), t =>
    {
        var (story, size) = t;
        var columns = Columns(story);
        var breaks = new Breaks();
        var parts = new LedgerParts(columns, new FoldOptions { Threads = 1, Progress = breaks }, size);
        var rows = new List<string>();
        for (var part = 0; part < parts.Count; part++)
        {
            breaks.IsArmed = true;
            Assert.Throws<OperationCanceledException>(() => parts.Fold(part));
            breaks.IsArmed = false;
            rows.AddRange(TableText.Of(parts.Fold(part)));
        }

        var whole = LedgerTable.Fold(columns);
        Assert.Equal(TableText.Of(whole.Table), rows);
        Assert.Equal(whole.Rejects, parts.Rejects);
    });

    [Fact]
    public void OnlyTablesOfPartsAreSpentAndOnce()
    {
        RelationshipEvent[] events = [.. Enumerable.Range(0, 6).Select(i => new RelationshipEvent($"c{i}", EventKind.Purchase, new DateTimeOffset(2026, 1, 1 + i, 0, 0, 0, TimeSpan.Zero)))];
        var yesterday = LedgerTable.Fold(Columns(events[..1]), cancellation: TestContext.Current.CancellationToken).Table;
        var parts = new LedgerParts(Columns(events[1..]), new FoldOptions { Onto = yesterday }, partEvents: 1);
        Assert.Throws<ArgumentException>("spent", () => parts.Fold(0, spent: yesterday));
        var first = parts.Fold(0);
        var second = parts.Fold(1, spent: first);
        Assert.Equal((0, 1), (first.Count, second.Count));
        Assert.True(first.Keys.IsEmpty);
        Assert.Throws<ArgumentException>("spent", () => parts.Fold(2, spent: first));
    }

    private static Arbitrary<Story> Several => Arb.From(
        from stories in Gen.ListOf(Stories.Any.Generator, 5)
        from asOf in Gen.Elements(stories.ToArray())
        from events in Gen.Shuffle(stories.SelectMany((s, i) => s.Events.Select(e => string.IsNullOrEmpty(e.Customer) ? e : e with { Customer = e.Customer + (i % 3) })).ToArray())
        select new Story([.. events], asOf.AsOf),
        s => s.Shrunk());

    private static void AssertWhole(Story story, int partEvents, bool reuse)
    {
        var columns = Columns(story);
        var whole = LedgerTable.Fold(columns);
        var parts = new LedgerParts(columns, new FoldOptions { Threads = 3 }, partEvents);
        Assert.Equal((whole.Latest, whole.JustAfterLatest, whole.DuplicatesDropped), (parts.Latest, parts.JustAfterLatest, parts.DuplicatesDropped));
        var rows = new List<string>();
        LedgerTable? spent = null;
        for (var part = 0; part < parts.Count; part++)
        {
            var table = parts.Fold(part, spent: spent);
            rows.AddRange(TableText.Of(table));
            spent = reuse ? table : null;
        }

        Assert.Equal(TableText.Of(whole.Table), rows);
        Assert.Equal(whole.Rejects, parts.Rejects);
        Assert.Equal(whole.EventCount, parts.EventCount);
    }

    private sealed class Breaks : IProgress<int>
    {
        public bool IsArmed { get; set; }

        public void Report(int value)
        {
            if (IsArmed)
                throw new OperationCanceledException();
        }
    }

    private static RelationshipEvent[] Told(Story story) =>
        [.. story.Events.Where(e => e.Strength is not double.NaN).Select((e, i) => e with { Origin = new EventOrigin("a.csv", i + 1) })];

    private static EventColumns Columns(Story story) => Columns(Told(story));

    private static EventColumns Columns(RelationshipEvent[] events)
    {
        var builder = new EventColumnsBuilder();
        foreach (var e in events)
            builder.Add(e);
        return builder.Build();
    }
}
