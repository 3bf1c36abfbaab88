using System.Diagnostics.CodeAnalysis;
using System.Numerics;

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

    /// <summary>Goes through the items; each stands in a row. Rows with items are found many at a time, for which comes next nobody can guess.</summary>
    internal ref struct Enumerator
    {
        private readonly ReadOnlySpan<T> _items;
        private readonly ReadOnlySpan<int> _starts;
        private int _index;
        private int _end;
        private int _row;
        private int _block;
        private ulong _rows;

        public Enumerator(ReadOnlySpan<T> items, ReadOnlySpan<int> starts)
        {
            _items = items;
            _starts = starts;
            _index = -1;
            _end = starts.IsEmpty ? items.Length : 0;
            _block = -RowMask.Length;
        }

        [UnscopedRef]
        public ItemRow<T> Current => new(_row, in _items[_index]);

        public bool MoveNext()
        {
            if (++_index < _end)
                return true;
            while (_rows == 0)
            {
                _block += RowMask.Length;
                if (_block >= _starts.Length - 1)
                    return false;
                _rows = RowMask.OfFilled(_starts[_block..]);
            }

            _row = _block + BitOperations.TrailingZeroCount(_rows);
            _rows &= _rows - 1;
            (_index, _end) = (_starts[_row], _starts[_row + 1]);
            return true;
        }
    }
}
