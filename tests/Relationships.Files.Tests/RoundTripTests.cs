using FsCheck;
using FsCheck.Fluent;
using Relationships.Events;

namespace Relationships.Files.Tests;

/// <summary>Laws: what is written reads back as it was.</summary>
public sealed class RoundTripTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly Gen<string> s_customer = Gen.Choose(1, 12).SelectMany(length =>
        Gen.Elements("a", "Z", "0", " ", ",", "\"", "\n", "\r", "\t", "é", "ı", "😀", "\uFEFF", "\0", "{", "\\", "'", "=", "/", "\u2028")
            .ArrayOf(length).Select(string.Concat));

    private static readonly Gen<string?> s_text =
        s_customer.Select(text => text.Trim(' ', '\t')).Select(text => text.Length == 0 ? null : text);

    private static readonly Gen<double?> s_number = Gen.OneOf<double?>(
        Gen.Constant<double?>(null),
        Gen.Elements<double?>(0, -0.0, 1, 1e12, -5.25, 0.1, double.Epsilon, double.MaxValue, 1.0 / 3, 123456789.987654321),
        Gen.Choose(0, int.MaxValue).Select(i => (double?)(i / 1000.0)));

    private static readonly Gen<DateTimeOffset> s_instant = Gen.OneOf(
        Gen.Elements(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch, new DateTimeOffset(2024, 3, 31, 2, 30, 0, TimeSpan.FromHours(5))),
        Gen.Choose(int.MinValue, int.MaxValue).Select(seconds => DateTimeOffset.FromUnixTimeSeconds(seconds)),
        Gen.Choose(0, int.MaxValue).Select(ticks => new DateTimeOffset(638_000_000_000_000_000L + (ticks * 7919L), TimeSpan.Zero)));

    private static readonly Gen<Counterpart> s_counterpart = s_text.Zip(Gen.Choose(0, 4)).Select(pair => (pair.Item1, pair.Item2) switch
    {
        (null, _) or (_, 0) => default,
        (var name, 1) => Counterpart.Brand(name),
        (var name, 2) => Counterpart.Product(name),
        (var name, 3) => Counterpart.Person(name),
        (var name, _) => Counterpart.Community(name),
    });

    private static readonly Gen<RelationshipEvent> s_event =
        from customer in s_customer
        from kind in Gen.Elements(EventVocabulary.Standard.Kinds.Append(EventKind.Of("my-own")).ToArray())
        from at in s_instant
        from counterpart in s_counterpart
        from numbers in s_number.ArrayOf(3)
        from texts in s_text.ArrayOf(6)
        from due in s_instant
        from choices in Gen.Choose(0, 1000).ArrayOf(5)
        select new RelationshipEvent(customer, kind, at)
        {
            Counterpart = counterpart,
            Amount = numbers[0], Strength = numbers[1], Severity = numbers[2],
            Brand = texts[0], Episode = texts[1], Representative = texts[2], Other = texts[3], Tag = texts[4], Id = texts[5],
            Due = choices[0] % 2 == 0 ? null : due,
            Channel = (Channel)(choices[1] % Channels.Count),
            Initiator = (choices[2] % 3) switch { 0 => null, 1 => Initiator.Customer, _ => Initiator.Counterpart },
            Human = (choices[3] % 3) switch { 0 => null, 1 => true, _ => false },
            Connection = choices[4] % 7 == 6 ? null : (ConnectionType)(choices[4] % 7),
        };

    [Theory]
    [InlineData(EventFileFormat.Csv)]
    [InlineData(EventFileFormat.Ndjson)]
    public void What_is_written_reads_back_as_equal_events(EventFileFormat format) =>
        Prop.ForAll(s_event.ListOf().ToArbitrary(), events =>
        {
            var bytes = Written(events, format);
            Assert.False(bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]));
            var read = Texts.Read(bytes, new EventFileOptions { Format = format });
            Assert.All(read, r => Assert.True(r.IsEvent, r.Reject?.Detail));
            Assert.Equal(events, read.Select(r => r.Event!));
        }).Check(s_config);

    [Fact]
    public void Csv_as_it_stands_in_the_file()
    {
        var e = new RelationshipEvent("c", EventKind.Purchase, new DateTimeOffset(2024, 1, 1, 1, 0, 0, 500, TimeSpan.FromHours(1))) { Amount = 0.1, Human = true, Tag = "a,b" };
        Assert.Equal(
            "customer,counterpart,brand,at,kind,channel,initiator,human,amount,strength,severity,due,episode,representative,other,connection,tag,id\n"
            + "c,,,2024-01-01T00:00:00.5Z,purchase,,,true,0.1,,,,,,,,\"a,b\",\n",
            System.Text.Encoding.UTF8.GetString(Written([e], EventFileFormat.Csv)));
    }

    [Fact]
    public void Ndjson_as_it_stands_in_the_file()
    {
        var e = new RelationshipEvent("c", EventKind.Purchase, new DateTimeOffset(2024, 1, 1, 1, 0, 0, TimeSpan.FromHours(1))) { Amount = 0.1, Human = true, Tag = "é\n" };
        Assert.Equal(
            "{\"customer\":\"c\",\"at\":\"2024-01-01T00:00:00Z\",\"kind\":\"purchase\",\"human\":true,\"amount\":0.1,\"tag\":\"é\\n\"}\n",
            System.Text.Encoding.UTF8.GetString(Written([e], EventFileFormat.Ndjson)));
    }

    [Theory]
    [InlineData(EventFileFormat.Csv)]
    [InlineData(EventFileFormat.Ndjson)]
    public void What_cannot_be_written_says_so_and_leaves_the_file_whole(EventFileFormat format)
    {
        var good = new RelationshipEvent("c", EventKind.Purchase, DateTimeOffset.UnixEpoch);
        RelationshipEvent[] bad =
            [good with { Customer = "" }, good with { Kind = default }, good with { Amount = double.NaN }, good with { Tag = "\ud800" }, good with { Id = "x\udc00y" }];
        using var stream = new MemoryStream();
        using (var writer = EventFileWriter.Create(stream, format))
        {
            writer.Write(good);
            foreach (var e in bad)
                Assert.Throws<ArgumentException>(() => writer.Write(e));
            writer.WriteAll([good]);
        }

        Assert.Equal([good, good], Texts.Read(stream.ToArray(), new EventFileOptions { Format = format }).Select(r => r.Event!));
    }

    private static byte[] Written(IEnumerable<RelationshipEvent> events, EventFileFormat format)
    {
        using var stream = new MemoryStream();
        using (var writer = EventFileWriter.Create(stream, format))
            writer.WriteAll(events);
        return stream.ToArray();
    }
}
