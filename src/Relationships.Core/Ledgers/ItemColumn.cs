using System.Runtime.InteropServices;

namespace Relationships.Ledgers;

/// <summary>A column whose cells hold any number of items each: all items in one list, and where each row begins.</summary>
internal sealed class ItemColumn<T>
{
    private readonly List<T> _items = [];
    private readonly List<int> _starts = [0];

    public int Count => _items.Count;

    public ReadOnlySpan<T> this[int row] => CollectionsMarshal.AsSpan(_items)[_starts[row].._starts[row + 1]];

    public void Append(ReadOnlySpan<T> items)
    {
        _items.AddRange(items);
        _starts.Add(_items.Count);
    }
}
