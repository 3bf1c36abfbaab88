namespace Relationships.Files.Columns;

/// <summary>The texts of a dictionary whose hashes begin alike. Whoever uses it holds its lock.</summary>
internal sealed class TextShard
{
    private const int CodeBits = SharedTexts.CodeBits;
    private const uint CodeMask = (1u << CodeBits) - 1;
    private const int EntryBits = 10;

    private uint[] _slots = new uint[16];
    private Entry[][] _entries = new Entry[4][];
    private TextPages _texts = new();

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gives texts their codes in this shard, which are new where the texts are.</summary>
    /// <param name="block">The texts.</param>
    /// <param name="items">Which of them.</param>
    /// <param name="shard">The number of this shard.</param>
    /// <param name="keyOf">The key of row 0 and the keys a row: the smallest key of a text is kept.</param>
    /// <param name="seen">Room for a number each item.</param>
    public void Resolve(TextBlock block, ReadOnlySpan<int> items, int shard, (uint First, uint PerRow) keyOf, Span<uint> seen)
    {
        // The memory that every item needs is far away. Asked for one item after the other without waiting for what comes
        // back, it comes at once: first all slots, then all entries, then all texts.
        for (var i = 0; i < items.Length; i++)
            seen[i] = _slots[Position(block[items[i]].Hash)];
        for (var i = 0; i < items.Length; i++)
            seen[i] = (seen[i] & CodeMask) == 0 ? uint.MaxValue : EntryOf((int)(seen[i] & CodeMask) - 1).Place;
        uint touched = 0;
        for (var i = 0; i < items.Length; i++)
            touched += seen[i] == uint.MaxValue ? 0 : (uint)_texts[seen[i]].Length;
        seen[0] = touched;

        foreach (var i in items)
        {
            ref readonly var item = ref block[i];
            var key = keyOf.First + ((uint)item.Row * keyOf.PerRow) + (uint)item.Column;
            block.Set(in item, (shard << CodeBits) | CodeOf(block.Text(in item), item.Hash, key));
        }
    }

    /// <summary>A text's key, which becomes its code in the whole dictionary.</summary>
    public ref uint Key(int code) => ref EntryOf(code).Key;

    /// <summary>A text.</summary>
    public ReadOnlySpan<byte> Text(int code) => _texts[EntryOf(code).Place];

    /// <summary>Lets go of what finds texts: none comes any more.</summary>
    public void Close() => _slots = [];

    /// <summary>Lets go of the texts; the keys stay.</summary>
    public void Empty() => _texts = new TextPages();

    private static uint Tag(ulong hash) => (uint)(hash >> 26) & ~CodeMask;

    private ref Entry EntryOf(int code) => ref _entries[code >> EntryBits][code & ((1 << EntryBits) - 1)];

    private int Position(ulong hash) => (int)hash & (_slots.Length - 1);

    private int CodeOf(ReadOnlySpan<byte> text, ulong hash, uint key)
    {
        var tag = Tag(hash);
        var slot = Position(hash);
        for (; _slots[slot] is var held and not 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if ((held & ~CodeMask) != tag)
                continue;
            var known = (int)(held & CodeMask) - 1;
            ref var entry = ref EntryOf(known);
            if (!_texts[entry.Place].SequenceEqual(text))
                continue;
            entry.Key = Math.Min(entry.Key, key);
            return known;
        }

        var code = Count;
        Keep(text, key);
        _slots[slot] = tag | (uint)Count;
        if (4L * Count > 3L * _slots.Length)
            Grow();
        return code;
    }

    private void Keep(ReadOnlySpan<byte> text, uint key)
    {
        if (Count == CodeMask - 1)
            throw new UnusableInputException("the texts of a column are too many to be held.");
        var page = Count >> EntryBits;
        if (page == _entries.Length)
            Array.Resize(ref _entries, 2 * page);
        _entries[page] ??= new Entry[1 << EntryBits];
        _entries[page][Count & ((1 << EntryBits) - 1)] = new Entry { Key = key, Place = _texts.Add(text) };
        Count++;
    }

    private void Grow()
    {
        _slots = new uint[2 * _slots.Length];
        for (var code = 0; code < Count; code++)
        {
            var hash = Relationships.Events.Columns.TextHash.Of(Text(code));
            var slot = Position(hash);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = Tag(hash) | (uint)(code + 1);
        }
    }

    private struct Entry
    {
        public uint Key;
        public uint Place;
    }
}
