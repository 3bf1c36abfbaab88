using System.Numerics;

namespace Relationships.Files.Columns;

/// <summary>Texts one behind the other on pages of memory that never move. A text is found by its place.</summary>
internal sealed class TextPages
{
    private const int PageBits = 16;
    private const int FirstPage = 1 << 10;
    private const int Continued = 0x80;

    private byte[][] _pages = new byte[4][];
    private int _page = -1;
    private int _used;

    /// <summary>Keeps a text.</summary>
    /// <returns>Its place.</returns>
    public uint Add(ReadOnlySpan<byte> text)
    {
        var needed = text.Length + (BitOperations.Log2((uint)text.Length | 1) / 7) + 1;
        if (_page < 0 || _used + needed > _pages[_page].Length)
            NewPage(needed);
        var page = _pages[_page];
        var place = ((uint)_page << PageBits) | (uint)_used;
        var length = (uint)text.Length;
        for (; length >= Continued; length >>= 7)
            page[_used++] = (byte)(length | Continued);
        page[_used++] = (byte)length;
        text.CopyTo(page.AsSpan(_used));
        _used += text.Length;
        return place;
    }

    /// <summary>The text at a place.</summary>
    public ReadOnlySpan<byte> this[uint place]
    {
        get
        {
            var page = _pages[place >> PageBits];
            var at = (int)(place & ((1 << PageBits) - 1));
            int length = page[at++];
            if (length >= Continued)
                length = LongLength(page, ref at);
            return page.AsSpan(at, length);
        }
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

    /// <summary>Pages double in size up to 64 KiB; a text that is longer has one for itself.</summary>
    private void NewPage(int needed)
    {
        if (++_page == 1 << PageBits)
            throw new UnusableInputException("the texts of a column are too many to be held.");
        if (_page == _pages.Length)
            Array.Resize(ref _pages, 2 * _pages.Length);
        _pages[_page] = new byte[Math.Max(needed, Math.Min(1 << PageBits, FirstPage << Math.Min(_page, PageBits)))];
        _used = 0;
    }
}
