using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Events;

/// <summary>Half of a surrogate pair is no text: two names that differ in nothing else would be one in columns and in files, and two in a log.</summary>
public class HalfPairTests
{
    private static readonly RelationshipEvent s_event = new History().On(0, EventKind.Purchase).Last;

    // A text, and where its first half stands. No theory: the runner writes its data down as UTF-8, which cannot hold them.
    private static readonly (string Text, int Place)[] s_texts =
    [
        ("\uD83D", 0),
        ("\uDE00", 0),
        ("ann\uD83D", 3),
        ("\uDE00\uD83D", 0),
        ("😀\uD83Dx", 2),
        ("😀😀\uDE00", 4),
        ("\uD83D\uD83D\uDE00", 0),
    ];

    [Fact]
    public void NeitherALogNorColumnsTakeOne() => Array.ForEach(s_texts, static t => NeitherTakes(t.Text, t.Place));

    private static void NeitherTakes(string text, int place)
    {
        (string Field, RelationshipEvent Event)[] events =
        [
            ("customer", s_event with { Customer = text }),
            ("id", s_event with { Id = text }),
            ("brand", s_event with { Brand = text }),
            ("episode", s_event with { Episode = text }),
            ("representative", s_event with { Representative = text }),
            ("other", s_event with { Other = text }),
            ("tag", s_event with { Tag = text }),
        ];
        foreach (var (field, e) in events)
        {
            var log = EventLog.Create([s_event, e]);
            Assert.Equal(1, log.EventCount);
            var reject = Assert.Single(log.Rejects);
            Assert.Equal((RejectReason.Unreadable, $"{field} holds half of a surrogate pair, at index {place}"), (reject.Reason, reject.Detail));

            var builder = new EventColumnsBuilder();
            builder.Add(s_event);
            var message = Assert.Throws<ArgumentException>("e", () => builder.Add(e)).Message;
            Assert.Contains(reject.Detail, message, StringComparison.Ordinal);
            var folded = LedgerTable.Fold(builder.Build(), cancellation: TestContext.Current.CancellationToken);
            Assert.Equal([s_event.Relationship], folded.Table.Keys.ToArray());
            Assert.Equal(1, folded.EventCount);
        }
    }

    [Fact]
    public void ACounterpartIsNotNamedSo() => Array.ForEach(s_texts, static t =>
    {
        var (text, place) = t;
        Assert.Contains($"at index {place}", Assert.Throws<ArgumentException>("name", () => Counterpart.Product(text)).Message, StringComparison.Ordinal);
        Assert.False(Counterpart.TryParse(text, out _));
        Assert.Contains($"at index {place}", Assert.Throws<FormatException>(() => Counterpart.Parse(text)).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void ADictionaryDoesNotTakeItForAnother() => Array.ForEach(s_texts, static t =>
    {
        var (text, place) = t;
        var dictionary = new TextDictionary();
        Assert.Contains($"at index {place}", Assert.Throws<ArgumentException>("text", () => dictionary.Add(text)).Message, StringComparison.Ordinal);
        Assert.Equal(0, dictionary.Count);
    });

    [Fact]
    public void WholePairsAreText()
    {
        var e = s_event with { Customer = "😀", Tag = "x😀y\uD7FF\uE000", Counterpart = Counterpart.Product("😀") };
        var builder = new EventColumnsBuilder();
        builder.Add(e);
        Assert.Equal(e, builder.Build().EventAt(0));
        Assert.Empty(EventLog.Create([e]).Rejects);
        Assert.Equal(e.Counterpart, Counterpart.Parse("product:😀"));
    }

    [Fact]
    public void AKindTooManyIsRefusedEveryTime()
    {
        var builder = new EventColumnsBuilder();
        for (var i = 0; i < 256; i++)
            builder.Add(s_event with { Kind = EventKind.Of($"k{i}") });
        var last = s_event with { Kind = EventKind.Of("k256") };
        for (var round = 0; round < 2; round++)
            Assert.Throws<ArgumentException>("kind", () => builder.Add(last));
        Assert.Equal(256, builder.Build().Count);
    }
}
