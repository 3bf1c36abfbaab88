using Relationships.Events.Columns;

namespace Relationships.Files.Columns;

/// <summary>
/// The ids of all events. Almost every one is new, so nobody looks for it while the files are read: at the end all are told apart at
/// once, bucket by bucket of their hashes, each in a core's cache. Until then the column holds their lengths.
/// </summary>
internal sealed class SharedIds
{
    private const int PageLength = 1 << 20;

    private readonly Lock _putting = new();
    private readonly List<IdRun> _runs = [];
    private byte[] _page = [];
    private int _used;

    /// <summary>Keeps the ids of a block; any thread may.</summary>
    public void Put(IdBlock block, int rows, long firstRecord)
    {
        var texts = block.Texts;
        lock (_putting)
        {
            if (texts.Length > _page.Length - _used)
                (_page, _used) = (GC.AllocateUninitializedArray<byte>(Math.Max(PageLength, texts.Length)), 0);
            texts.CopyTo(_page.AsSpan(_used));
            _runs.Add(new IdRun(firstRecord, rows, _page, _used, texts.Length));
            _used += texts.Length;
        }
    }

    /// <summary>Tells the ids apart, in the order in which they come in the files.</summary>
    /// <param name="column">Their lengths, of all rows; takes their codes. Void where no row has an id.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <returns>The dictionary.</returns>
    public TextDictionary Order(Memory<int> column, ParallelOptions threads)
    {
        var runs = Ordered();
        _page = [];
        if (column.IsEmpty)
            return TextDictionary.OfDistinct([], [0]);
        var places = new EqualIds(runs, column).Mark(threads);

        var codes = new int[runs.Length + 1];
        var ends = new long[runs.Length + 1];
        Parallel.For(0, runs.Length, threads, i => (codes[i + 1], ends[i + 1]) = Count(runs[i], column.Span));
        for (var i = 0; i < runs.Length; i++)
            (codes[i + 1], ends[i + 1]) = (codes[i] + codes[i + 1], ends[i] + ends[i + 1]);
        if (ends[^1] > Array.MaxLength)
            throw new UnusableInputException("the texts of a column are more than 2 GiB.");

        var starts = new int[codes[^1] + 1];
        starts[^1] = (int)ends[^1];
        var bytes = GC.AllocateUninitializedArray<byte>((int)ends[^1]);
        Parallel.For(0, runs.Length, threads, i => Copy(runs[i], places, column.Span, bytes, (int)ends[i], starts, codes[i]));
        Parallel.For(0, runs.Length, threads, i => RecodeRepeats(runs[i], column.Span));
        return TextDictionary.OfDistinct(bytes, starts);
    }

    private IdRun[] Ordered()
    {
        IdRun[] runs = [.. _runs.Where(static run => run.Rows > 0).OrderBy(static run => run.FirstRecord)];
        _runs.Clear();
        var row = 0;
        foreach (var run in runs)
        {
            run.FirstRow = row;
            row += run.Rows;
        }

        return runs;
    }

    /// <summary>How many ids of a block come first, and how many bytes they are.</summary>
    private static (int Ids, long Bytes) Count(IdRun run, ReadOnlySpan<int> column)
    {
        var (ids, bytes) = (0, 0L);
        foreach (var length in column.Slice(run.FirstRow, run.Rows))
        {
            if (length > 0)
                (ids, bytes) = (ids + 1, bytes + length);
        }

        return (ids, bytes);
    }

    /// <summary>Brings the ids of a block that come first to the dictionary, and gives them their codes.</summary>
    private static void Copy(IdRun run, ReadOnlySpan<int> places, Span<int> column, byte[] bytes, int end, int[] starts, int code)
    {
        var cells = column.Slice(run.FirstRow, run.Rows);
        for (var row = 0; row < cells.Length; row++)
        {
            if (cells[row] <= 0)
                continue;
            run.Page.AsSpan(places[run.FirstRow + row], cells[row]).CopyTo(bytes.AsSpan(end));
            starts[code] = end;
            end += cells[row];
            cells[row] = code++;
        }
    }

    /// <summary>Gives the ids of a block that stand before the codes that they have there.</summary>
    private static void RecodeRepeats(IdRun run, Span<int> column)
    {
        foreach (ref var cell in column.Slice(run.FirstRow, run.Rows))
        {
            if (cell < EventColumns.None)
                cell = column[EqualIds.FirstOf(cell)];
        }
    }
}
