using System.IO.Compression;
using System.Text;
using Relationships.Events;

namespace Relationships.Files.Tests;

/// <summary>Inputs: files, streams, gzip, formats by name.</summary>
public sealed class InputTests : IDisposable
{
    private const string Csv = "customer,at,kind\na,2024-01-01,purchase\nb,x,purchase\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("relationships").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_are_read_as_one_log()
    {
        var first = Write("first.csv", Encoding.UTF8.GetBytes(Csv));
        var second = Write("second.ndjson.GZ", Packed("""{"customer":"c","at":"2024-01-01","kind":"purchase"}"""));
        var third = Write("third.tsv", Encoding.UTF8.GetBytes(Csv.Replace(',', '\t')));
        var all = EventFile.ReadAll([first, second, third], cancellation: TestContext.Current.CancellationToken);
        SameInColumns.Equal(all, Columns(first, second, third));
        SameInColumns.Equal(EventFile.ReadAll([first, first], cancellation: TestContext.Current.CancellationToken), Columns(first, first));
        Assert.Equal(["a", "c", "a"], all.Events.Select(e => e.Customer));
        Assert.Equal([new EventOrigin(first, 3), new EventOrigin(third, 3)], all.Rejects.Select(r => r.Origin));
        Assert.Equal(7, all.LinesRead);
        Assert.Null(all.Currency);
        Assert.Equal(2, EventFile.Read(first, cancellation: TestContext.Current.CancellationToken).Count());
        Assert.Equal(4, EventFile.ReadAll([first], new EventFileOptions { Kind = EventKind.Return }, cancellation: TestContext.Current.CancellationToken).LinesRead + 1);
    }

    [Fact]
    public void Lines_read_are_all_lines()
    {
        var text = "\ncustomer,at,kind,tag\n\na,2024-01-01,purchase,\"1\n2\"\n\n\n";
        Assert.Equal(7, Texts.ReadAll(("-", Encoding.UTF8.GetBytes(text))).LinesRead);
    }

    [Theory]
    [InlineData("x.csv", EventFileFormat.Csv)]
    [InlineData("x.CSV.gz", EventFileFormat.Csv)]
    [InlineData("x.txt", EventFileFormat.Csv)]
    [InlineData("x", EventFileFormat.Csv)]
    [InlineData("x.ndjson", EventFileFormat.Ndjson)]
    [InlineData("x.jsonl.gz", EventFileFormat.Ndjson)]
    [InlineData("x.JSON", EventFileFormat.Ndjson)]
    public void The_extension_tells_the_format(string name, EventFileFormat format)
    {
        var text = format == EventFileFormat.Csv ? "customer,at,kind\na,2024-01-01,purchase" : """{"customer":"a","at":"2024-01-01","kind":"purchase"}""";
        var bytes = name.EndsWith(".gz", StringComparison.Ordinal) ? Packed(text) : Encoding.UTF8.GetBytes(text);
        Assert.True(Assert.Single(Texts.Read(name, bytes)).IsEvent);
    }

    [Fact]
    public void The_options_go_before_the_extension() =>
        Assert.False(Texts.Read("x.csv", Encoding.UTF8.GetBytes("a,b"), Texts.Ndjson).Single().IsEvent);

    [Fact]
    public void A_file_that_is_not_there_is_unusable()
    {
        var path = Path.Combine(_folder, "none.csv");
        Assert.Contains("no such file", Unusable(path), StringComparison.Ordinal);
        Assert.Contains("no such file", Unusable(Path.Combine(path, "x.csv")), StringComparison.Ordinal);
        Assert.Contains(_folder, Unusable(_folder), StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_that_is_none_or_cut_off_or_damaged_is_unusable()
    {
        var random = new Random(1);
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"c{random.Next()},2024-01-01,purchase\n"));
        var packed = Packed("customer,at,kind\n" + rows);
        Assert.Equal(20_000, EventFile.ReadAll([Write("whole.csv.gz", packed)], cancellation: TestContext.Current.CancellationToken).Events.Count);

        Assert.Contains("gzip", Unusable(Write("text.csv.gz", Encoding.UTF8.GetBytes(Csv))), StringComparison.Ordinal);
        Assert.Contains("gzip", Unusable(Write("empty.csv.gz", [])), StringComparison.Ordinal);
        foreach (var cut in new[] { 5, 12, packed.Length / 2, packed.Length - 9, packed.Length - 4, packed.Length - 1 })
            Assert.Contains("gzip", Unusable(Write($"cut{cut}.csv.gz", packed[..cut])), StringComparison.Ordinal);
        var damaged = packed.ToArray();
        damaged[packed.Length / 2] ^= 0x55;
        Assert.Contains("gzip", Unusable(Write("damaged.csv.gz", damaged)), StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_of_several_members_is_read_whole()
    {
        var path = Write("two.csv.gz", [.. Packed("customer,at,kind\na,2024-01-01,purchase\n"), .. Packed("b,2024-01-01,purchase\n")]);
        var all = EventFile.ReadAll([path], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["a", "b"], all.Events.Select(e => e.Customer));
        SameInColumns.Equal(all, Columns(path));
    }

    [Fact]
    public void A_stream_stays_open_and_a_file_does_not()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Csv));
        Assert.Equal(2, Texts.Read(stream).Count);
        Assert.True(stream.CanRead);
        stream.Position = 0;
        Assert.Equal(1, EventFile.ReadColumns([EventInput.Of(stream)], cancellation: TestContext.Current.CancellationToken).Events.Count);
        Assert.True(stream.CanRead);

        var path = Write("x.csv", Encoding.UTF8.GetBytes(Csv));
        _ = EventFile.Read(path, cancellation: TestContext.Current.CancellationToken).First();
        using var exclusive = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(exclusive.CanWrite);
    }

    [Fact]
    public void A_sequence_may_be_read_twice_from_a_file()
    {
        var events = EventFile.Read(Write("x.csv", Encoding.UTF8.GetBytes(Csv)), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(events.ToList(), events.ToList());
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => EventFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Csv)), null, stop.Token).Count());
        Assert.Throws<OperationCanceledException>(() => EventFile.ReadColumns([EventInput.Of(new MemoryStream(Encoding.UTF8.GetBytes(Csv)))], cancellation: stop.Token));
    }

    [Fact]
    public void Progress_ends_with_all_records()
    {
        var reported = new Reported();
        EventFile.ReadAll([Write("x.csv", Encoding.UTF8.GetBytes(Csv))], null, reported, TestContext.Current.CancellationToken);
        Assert.Equal(2, reported.Last);
        reported.Report(0);
        EventFile.ReadColumns([EventInput.File(Write("x.csv", Encoding.UTF8.GetBytes(Csv)))], null, reported, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(2, reported.Last);
    }

    [Fact]
    public void Strings_that_come_again_are_one()
    {
        var read = Texts.Read("customer,counterpart,at,kind,channel,representative\n" + string.Concat(Enumerable.Repeat("ann,acme,2024-01-01,purchase,email,bob\n", 2)));
        var (a, b) = (read[0].Event!, read[1].Event!);
        Assert.Same(a.Customer, b.Customer);
        Assert.Same(a.Counterpart.Name, b.Counterpart.Name);
        Assert.Same(a.Kind.Name, b.Kind.Name);
        Assert.Same(a.Representative, b.Representative);
    }

    private static string Unusable(string path)
    {
        var message = Assert.Throws<UnusableInputException>(() => EventFile.ReadAll([path], cancellation: TestContext.Current.CancellationToken)).Message;
        Assert.Equal(message, Assert.Throws<UnusableInputException>(() => Columns(path)).Message);
        return message;
    }

    private static ReadColumns Columns(params string[] paths) =>
        EventFile.ReadColumns(paths.Select(EventInput.File), threads: 2, cancellation: TestContext.Current.CancellationToken);

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private sealed class Reported : IProgress<long>
    {
        public long Last { get; private set; }

        public void Report(long value) => Last = value;
    }
}
