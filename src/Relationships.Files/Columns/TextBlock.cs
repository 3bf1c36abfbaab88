using Relationships.Events.Columns;

namespace Relationships.Files.Columns;

/// <summary>The texts of a block that are to be given codes of one dictionary, and the columns that the codes go to.</summary>
internal sealed class TextBlock(params BlockColumn<int>[] columns)
{
    private TextItem[] _items = new TextItem[1024];
    private byte[] _bytes = new byte[1 << 14];
    private int _used;
    private int[] _order = [];

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> Text(in TextItem item) => _bytes.AsSpan(item.Start, item.Length);

    /// <summary>A text by its number.</summary>
    public ref readonly TextItem this[int item] => ref _items[item];

    /// <summary>Adds a row's text, or notes that it has none.</summary>
    public void Add(ReadOnlySpan<byte> text, int row, int column = 0)
    {
        columns[column].Set(row, EventColumns.None);
        if (text.IsEmpty)
            return;
        if (Count == _items.Length)
            Array.Resize(ref _items, 2 * _items.Length);
        if (_used + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _used + text.Length));
        text.CopyTo(_bytes.AsSpan(_used));
        _items[Count++] = new TextItem(TextHash.Of(text), _used, text.Length, row, column);
        _used += text.Length;
    }

    /// <summary>Gives a text's row its code.</summary>
    public void Set(in TextItem item, int code) => columns[item.Column].Set(item.Row, code);

    /// <summary>The numbers of the texts, shard by shard, in a shard as they came.</summary>
    /// <param name="starts">Takes where each shard's begin; one more than there are shards.</param>
    public ReadOnlySpan<int> ByShard(Span<int> starts)
    {
        if (_order.Length < Count)
            _order = new int[_items.Length];
        starts.Clear();
        foreach (ref readonly var item in _items.AsSpan(0, Count))
            starts[SharedTexts.Shard(item.Hash)]++;
        var sum = 0;
        foreach (ref var start in starts)
            (start, sum) = (sum, sum + start);
        for (var i = 0; i < Count; i++)
            _order[starts[SharedTexts.Shard(_items[i].Hash)]++] = i;

        // Every start is now the next one's.
        starts[..^1].CopyTo(starts[1..]);
        starts[0] = 0;
        return _order.AsSpan(0, Count);
    }

    public void Clear()
    {
        Count = 0;
        _used = 0;
    }
}
