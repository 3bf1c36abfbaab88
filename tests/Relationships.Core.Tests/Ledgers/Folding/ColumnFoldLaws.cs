using FsCheck;
using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;
using Relationships.Ledgers.Folding;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers.Folding;

/// <summary>Columns fold to what a log of the same events folds to: same ledgers to the bit, same rows, same rejects.</summary>
public class ColumnFoldLaws
{
    private static readonly string[] s_zones = ["UTC", "UTC", "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Pacific/Apia"];

    [Fact]
    public void ColumnsFoldAsALogDoes() =>
        Always.Holds(Both.Of(Stories.Any, Gen.Elements(s_zones)), t => AssertSame(t.First, t.Second, EvidencePolicy.Default), 1200);

    [Fact]
    public void LongLogsToo() =>
        Always.Holds(Both.Of(Many, Gen.Elements(s_zones)), t => AssertSame(t.First, t.Second, EvidencePolicy.Default));

    [Fact]
    public void UnderAnyPolicy() =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t => AssertSame(t.Second, "UTC", t.First), 200);

    [Fact]
    public void OnAnyNumberOfThreadsInPartsOfAnySize() => Always.Holds(Many, story =>
    {
        var columns = Columns(story);
        var one = ColumnFold.Run(columns, Options(story, "UTC", EvidencePolicy.Default) with { Threads = 1 }, 0, default);
        foreach (var (threads, part) in new[] { (2, 1), (3, 4), (2, 16), (5, 1000) })
        {
            var many = ColumnFold.Run(columns, Options(story, "UTC", EvidencePolicy.Default) with { Threads = threads }, part, default);
            AssertSame(one, many);
        }
    });

    /// <summary>Several stories told as one: longer histories, ids and episodes used by all.</summary>
    private static Arbitrary<Story> Many => Arb.From(
        from stories in Gen.ListOf(Stories.Any.Generator, 6)
        from asOf in Gen.Elements(stories.ToArray())
        from customers in Gen.Elements(1, 2, 12)
        let all = stories.SelectMany((s, i) => s.Events.Select(e => string.IsNullOrEmpty(e.Customer) ? e : e with { Customer = e.Customer + (i % customers) }))
        from events in Gen.Shuffle(all.ToArray())
        select new Story([.. events], asOf.AsOf),
        s => s.Shrunk());

    private static void AssertSame(Story story, string zoneId, EvidencePolicy policy)
    {
        var told = Told(story);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var log = EventLog.Create(told, new EventLogOptions { Zone = zone, Vocabulary = policy.Vocabulary });
        var expected = new FoldedEvents
        {
            Table = LedgerTable.Fold(log, story.AsOf, policy),
            Rejects = WithoutTwins(log.Rejects, told),
            DuplicatesDropped = log.DuplicatesDropped,
            EventCount = log.EventCount,
            Latest = log.Latest,
        };
        var actual = LedgerTable.Fold(Columns(story), Options(story, zoneId, policy));
        AssertSame(expected, actual with { Rejects = WithoutTwins(actual.Rejects, told) });
    }

    /// <summary>Of events without an id that are equal in all content, a log may set aside either: each is named by the line of the first.</summary>
    private static RejectedEvent[] WithoutTwins(IEnumerable<RejectedEvent> rejects, RelationshipEvent[] told) =>
    [
        .. rejects
            .Select(r => r with { Origin = told.First(e => e.Equals(told[r.Origin.Line - 1])).Origin })
            .OrderBy(r => r.Origin.Source, StringComparer.Ordinal).ThenBy(r => r.Origin.Line).ThenBy(r => r.Detail, StringComparer.Ordinal),
    ];

    private static void AssertSame(FoldedEvents expected, FoldedEvents actual)
    {
        Assert.Equal(expected.Rejects, actual.Rejects);
        Assert.Equal(expected.DuplicatesDropped, actual.DuplicatesDropped);
        Assert.Equal(expected.EventCount, actual.EventCount);
        Assert.Equal(expected.Latest, actual.Latest);
        Assert.Equal(expected.JustAfterLatest, actual.JustAfterLatest);
        Assert.Equal(expected.Table.Keys.ToArray(), actual.Table.Keys.ToArray());
        Assert.Equal(TableText.Of(expected.Table), TableText.Of(actual.Table));
    }

    private static FoldOptions Options(Story story, string zoneId, EvidencePolicy policy) =>
        new() { AsOf = story.AsOf, Policy = policy, Zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId) };

    /// <summary>Each event with its line; NaN cannot be told in columns.</summary>
    private static RelationshipEvent[] Told(Story story) =>
        [.. story.Events.Where(e => e.Strength is not double.NaN).Select((e, i) => e with { Origin = new EventOrigin(i % 40 < 20 ? "a.csv" : "b.csv", i + 1) })];

    private static EventColumns Columns(Story story)
    {
        var builder = new EventColumnsBuilder();
        foreach (var e in Told(story))
            builder.Add(e);
        return builder.Build();
    }
}
