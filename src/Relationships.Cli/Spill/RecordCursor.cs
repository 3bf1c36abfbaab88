using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Relationships.Cli.Spill;

/// <summary>Reads back what <see cref="RecordBytes"/> put.</summary>
internal ref struct RecordCursor(ReadOnlySpan<byte> record)
{
    private ReadOnlySpan<byte> _rest = record;

    public readonly ReadOnlySpan<byte> Rest => _rest;

    public T Take<T>()
        where T : unmanaged
    {
        var value = MemoryMarshal.Read<T>(_rest);
        _rest = _rest[Unsafe.SizeOf<T>()..];
        return value;
    }

    public long TakeShort()
    {
        long value = 0;
        var shift = 0;
        var at = 0;
        for (; _rest[at] > 0x7F; at++, shift += 7)
            value |= (long)(_rest[at] & 0x7F) << shift;
        value |= (long)_rest[at] << shift;
        _rest = _rest[(at + 1)..];
        return value;
    }

    public ReadOnlySpan<byte> TakeText() => TakeAll((int)TakeShort());

    public ReadOnlySpan<byte> TakeAll(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
