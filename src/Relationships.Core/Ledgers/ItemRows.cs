using System.Diagnostics.CodeAnalysis;

namespace Relationships.Ledgers;

/// <summary>
/// The items of consecutive rows, or those of one row alone: what <see cref="ItemColumn{T}"/> holds, for reading. Enumerated
/// item by item, for most rows have none.
/// </summary>
internal readonly ref struct ItemRows<T>
    where T : unmanaged
{
    private readonly ReadOnlySpan<T> _items;
    private readonly ReadOnlySpan<int> _starts;

    public ItemRows(ItemColumn<T> column, int start, int count)
    {
        _starts = column.Starts.Span.Slice(start, count + 1);
        _items = column.Items.Span[.._starts[^1]];
    }

    /// <summary>All of them of the first row.</summary>
    public ItemRows(ReadOnlySpan<T> items) => _items = items;

    public Enumerator GetEnumerator() => new(_items, _starts);

    /// <summary>Goes through the items; each stands in a row.</summary>
    internal ref struct Enumerator
    {
        private readonly ReadOnlySpan<T> _items;
        private readonly ReadOnlySpan<int> _starts;
        private int _index;
        private int _row;

        public Enumerator(ReadOnlySpan<T> items, ReadOnlySpan<int> starts)
        {
            _items = items;
            _starts = starts;
            _index = starts.IsEmpty ? -1 : starts[0] - 1;
        }

        [UnscopedRef]
        public ItemRow<T> Current => new(_row, in _items[_index]);

        public bool MoveNext()
        {
            if (++_index >= _items.Length)
                return false;
            while (_row + 1 < _starts.Length && _starts[_row + 1] <= _index)
                _row++;
            return true;
        }
    }
}
