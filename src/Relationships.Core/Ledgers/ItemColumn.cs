namespace Relationships.Ledgers;

/// <summary>A column whose cells hold any number of items each: all items in one run, and where each row begins.</summary>
internal sealed class ItemColumn<T>
    where T : unmanaged
{
    /// <summary>All items, row by row; <see cref="Count"/> of them, then room.</summary>
    public Column<T> Items { get; } = new();

    /// <summary>Index of each row's first item; one cell more than rows, the last the count of all items.</summary>
    public Column<int> Starts { get; } = new();

    /// <summary>How many items there are.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<T> this[int row]
    {
        get
        {
            var starts = Starts.Span;
            return Items.Span[starts[row]..starts[row + 1]];
        }
    }

    /// <summary>Makes room for rows.</summary>
    public void Resize(int capacity)
    {
        var isNew = Starts.Span.IsEmpty;
        Starts.Resize(capacity + 1);
        if (isNew)
            Starts[0] = 0;
    }

    /// <summary>Fills the next row's cell.</summary>
    public void Append(int row, ReadOnlySpan<T> items)
    {
        if (Count + items.Length > Items.Span.Length)
            Items.Resize(Math.Max(16, Math.Max(Count + items.Length, (int)Math.Min(Array.MaxLength, 2L * Count))));
        items.CopyTo(Items.Span[Count..]);
        Count += items.Length;
        Starts[row + 1] = Count;
    }

    /// <summary>Takes up items and starts as they stand.</summary>
    public void Attach(Memory<T> items, Memory<int> starts, int count)
    {
        Items.Attach(items);
        Starts.Attach(starts);
        Count = count;
    }
}
