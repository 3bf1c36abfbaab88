using System.Runtime.InteropServices;
using System.Text;

namespace Relationships.Events.Columns;

/// <summary>
/// Texts by number: each text once, as UTF-8 in one run of bytes, with a code of 0 and up in the order of arrival.
/// Columns hold the codes, so that millions of events repeat no text.
/// </summary>
/// <remarks>
/// A text costs its bytes and about 16 more; strings are made when they are asked for. Texts are compared byte by byte.
/// Reading is thread-safe while nobody adds.
/// </remarks>
public sealed class TextDictionary
{
    private const int Empty = -1;

    private byte[] _bytes = new byte[256];
    private int[] _starts = new int[16];
    private int[] _slots = NewSlots(32);
    private uint[] _hashes = new uint[16];
    private int _used;

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>A text as a string, made anew.</summary>
    /// <param name="code">Its code.</param>
    public string this[int code] => Encoding.UTF8.GetString(Utf8(code));

    /// <summary>A text as it is kept.</summary>
    /// <param name="code">Its code, 0 to below <see cref="Count"/>.</param>
    /// <returns>UTF-8.</returns>
    public ReadOnlySpan<byte> Utf8(int code)
    {
        if ((uint)code >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(code), code, "code is not in 0 to the count.");
        return _bytes.AsSpan(_starts[code]..(code + 1 < Count ? _starts[code + 1] : _used));
    }

    /// <summary>The code of a text, which is added where it is new.</summary>
    /// <param name="text">UTF-8; may be empty.</param>
    /// <returns>Its code.</returns>
    /// <exception cref="InvalidOperationException">All texts together would pass 2 GiB.</exception>
    public int Add(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        var slot = Find(text, hash);
        if (_slots[slot] != Empty)
            return _slots[slot];

        if (_used > Array.MaxLength - text.Length)
            throw new InvalidOperationException("texts: a dictionary holds at most 2 GiB.");
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, 2 * Count);
            Array.Resize(ref _hashes, 2 * Count);
        }

        if (_used + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(2L * _bytes.Length, (long)_used + text.Length)));
        text.CopyTo(_bytes.AsSpan(_used));
        _starts[Count] = _used;
        _hashes[Count] = hash;
        _used += text.Length;
        _slots[slot] = Count++;
        if (2 * Count > _slots.Length)
            GrowSlots();
        return Count - 1;
    }

    /// <summary>The code of a text, which is added where it is new.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Its code.</returns>
    public int Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> bytes = text.Length <= 128 ? stackalloc byte[384] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return Add(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    /// <summary>The code of a text.</summary>
    /// <param name="text">UTF-8.</param>
    /// <returns>Its code, or -1 where it was not added.</returns>
    public int CodeOf(ReadOnlySpan<byte> text) => _slots[Find(text, Hash(text))];

    /// <summary>The order of two texts: that of their UTF-16 units, as <see cref="string.CompareOrdinal(string?, string?)"/> has it.</summary>
    internal static int Compare(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
    {
        var same = x.CommonPrefixLength(y);
        return same < x.Length && same < y.Length ? Place(x[same]) - Place(y[same]) : x.Length - y.Length;

        // Beyond U+FFFF texts are written in surrogates, which stand before U+E000: lead bytes EE and EF come last.
        static int Place(byte b) => b is 0xEE or 0xEF ? b + 0x10 : b;
    }

    /// <summary>A copy that shares nothing with this dictionary.</summary>
    internal TextDictionary Clone() => new()
    {
        _bytes = [.. _bytes],
        _starts = [.. _starts],
        _slots = [.. _slots],
        _hashes = [.. _hashes],
        _used = _used,
        Count = Count,
    };

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        // Multiply and fold, eight bytes at a time: ids are short.
        ulong hash = 0x9E3779B97F4A7C15UL ^ (ulong)text.Length;
        while (text.Length >= sizeof(ulong))
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(text));
            text = text[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (var b in text)
            rest = (rest << 8) | b;
        hash = Mix(hash ^ rest);
        return (uint)(hash ^ (hash >> 32));

        static ulong Mix(ulong value)
        {
            var high = Math.BigMul(value, 0xD6E8FEB86659FD93UL, out var low);
            return high ^ low;
        }
    }

    private int Find(ReadOnlySpan<byte> text, uint hash)
    {
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        while (_slots[slot] is var code && code != Empty && !(_hashes[code] == hash && Utf8(code).SequenceEqual(text)))
            slot = (slot + 1) & mask;
        return slot;
    }

    private void GrowSlots()
    {
        _slots = NewSlots(2 * _slots.Length);
        var mask = _slots.Length - 1;
        for (var code = 0; code < Count; code++)
        {
            var slot = (int)_hashes[code] & mask;
            while (_slots[slot] != Empty)
                slot = (slot + 1) & mask;
            _slots[slot] = code;
        }
    }

    private static int[] NewSlots(int length)
    {
        var slots = new int[length];
        slots.AsSpan().Fill(Empty);
        return slots;
    }
}
