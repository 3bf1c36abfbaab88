using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Files.Tests;

/// <summary>Laws and inputs: what is read into columns is what is read record by record. Most tests of reading hold both against each other too.</summary>
public sealed class ReadColumnsTests
{
    private const string Header = "customer,counterpart,brand,at,kind,channel,initiator,human,amount,strength,severity,due,episode,representative,other,connection,tag,id,currency";

    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly string[][] s_values =
    [
        ["a", "b", "customer-1", " a ", "é", ""], ["", "x", "brand:x", "product:p", "person:"], ["", "acme"],
        ["2024-01-01", "2024-01-01T10:00:00Z", "2024-02-29 23:59:59", "2023-02-29", "03.07.1997", "1704067200", "1704067200,5", "", "2024-01-01T24:00:00Z"],
        ["purchase", "return", "workshop-attended", "Purchase", "", "0", "1"], ["", "email", "in-person", "Email"], ["", "customer", "brand"], ["", "true", "FALSE", "1"],
        ["", "12.50", "-0", "1e3", "12,5", "x", "123456789012345", "1234567890123456.7", "0.1", ".5", "5."], ["", "1"], ["", "0.25", "nan"], ["", "2024-02-01", "9999-12-31", "soon"],
        ["", "e1", "e2"], ["", "ann"], ["", "bob", "ann"], ["", "belonging", "Belonging"], ["", "free, text", "say \"so\"", "two\nlines", "two\r\nlines"], ["", "i1", "i2", "i3"],
        ["", "", "", "", "", "", "", "EUR", " eur", "USD"],
    ];

    private static readonly EventFileOptions[] s_options =
    [
        EventFileOptions.Default,
        new() { Kind = EventKind.Return, BrandName = "acme" },
        new() { KindFrom = KindMap.Parse("kind:0=purchase,1=return") },
        new() { DecimalComma = true, DateFormat = "unix" },
        new() { DateFormat = "dd.MM.yyyy", Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), MaxFieldLength = 8 },
        new() { Columns = new Dictionary<string, string> { ["channel"] = "", ["tag"] = "other", ["other"] = "" }, Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") },
        new() { MaxRecordLength = 80, MaxFieldLength = 80 },
    ];

    // Mostly the first value, so that most rows are events.
    private static readonly Gen<string[]> s_row = Gen.Choose(0, 1_000_000).ArrayOf(s_values.Length).Select(numbers =>
        numbers.Select((number, field) => number % 8 > 0 ? s_values[field][0] : s_values[field][number / 8 % s_values[field].Length]).ToArray());

    [Fact]
    public void Any_file_is_the_same_both_ways()
    {
        var file = s_row.ListOf().SelectMany(rows => Gen.Elements("\n", "\r\n", "\r", "\n\n").SelectMany(end => Gen.Elements(s_options).SelectMany(options =>
            Gen.Elements(true, false).Select(quotesAll => (rows, end, options, quotesAll)))));
        var events = 0;
        Prop.ForAll(file.ToArbitrary(), f =>
        {
            var text = Header + f.end + string.Concat(f.rows.Select(row => string.Join(',', row.Select(field => Written(field, f.quotesAll))) + f.end));
            SameInColumns.Check([("-", Encoding.UTF8.GetBytes(text))], f.options);
            SameInColumns.Check([("a.csv", Encoding.UTF8.GetBytes(text)), ("b.csv", Encoding.UTF8.GetBytes(text)), ("b.csv", Encoding.UTF8.GetBytes(Header))], f.options);
            events += f.rows.Count;
        }).Check(s_config);
        Assert.True(events > 1000, $"{events} rows: not much of a test");
    }

    [Theory]
    [InlineData("", 60_000)]
    [InlineData("\"", 30_000)]
    public void A_large_file_is_the_same_on_any_number_of_threads(string quote, int rows)
    {
        var text = new StringBuilder("customer,at,kind,amount,id,tag\n");
        var random = new Random(5);
        for (var i = 0; i < rows; i++)
        {
            var amount = random.Next(100) == 0 ? "x" : random.Next(100_000).ToString(CultureInfo.InvariantCulture);
            var tag = quote.Length > 0 && random.Next(10) == 0 ? "two\nlines" : $"t{random.Next(rows)}";
            text.Append(CultureInfo.InvariantCulture, $"{quote}c{random.Next(rows / 10)}{quote},2024-01-01,k{random.Next(50)},{amount},id-{i % (rows - 10)},{quote}{tag}{quote}{(random.Next(1000) == 0 ? "\"" : "")}\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        SameInColumns.Check([("-", bytes), ("-", bytes)], null);
    }

    [Fact]
    public void A_file_without_a_good_line_keeps_little_of_it()
    {
        const int Rows = 200_000;
        var bytes = Encoding.UTF8.GetBytes("customer,at,kind\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => $"c{i},no-{i:D6},purchase\n")));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = EventFile.ReadColumns([EventInput.Of(new MemoryStream(bytes))], threads: 1, cancellation: TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(allocated, 0, 150 * Rows);
        Assert.Equal(0, read.Events.Count);
        Assert.Equal(Rows, read.Rejects.Count);
        Assert.Equal(Rows, read.Rejects.Counts[RejectReason.BadInstant]);
        Assert.Contains("'no-000777'", read.Rejects[777].Detail, StringComparison.Ordinal);
        Assert.Equal(779, read.Rejects[777].Origin.Line);
        Assert.Throws<ArgumentOutOfRangeException>(() => read.Rejects[Rows]);
        Assert.Throws<ArgumentOutOfRangeException>(() => read.Rejects[-1]);
    }

    [Fact]
    public void More_kinds_than_columns_hold_are_unusable()
    {
        string File(int kinds) => "customer,at,kind\n" + string.Concat(Enumerable.Range(0, kinds).Select(i => $"c,2024-01-01,k{i}\n"));
        SameInColumns.Check([("-", Encoding.UTF8.GetBytes(File(256)))], null);
        var message = Assert.Throws<UnusableInputException>(() => Read(File(257))).Message;
        Assert.Contains("'k256'", message, StringComparison.Ordinal);
        Assert.Contains("the policy's vocabulary", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_that_the_vocabulary_lacks_are_set_aside_however_many_and_take_no_room()
    {
        var lines = string.Concat(Enumerable.Range(0, 1000).Select(static i => $"c,2024-01-01,k{i},{(i % 100 == 7 ? "x" : "1")}\n"));
        var bytes = Encoding.UTF8.GetBytes("customer,at,kind,amount\nc,2024-01-01,purchase,1\n" + lines + "c,2024-01-02,conversation,\nc,2024-01-02,workshop-attended,\nc,2024-01-02,No Kind,\n");
        var policy = EvidencePolicy.Default.With(EventKind.Of("workshop-attended"), Evidence.Dialogue(2));
        var options = new EventFileOptions { Vocabulary = policy.Vocabulary };
        SameInColumns.Check([("-", bytes)], options);

        var read = EventFile.ReadColumns([EventInput.Of(new MemoryStream(bytes))], options, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["purchase", "conversation", "workshop-attended"], read.Events.KindNames.Select(static k => k.Name));
        Assert.Equal(3, read.Events.Count);
        Assert.Equal((1001 - 10, 10), (read.Rejects.Counts[RejectReason.UnknownKind], read.Rejects.Counts[RejectReason.BadNumber]));
        Assert.Equal((3, "kind 'k0' is unknown to the policy"), (read.Rejects[0].Origin.Line, read.Rejects[0].Detail));
        Assert.Contains("kebab-case", read.Rejects[1000].Detail, StringComparison.Ordinal);

        var mapped = options with { KindFrom = KindMap.Parse("kind:k1=purchase,k2=dance") };
        SameInColumns.Check([("-", bytes)], mapped);
        var byMap = EventFile.ReadColumns([EventInput.Of(new MemoryStream(bytes))], mapped, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(1, byMap.Events.Count);
        Assert.Contains("value 'k2' of kind is given a kind that is unknown", byMap.Rejects.Single(static r => r.Detail.Contains("k2'", StringComparison.Ordinal)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void No_files_are_no_events()
    {
        var none = EventFile.ReadColumns([], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((0, 0, 0L, null), (none.Events.Count, none.Rejects.Count, none.LinesRead, none.Currency));
        Assert.Throws<ArgumentOutOfRangeException>(() => EventFile.ReadColumns([], threads: -1, cancellation: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentNullException>(() => EventFile.ReadColumns(null!, cancellation: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => EventFile.ReadColumns([], new EventFileOptions { Delimiter = '"' }, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_long_text_is_kept_whole()
    {
        var options = new EventFileOptions { MaxFieldLength = 1 << 20 };
        var text = "customer,at,kind,tag,id\n" + string.Concat(new[] { 1, 126, 127, 128, 129, 16_383, 16_384, 65_530, 65_536, 300_000 }
            .Select(length => $"{new string('c', length)},2024-01-01,purchase,{new string('é', length / 2)},{new string('i', length)}\n"));
        SameInColumns.Check([("-", Encoding.UTF8.GetBytes(text))], options);
        Assert.Equal(10, EventFile.ReadColumns([EventInput.Of(new MemoryStream(Encoding.UTF8.GetBytes(text)))], options, cancellation: TestContext.Current.CancellationToken).Events.Count);
    }

    private static string Written(string field, bool quotesAll) =>
        quotesAll || field.AsSpan().IndexOfAny(",\"\n\r") >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static ReadColumns Read(string text) =>
        EventFile.ReadColumns([EventInput.Of(new MemoryStream(Encoding.UTF8.GetBytes(text)))], cancellation: TestContext.Current.CancellationToken);
}
