using Relationships.Ledgers.Folding;
using Relationships.Numerics;

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

    /// <summary>Has rows brought near, and as many items as the rows before them have.</summary>
    public void Fetch(int start, int count)
    {
        var starts = Starts.Span;
        var first = starts[start];
        CacheLines.Fetch<int>(starts.Slice(start, count));
        CacheLines.Fetch<T>(Items.Span[first..Math.Min(Count, first + first - starts[start - count])]);
    }

    /// <summary>Makes room for rows; what stands stays.</summary>
    public void Resize(int capacity)
    {
        var isNew = Starts.Span.IsEmpty;
        if (capacity >= Starts.OwnCells)
            Starts.Resize(capacity + 1);
        if (isNew)
            Starts[0] = 0;
    }

    /// <summary>Lets go of all items, but not of their memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Makes the next row's cell, to be filled.</summary>
    public Span<T> Add(int row, int items)
    {
        if (Count + items > Items.Span.Length)
            Items.Resize(Math.Max(16, Math.Max(Count + items, (int)Math.Min(Array.MaxLength, 2L * Count))));
        Count += items;
        Starts[row + 1] = Count;
        return Items.Span[(Count - items)..Count];
    }

    /// <summary>Puts the cells of parts together, whose rows follow each other.</summary>
    public void Join(FoldPart[] parts, Func<FoldPart, ItemColumn<T>> of, int rows, int threads, CancellationToken cancellation)
    {
        var firsts = new int[parts.Length + 1];
        for (var i = 0; i < parts.Length; i++)
            firsts[i + 1] = checked(firsts[i] + of(parts[i]).Count);
        Count = firsts[^1];
        Items.Reserve(Count);
        Starts.Reserve(rows + 1);
        Starts[0] = 0;
        Workers.Run(threads, parts.Length, i => Place(of(parts[i]), parts[i].FirstRow, parts[i].Rows, firsts[i]), cancellation);
    }

    private void Place(ItemColumn<T> part, int row, int rows, int first)
    {
        part.Items.Span[..part.Count].CopyTo(Items.Span[first..]);
        var from = part.Starts.Span[..(rows + 1)];
        var to = Starts.Span[row..];
        for (var i = 1; i < from.Length; i++)
            to[i] = from[i] + first;
    }

    /// <summary>Takes up items and starts as they stand.</summary>
    public void Attach(Memory<T> items, Memory<int> starts, int count)
    {
        Items.Attach(items);
        Starts.Attach(starts);
        Count = count;
    }
}
