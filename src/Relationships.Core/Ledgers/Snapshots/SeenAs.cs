using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Relationships.Ledgers.Snapshots;

/// <summary>Bytes in ordinary memory, seen as cells of a column. Nobody writes to what a table has taken up.</summary>
internal sealed class SeenAs<T>(ReadOnlyMemory<byte> bytes) : MemoryManager<T>
    where T : unmanaged
{
    public override Span<T> GetSpan() => MemoryMarshal.Cast<byte, T>(MemoryMarshal.AsMemory(bytes).Span);

    public override MemoryHandle Pin(int elementIndex = 0) => bytes[(elementIndex * Unsafe.SizeOf<T>())..].Pin();

    public override void Unpin()
    {
        // The handle that Pin gave undoes it.
    }

    protected override void Dispose(bool disposing)
    {
        // The bytes are somebody else's.
    }
}
