namespace Relationships.Ledgers;

/// <summary>One column of a table: cells of a fixed size in one run of memory, its own or, read only, another's.</summary>
internal sealed class Column<T>
    where T : unmanaged
{
    private Memory<T> _cells;

    /// <summary>All cells there is room for.</summary>
    public Span<T> Span => _cells.Span;

    /// <summary>All cells there is room for.</summary>
    public Memory<T> Memory => _cells;

    public ref T this[int row] => ref _cells.Span[row];

    /// <summary>Takes up memory as it stands; it is copied before it grows, and must not be written to where it is mapped read only.</summary>
    public void Attach(Memory<T> cells) => _cells = cells;

    /// <summary>Makes room; what stands in the first cells stays, what is new holds anything.</summary>
    public void Resize(int capacity)
    {
        var cells = GC.AllocateUninitializedArray<T>(capacity);
        _cells.Span[..Math.Min(capacity, _cells.Length)].CopyTo(cells);
        _cells = cells;
    }

    /// <summary>Moves cells, whose new place may overlap the old.</summary>
    public void Move(int from, int to, int count)
    {
        if (from != to)
            _cells.Span.Slice(from, count).CopyTo(_cells.Span[to..]);
    }
}
