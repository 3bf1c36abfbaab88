using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Events.Columns;
using Relationships.Ledgers.Folding;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Events.Columns;

public class EventAtTests
{
    [Fact]
    public void AnEventComesBackAsItWasAdded() => Always.Holds(Stories.Any, story =>
    {
        var (events, columns) = Columns(story);
        for (var row = 0; row < events.Length; row++)
        {
            Assert.Equal(events[row], columns.EventAt(row));
            Assert.Equal(events[row].Origin, columns.EventAt(row).Origin);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => columns.EventAt(events.Length));
    });

    [Fact]
    public void AnEventOfNoSourceHasNoneBehindThoseOfAFile()
    {
        EventOrigin[] origins = [new(null, 1), new("f", 9), new(null, 2), new("f", 10)];
        var builder = new EventColumnsBuilder();
        foreach (var origin in origins)
            builder.Add(new RelationshipEvent("c", EventKind.Purchase, DateTimeOffset.UnixEpoch) { Origin = origin });
        var columns = builder.Build();
        Assert.Equal(origins, Enumerable.Range(0, 4).Select(row => columns.EventAt(row).Origin));
    }

    /// <summary>A word that there is not is none that there is, however its number is cut.</summary>
    [Theory]
    [InlineData(256, null, null)]
    [InlineData(-1, null, null)]
    [InlineData(0, 256, null)]
    [InlineData(0, -1, null)]
    [InlineData(0, null, 256)]
    [InlineData(0, null, -1)]
    public void WordsThatThereAreNotAreRejectedAsALogDoes(int channel, int? by, int? point)
    {
        var odd = new RelationshipEvent("c", point is null ? EventKind.Purchase : EventKind.ConnectionResponded, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
        {
            Channel = (Channel)channel,
            Initiator = (Initiator?)by,
            Connection = (ConnectionType?)point,
        };
        var builder = new EventColumnsBuilder();
        builder.Add(odd);
        var reject = Assert.Single(LedgerTable.Fold(builder.Build(), cancellation: TestContext.Current.CancellationToken).Rejects);
        Assert.Equal(Assert.Single(EventLog.Create([odd]).Rejects).Reason, reject.Reason);
    }

    [Fact]
    public void RowsStandInTheOrderOfTheirEvents() => Always.Holds(Stories.Any, story =>
    {
        var (events, columns) = Columns(story);
        var order = new RowOrder(new EventSource(columns, EvidencePolicy.Default.Compiled));
        for (var x = 0; x < events.Length; x++)
        {
            for (var y = 0; y < events.Length; y++)
                Assert.Equal(Math.Sign(CanonicalOrder.Instance.Compare(Unsigned(events[x]), Unsigned(events[y]))), Math.Sign(order.Compare(x, y)));
        }
    });

    [Fact]
    public void TextsStandInTheOrderOfStrings()
    {
        string[] texts = ["", "a", "ab", "b", "Ä", "\u07FF", "\uD7FF", "\uE000", "\uFFFD", "\uFFFF", "\U00010000", "\U0010FFFF", "a\U00010000", "a\uFFFF"];
        Always.Holds(Arb.From(Gen.Two(Gen.Elements(texts))), t => Assert.Equal(
            Math.Sign(string.CompareOrdinal(t.Item1, t.Item2)),
            Math.Sign(TextOrder.Compare(Encoding.UTF8.GetBytes(t.Item1), Encoding.UTF8.GetBytes(t.Item2)))));
    }

    [Fact]
    public void CustomersAreSortedAsStringsAre()
    {
        string[] parts = ["", "c", "customer-", "0", "00", "9", "é", "\uE000", "\U00010000", "\0"];
        Always.Holds(Arb.From(Gen.ListOf(Gen.ListOf(Gen.Elements(parts), 3).Select(string.Concat), 12)), ids =>
        {
            var dictionary = new TextDictionary();
            foreach (var id in ids)
                dictionary.Add(id);
            var order = CustomerOrder.Sorted(dictionary) ?? [.. Enumerable.Range(0, dictionary.Count)];
            Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), order.Select(code => dictionary[code]));
        });
    }

    private static (RelationshipEvent[] Events, EventColumns Columns) Columns(Story story)
    {
        RelationshipEvent[] events = [.. story.Events.Where(e => e.Strength is not double.NaN).Select((e, i) => e with { Origin = new EventOrigin(i < 5 ? "a" : "b", i + 1) })];
        var builder = new EventColumnsBuilder();
        foreach (var e in events)
            builder.Add(e);
        return (events, builder.Build());
    }

    /// <summary>The sign of a return is ignored.</summary>
    private static RelationshipEvent Unsigned(RelationshipEvent e) => e.Kind == EventKind.Return && e.Amount < 0 ? e with { Amount = -e.Amount } : e;
}
