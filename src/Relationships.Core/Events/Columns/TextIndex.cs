namespace Relationships.Events.Columns;

/// <summary>Finds the texts of a dictionary: slots of a code and half a hash, probed one after the other.</summary>
internal sealed class TextIndex
{
    private ulong[] _slots;
    private int _held;

    public TextIndex(TextDictionary texts)
    {
        var length = 32L;
        while (!Fits(texts.Count, length))
            length *= 2;
        _slots = new ulong[length];
        for (var code = 0; code < texts.Count; code++)
            Place(Slot(code, TextHash.Of(texts.Utf8(code))));
        _held = texts.Count;
    }

    /// <summary>Finds a text.</summary>
    /// <returns>Its slot, or the one where it would stand; and its code, or -1.</returns>
    public (int Slot, int Code) Find(TextDictionary texts, ReadOnlySpan<byte> text, ulong hash)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(hash >> 32) & mask;
        for (; _slots[slot] is var held and not 0; slot = (slot + 1) & mask)
        {
            if (held >> 32 == hash >> 32 && (int)(uint)held - 1 is var code && texts.Utf8(code).SequenceEqual(text))
                return (slot, code);
        }

        return (slot, -1);
    }

    /// <summary>Puts a text into the slot that was found for it.</summary>
    public void Put(int slot, int code, ulong hash)
    {
        _slots[slot] = Slot(code, hash);
        if (!Fits(++_held, _slots.Length))
            Grow();
    }

    /// <summary>Three slots of four may be taken.</summary>
    private static bool Fits(int count, long slots) => 4L * count <= 3 * slots;

    private static ulong Slot(int code, ulong hash) => (hash & 0xFFFF_FFFF_0000_0000UL) | (uint)(code + 1);

    private void Place(ulong held)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(held >> 32) & mask;
        while (_slots[slot] != 0)
            slot = (slot + 1) & mask;
        _slots[slot] = held;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[2L * old.Length];
        foreach (var held in old)
        {
            if (held != 0)
                Place(held);
        }
    }
}
