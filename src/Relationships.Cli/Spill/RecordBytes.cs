using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Relationships.Cli.Spill;

/// <summary>A record under construction: numbers and texts one behind the other; used again for the next.</summary>
internal sealed class RecordBytes
{
    private byte[] _bytes = new byte[512];
    private int _length;

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Put<T>(T value)
        where T : unmanaged
    {
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(Room(Unsafe.SizeOf<T>())), value);
        _length += Unsafe.SizeOf<T>();
    }

    /// <summary>A number of 0 and up: seven bits a byte, so that small ones are short.</summary>
    public void PutShort(long value)
    {
        var room = Room(10);
        var length = 0;
        for (; value > 0x7F; value >>= 7)
            room[length++] = (byte)(value | 0x80);
        room[length++] = (byte)value;
        _length += length;
    }

    /// <summary>A text with its length before it.</summary>
    public void PutText(ReadOnlySpan<byte> text)
    {
        PutShort(text.Length);
        PutAll(text);
    }

    public void PutAll(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>A text whose bytes have the order of <see cref="string.CompareOrdinal(string, string)"/>, with an end that comes before everything.</summary>
    public void PutOrdered(string text)
    {
        foreach (var unit in text)
        {
            Put((byte)(unit >> 8));
            Put((byte)unit);
        }

        Put((ushort)0);
    }

    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _length < bytes)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + bytes));
        return _bytes.AsSpan(_length);
    }
}
