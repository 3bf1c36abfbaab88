namespace Relationships.Ledgers;

/// <summary>One column of a table: cells of a fixed size in one run of memory, its own or, read only, another's.</summary>
internal sealed class Column<T>
    where T : unmanaged
{
    // Its own cells, or another's where it has none.
    private T[] _own = [];
    private Memory<T> _others;

    /// <summary>All cells there is room for.</summary>
    public Span<T> Span => _own.Length > 0 ? _own : _others.Span;

    /// <summary>All cells there is room for.</summary>
    public Memory<T> Memory => _own.Length > 0 ? _own : _others;

    /// <summary>How many of them are its own.</summary>
    public int OwnCells => _own.Length;

    public ref T this[int row]
    {
        get
        {
            var own = _own;
            return ref own.Length > 0 ? ref own[row] : ref _others.Span[row];
        }
    }

    /// <summary>Takes up memory as it stands; it is copied before it grows, and must not be written to where it is mapped read only.</summary>
    public void Attach(Memory<T> cells)
    {
        _own = [];
        _others = cells;
    }

    /// <summary>Makes room; what stands in the first cells stays, what is new holds anything.</summary>
    public void Resize(int capacity)
    {
        var cells = GC.AllocateUninitializedArray<T>(capacity);
        Span[..Math.Min(capacity, Span.Length)].CopyTo(cells);
        _own = cells;
        _others = default;
    }

    /// <summary>Makes room for at least so many cells, to be written anew: what stands is lost. More than before is a little more than asked for.</summary>
    public void Reserve(int cells)
    {
        if (cells <= _own.Length)
            return;
        var room = _own.Length == 0 ? cells : (int)Math.Min(Array.MaxLength, cells + (cells / 8L));
        _own = GC.AllocateUninitializedArray<T>(room);
        _others = default;
    }

    /// <summary>Moves cells, whose new place may overlap the old.</summary>
    public void Move(int from, int to, int count)
    {
        if (from != to)
            Span.Slice(from, count).CopyTo(Span[to..]);
    }
}
