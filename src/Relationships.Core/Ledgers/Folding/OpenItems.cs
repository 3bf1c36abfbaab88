namespace Relationships.Ledgers.Folding;

/// <summary>Items in the order of their beginning, of which any may end at any time: an end leaves a gap, gaps are closed now and then.</summary>
internal sealed class OpenItems<T>
    where T : unmanaged
{
    private T[] _items = [];
    private bool[] _gone = [];

    /// <summary>How many are open.</summary>
    public int Count { get; private set; }

    /// <summary>Index behind the last item, gaps counted.</summary>
    public int End { get; private set; }

    /// <summary>Whether adding one more should wait until gaps are closed.</summary>
    public bool IsFull => End == _items.Length && End > 16 && 2 * Count < End;

    public ref T this[int index] => ref _items[index];

    public bool IsOpen(int index) => !_gone[index];

    /// <summary>The open items: as they stand where there is no gap, else copied.</summary>
    public ReadOnlySpan<T> Open
    {
        get
        {
            if (Count == End)
                return _items.AsSpan(0, End);
            var open = new T[Count];
            CopyTo(open);
            return open;
        }
    }

    public int Add(in T item)
    {
        if (End == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, 2 * End));
            Array.Resize(ref _gone, _items.Length);
        }

        _items[End] = item;
        _gone[End] = false;
        Count++;
        return End++;
    }

    public void Remove(int index)
    {
        _gone[index] = true;
        Count--;
        if (Count == 0)
            End = 0;
        while (End > 0 && _gone[End - 1])
            End--;
    }

    /// <summary>Closes the gaps; indices change.</summary>
    public void Close()
    {
        var kept = 0;
        for (var i = 0; i < End; i++)
        {
            if (_gone[i])
                continue;
            _items[kept] = _items[i];
            _gone[kept++] = false;
        }

        End = kept;
    }

    public void CopyTo(Span<T> destination)
    {
        var copied = 0;
        for (var i = 0; i < End; i++)
        {
            if (!_gone[i])
                destination[copied++] = _items[i];
        }
    }

    public void Clear() => Count = End = 0;

    public void Set(ReadOnlySpan<T> items)
    {
        Clear();
        foreach (ref readonly var item in items)
            Add(item);
    }
}
