namespace Relationships.Ledgers;

/// <summary>The items of consecutive rows, or those of one row alone: what <see cref="ItemColumn{T}"/> holds, for reading.</summary>
internal readonly ref struct ItemRows<T>
    where T : unmanaged
{
    private readonly ReadOnlySpan<T> _items;
    private readonly ReadOnlySpan<int> _starts;

    public ItemRows(ItemColumn<T> column, int start, int count)
    {
        _items = column.Items.Span;
        _starts = column.Starts.Span.Slice(start, count + 1);
    }

    /// <summary>All of them of the first row.</summary>
    public ItemRows(ReadOnlySpan<T> items) => _items = items;

    public bool IsEmpty => _starts.IsEmpty ? _items.IsEmpty : _starts[0] == _starts[^1];

    public ReadOnlySpan<T> this[int row] => _starts.IsEmpty ? _items : _items[_starts[row].._starts[row + 1]];
}
