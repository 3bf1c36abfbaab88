using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Files.Columns;

namespace Relationships.Files.Tests;

/// <summary>
/// Reads files record by record and straight into columns, whole and in the smallest of blocks, on one thread and on
/// several, and holds both against each other: columns, codes, rejects, lines, currency, or what makes the files unusable.
/// </summary>
internal static class SameInColumns
{
    private static readonly (int Threads, int BlockLength, bool Trickles)[] s_ways =
        [(1, ColumnReading.BlockLength, false), (2, ColumnReading.BlockLength, false), (1, 16, false), (3, 64, false), (2, 1, true)];

    public static void Check(IReadOnlyList<(string Name, byte[] Bytes)> files, EventFileOptions? options)
    {
        var told = options ?? EventFileOptions.Default;
        var expected = Try(() => EventFile.ReadAll(Inputs(files, trickles: false), told, cancellation: TestContext.Current.CancellationToken));
        foreach (var (threads, blockLength, trickles) in s_ways)
        {
            if (blockLength < 100 && files.Sum(static file => file.Bytes.Length) > 100_000)
                continue;
            var read = Try(() => new ColumnReading(told, threads, null, TestContext.Current.CancellationToken, blockLength).Read(Inputs(files, trickles)));
            Assert.Equal(expected.Error?.ToString().Split('\n')[0], read.Error?.ToString().Split('\n')[0]);
            if (expected.Result is { } all)
                Equal(all, read.Result!);
        }
    }

    public static void Equal(ReadResult expected, ReadColumns read)
    {
        Assert.Equal(expected.LinesRead, read.LinesRead);
        Assert.Equal(expected.Currency, read.Currency);
        Assert.Equal(expected.Rejects, read.Rejects);
        Assert.Equal(expected.Rejects.Count, read.Rejects.Count);
        Assert.Equal(expected.Rejects, Enumerable.Range(0, read.Rejects.Count).Select(i => read.Rejects[i]));
        Assert.Equal(expected.Rejects.CountBy(static r => r.Reason).ToDictionary(), read.Rejects.Counts);
        var builder = new EventColumnsBuilder();
        foreach (var e in expected.Events)
            builder.Add(e);
        Equal(builder.Build(), read.Events);
    }

    private static void Equal(EventColumns expected, EventColumns columns)
    {
        Assert.Equal(expected.Count, columns.Count);
        Assert.Equal(expected.KindNames, columns.KindNames);
        Assert.Equal(expected.CounterpartNames, columns.CounterpartNames);
        Assert.Equal(expected.Sources, columns.Sources);
        Equal(expected.CustomerIds, columns.CustomerIds);
        Equal(expected.EpisodeNames, columns.EpisodeNames);
        Equal(expected.EventIds, columns.EventIds);
        Equal(expected.Texts, columns.Texts);
        Equal(expected, columns, static c => c.Customers);
        Equal(expected, columns, static c => c.Ticks);
        Equal(expected, columns, static c => c.Kinds);
        Equal(expected, columns, static c => c.Counterparts);
        Equal(expected, columns, static c => c.Channels);
        Equal(expected, columns, static c => c.Initiators);
        Equal(expected, columns, static c => c.Humans);
        Equal(expected, columns, static c => c.Connections);
        Equal(expected, columns, static c => c.Amounts);
        Equal(expected, columns, static c => c.Strengths);
        Equal(expected, columns, static c => c.Severities);
        Equal(expected, columns, static c => c.Dues);
        Equal(expected, columns, static c => c.Episodes);
        Equal(expected, columns, static c => c.Ids);
        Equal(expected, columns, static c => c.Brands);
        Equal(expected, columns, static c => c.Representatives);
        Equal(expected, columns, static c => c.Others);
        Equal(expected, columns, static c => c.Tags);
        Equal(expected, columns, static c => c.Lines);
    }

    private static void Equal<T>(EventColumns expected, EventColumns columns, Func<EventColumns, ReadOnlyMemory<T>> column) =>
        Assert.Equal(column(expected).ToArray(), column(columns).ToArray());

    private static void Equal(TextDictionary expected, TextDictionary texts) =>
        Assert.Equal(Enumerable.Range(0, expected.Count).Select(code => expected[code]), Enumerable.Range(0, texts.Count).Select(code => texts[code]));

    private static IEnumerable<EventInput> Inputs(IEnumerable<(string Name, byte[] Bytes)> files, bool trickles) =>
        files.Select(file => EventInput.Of(trickles ? new TricklingStream(file.Bytes, 3) : new MemoryStream(file.Bytes), file.Name));

    private static (T? Result, Exception? Error) Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return (read(), null);
        }
        catch (Exception e) when (e is UnusableInputException or ArgumentException)
        {
            return (null, e);
        }
    }
}
