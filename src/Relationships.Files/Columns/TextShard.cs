using Relationships.Events.Columns;

namespace Relationships.Files.Columns;

/// <summary>The texts of a dictionary whose hashes begin alike. Whoever adds holds its lock.</summary>
internal sealed class TextShard
{
    private const uint PlaceMask = (1u << TextPages.PlaceBits) - 1;

    /// <summary>Every growth looks at all texts anew, so there are few.</summary>
    private const int Growth = 4;

    private uint[] _slots = new uint[16];
    private TextPages _texts = new();

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gives texts their places in this shard, which are new where the texts are.</summary>
    /// <param name="block">The texts.</param>
    /// <param name="items">Which of them.</param>
    /// <param name="shard">The number of this shard, which goes before the place.</param>
    /// <param name="firstKey">The key of column 0 of row 0: the smallest key of a text is kept.</param>
    /// <param name="keysPerRow">How many keys a row has.</param>
    /// <param name="seen">Room for a number each item.</param>
    public void Resolve(TextBlock block, ReadOnlySpan<int> items, int shard, uint firstKey, uint keysPerRow, Span<uint> seen)
    {
        // The memory that every item needs is far away. Asked for one item after the other without waiting for what comes
        // back, it comes at once: first all slots, then all texts.
        seen = seen[..items.Length];
        for (var i = 0; i < items.Length; i++)
            seen[i] = _slots[Position(block[items[i]].Hash)] & PlaceMask;
        uint touched = 0;
        foreach (var place in seen)
            touched += place == 0 ? 0 : _texts.Key(place);
        seen[0] = touched;

        foreach (var i in items)
        {
            ref readonly var item = ref block[i];
            var key = firstKey + ((uint)item.Row * keysPerRow) + (uint)item.Column;
            block.Set(in item, (int)(((uint)shard << TextPages.PlaceBits) | PlaceOf(block.Text(in item), item.Hash, key)));
        }
    }

    /// <summary>A text's key, which in the end becomes its code in the whole dictionary.</summary>
    public ref uint Key(uint place) => ref _texts.Key(place & PlaceMask);

    /// <summary>A text.</summary>
    public ReadOnlySpan<byte> Text(uint place) => _texts.Text(place);

    /// <summary>Goes to the next text in the order of arrival, from place 0.</summary>
    public bool Next(ref uint place) => _texts.Next(ref place);

    /// <summary>Lets go of what finds texts: none comes any more.</summary>
    public void Close() => _slots = [];

    /// <summary>Lets go of everything.</summary>
    public void Empty() => _texts = new TextPages();

    /// <summary>The bits of a hash that a slot has room for.</summary>
    private static uint Tag(ulong hash) => (uint)(hash >> 26) & ~PlaceMask;

    private int Position(ulong hash) => (int)hash & (_slots.Length - 1);

    private uint PlaceOf(ReadOnlySpan<byte> text, ulong hash, uint key)
    {
        var slots = _slots;
        var tag = Tag(hash);
        var slot = Position(hash);
        for (; slots[slot] is var held and not 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if ((held & ~PlaceMask) != tag || !_texts.Text(held & PlaceMask).SequenceEqual(text))
                continue;
            ref var first = ref _texts.Key(held & PlaceMask);
            first = Math.Min(first, key);
            return held & PlaceMask;
        }

        var place = _texts.Add(text, key);
        slots[slot] = tag | place;
        Count++;
        if (4L * Count > 3L * slots.Length)
            Grow();
        return place;
    }

    private void Grow()
    {
        // Written before it is read: memory that is fresh from the system and read first is mapped twice.
        _slots = GC.AllocateUninitializedArray<uint>(Growth * _slots.Length);
        _slots.AsSpan().Clear();
        uint place = 0;
        while (_texts.Next(ref place))
        {
            var hash = TextHash.Of(_texts.Text(place));
            var slot = Position(hash);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = Tag(hash) | place;
        }
    }
}
