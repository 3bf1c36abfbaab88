namespace Relationships.Cli.Spill;

/// <summary>Records by key, more than memory holds: sorted runs on disk, merged as they are read.</summary>
/// <param name="folder">Where the runs are.</param>
/// <param name="most">Bytes that are gathered before they are sorted and written; 0 where records are added in order.</param>
internal sealed class SortedRuns(SpillFolder folder, int most = 0) : IDisposable
{
    /// <summary>Runs that are merged at a time.</summary>
    private const int MostRuns = 128;

    private readonly List<SpillFile> _runs = [];
    private readonly RecordBytes _record = new();
    private readonly List<(int Start, int Length)> _places = [];
    private byte[] _bytes = [];
    private int _used;

    /// <summary>Adds a record whose key may come before those of others.</summary>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        var record = Joined(key, value);
        if (_used > 0 && _used + record.Length > most)
            WriteRun();
        if (_used + record.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_used + record.Length, Math.Min(most, Math.Max(1024, 2 * _bytes.Length))));
        record.CopyTo(_bytes.AsSpan(_used));
        _places.Add((_used, record.Length));
        _used += record.Length;
    }

    /// <summary>Begins a run whose records are added in order.</summary>
    public void BeginRun()
    {
        if (_runs.Count > 0)
            _runs[^1].Close();
        _runs.Add(new SpillFile(folder, 1 << 16));
    }

    /// <summary>Adds a record to the run that was begun.</summary>
    public void AddInOrder(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        var length = key.Length;
        _record.Clear();
        _record.PutShort(length);
        _record.PutAll(key);
        _runs[^1].Append(_record.Span, value);
    }

    /// <summary>All records by key. Reading may be repeated.</summary>
    /// <returns>A reader that stands at a record; its value is what <see cref="ValueOf"/> gives.</returns>
    public IEnumerable<SpillReader> Merged()
    {
        if (_used > 0)
            WriteRun();
        (_bytes, _places.Capacity) = ([], 0);
        while (_runs.Count > MostRuns)
            Join();
        return Merge(_runs);
    }

    /// <summary>The value of a record.</summary>
    public static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> record)
    {
        var cursor = new RecordCursor(record);
        cursor.TakeText();
        return cursor.Rest;
    }

    public void Dispose() => _runs.ForEach(static run => run.Dispose());

    private static ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> record) => new RecordCursor(record).TakeText();

    private static IEnumerable<SpillReader> Merge(IReadOnlyList<SpillFile> runs)
    {
        SpillReader[] readers = [.. runs.Select(static run => run.Read())];
        try
        {
            // Of equal keys those of earlier runs come first.
            var queue = new PriorityQueue<int, int>(Comparer<int>.Create((x, y) =>
                KeyOf(readers[x].Record).SequenceCompareTo(KeyOf(readers[y].Record)) is var order && order != 0 ? order : x - y));
            for (var i = 0; i < readers.Length; i++)
            {
                if (readers[i].Next())
                    queue.Enqueue(i, i);
            }

            while (queue.TryDequeue(out var first, out _))
            {
                yield return readers[first];
                if (readers[first].Next())
                    queue.Enqueue(first, first);
            }
        }
        finally
        {
            foreach (var reader in readers)
                reader.Dispose();
        }
    }

    private ReadOnlySpan<byte> Joined(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        _record.Clear();
        _record.PutText(key);
        _record.PutAll(value);
        return _record.Span;
    }

    private void WriteRun()
    {
        var bytes = _bytes;
        _places.Sort((x, y) => KeyOf(bytes.AsSpan(x.Start, x.Length)).SequenceCompareTo(KeyOf(bytes.AsSpan(y.Start, y.Length))));
        BeginRun();
        foreach (var (start, length) in _places)
            _runs[^1].Append(bytes.AsSpan(start, length));
        _runs[^1].Close();
        _places.Clear();
        _used = 0;
    }

    /// <summary>Makes one run of the first ones.</summary>
    private void Join()
    {
        var joined = new SpillFile(folder, 1 << 16);
        foreach (var reader in Merge(_runs[..MostRuns]))
            joined.Append(reader.Record);
        joined.Close();
        foreach (var run in _runs[..MostRuns])
            run.Dispose();
        _runs.RemoveRange(0, MostRuns);
        _runs.Insert(0, joined);
    }
}
