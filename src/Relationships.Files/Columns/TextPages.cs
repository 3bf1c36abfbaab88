using System.Numerics;
using System.Runtime.CompilerServices;

namespace Relationships.Files.Columns;

/// <summary>
/// Texts one behind the other on pages of memory that never move, each with a key before it, so that who looks at the
/// one has the other at hand. A text is found by its place, which counts by eight bytes.
/// </summary>
internal sealed class TextPages
{
    /// <summary>Places are below 2 to this.</summary>
    public const int PlaceBits = 26;

    /// <summary>The place behind all texts, where none is.</summary>
    public const uint End = (1u << PlaceBits) - 1;

    private const int UnitBits = 3;
    private const int PageBits = 17;
    private const int FirstPage = 1 << 10;
    private const int Continued = 0x80;

    // The last page stays empty: its last place, with all bits set, means none.
    private const int MostPages = (1 << (PlaceBits + UnitBits - PageBits)) - 1;

    private byte[][] _pages = new byte[4][];
    private int[] _ends = new int[4];
    private int _page = -1;

    /// <summary>Keeps a text.</summary>
    /// <returns>Its place; never 0.</returns>
    public uint Add(ReadOnlySpan<byte> text, uint key)
    {
        var needed = Size(text.Length);
        if (_page < 0 || _ends[_page] + needed > _pages[_page].Length)
            NewPage(needed);
        var page = _pages[_page];
        var at = _ends[_page];
        _ends[_page] += needed;
        var place = ((uint)_page << (PageBits - UnitBits)) | (uint)(at >> UnitBits);
        Unsafe.WriteUnaligned(ref page[at], key);
        at += sizeof(uint);
        var length = (uint)text.Length;
        for (; length >= Continued; length >>= 7)
            page[at++] = (byte)(length | Continued);
        page[at++] = (byte)length;
        text.CopyTo(page.AsSpan(at));
        return place;
    }

    /// <summary>The text at a place.</summary>
    public ReadOnlySpan<byte> Text(uint place)
    {
        var (page, at) = At(place);
        at += sizeof(uint);
        int length = page[at++];
        if (length >= Continued)
            length = LongLength(page, ref at);
        return page.AsSpan(at, length);
    }

    /// <summary>The key of the text at a place.</summary>
    public ref uint Key(uint place)
    {
        var (page, at) = At(place);
        return ref Unsafe.As<byte, uint>(ref page[at]);
    }

    /// <summary>Goes to the next text in the order of arrival.</summary>
    /// <param name="place">A text's place, 0 before the first, <see cref="End"/> behind the last.</param>
    public bool Next(ref uint place)
    {
        if (place == End)
            return false;
        var page = (int)(place >> (PageBits - UnitBits));
        var at = place == 0 ? 1 << UnitBits : At(place).At + Size(Text(place).Length);
        if (page <= _page && at >= _ends[page])
        {
            page++;
            at = 0;
        }

        place = page > _page ? End : ((uint)page << (PageBits - UnitBits)) | (uint)(at >> UnitBits);
        return place != End;
    }

    private static int Size(int length)
    {
        var size = sizeof(uint) + (BitOperations.Log2((uint)length | 1) / 7) + 1 + length;
        return (size + (1 << UnitBits) - 1) & -(1 << UnitBits);
    }

    private static int LongLength(byte[] page, ref int at)
    {
        var length = page[at - 1] & (Continued - 1);
        for (var shift = 7; ; shift += 7)
        {
            var part = page[at++];
            length |= (part & (Continued - 1)) << shift;
            if (part < Continued)
                return length;
        }
    }

    private (byte[] Page, int At) At(uint place) =>
        (_pages[place >> (PageBits - UnitBits)], (int)(place << UnitBits) & ((1 << PageBits) - 1));

    /// <summary>Pages double in size up to 128 KiB; a text that is longer has one for itself. Place 0 is left out.</summary>
    private void NewPage(int needed)
    {
        if (++_page == MostPages)
            throw new UnusableInputException("the texts of a column are too many to be held.");
        if (_page == _pages.Length)
        {
            Array.Resize(ref _pages, 2 * _pages.Length);
            Array.Resize(ref _ends, _pages.Length);
        }

        var first = _page == 0 ? 1 << UnitBits : 0;
        _pages[_page] = GC.AllocateUninitializedArray<byte>(Math.Max(first + needed, FirstPage << Math.Min(_page, PageBits - 10)));
        _ends[_page] = first;
    }
}
