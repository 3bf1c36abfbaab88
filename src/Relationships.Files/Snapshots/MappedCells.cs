using System.Buffers;
using System.Runtime.CompilerServices;

namespace Relationships.Files.Snapshots;

/// <summary>A column's cells in a mapped file. To be read only: the pages refuse a write by ending the process.</summary>
internal sealed unsafe class MappedCells<T>(MappedBytes bytes, long offset, int count) : MemoryManager<T>
    where T : unmanaged
{
    public override Span<T> GetSpan() => new(bytes.At(offset), count);

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, count);
        return new MemoryHandle(bytes.At(offset + ((long)elementIndex * Unsafe.SizeOf<T>())), pinnable: this);
    }

    public override void Unpin()
    {
        // Mapped pages do not move.
    }

    protected override void Dispose(bool disposing)
    {
        // The pages are the file's, which gives them back as a whole.
    }
}
