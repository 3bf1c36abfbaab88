using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Relationships.Numerics;

namespace Relationships.Ledgers.Snapshots;

/// <summary>Cells on their way into a snapshot, as bytes, a chunk at a time.</summary>
internal abstract class WrittenSection(string name, string type, int cellSize, int count)
{
    /// <summary>Most bytes of a chunk: they stay in the cache between being put right and being summed.</summary>
    public const int ChunkBytes = 1 << 18;

    private static ReadOnlySpan<byte> Zeros => new byte[SnapshotHeader.Alignment];

    /// <summary>Bytes of the cells.</summary>
    public long Length => (long)count * cellSize;

    /// <summary>Zeros behind the cells.</summary>
    public ReadOnlySpan<byte> Padding => Zeros[..(int)(SnapshotHeader.Aligned(Length) - Length)];

    public long Chunks => (count + ChunkCells - 1L) / ChunkCells;

    private int ChunkCells => ChunkBytes / cellSize;

    public static WrittenSection Of<T>(string name, string type, ReadOnlyMemory<T> cells, CellLayout? layout = null)
        where T : unmanaged => new Typed<T>(name, type, cells, layout);

    public static WrittenSection OfText(string name, byte[] utf8) => new Typed<byte>(name, "|u1", utf8, null);

    /// <summary>The entry of the directory.</summary>
    public SnapshotSection Entry(long offset, Span<byte> scratch, CancellationToken cancellation)
    {
        var checksum = 0u;
        for (var i = 0L; i < Chunks; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            checksum = CyclicChecksum.Append(checksum, Chunk(i, scratch));
        }

        return new SnapshotSection(name, type, cellSize, count, offset, CyclicChecksum.Append(checksum, Padding));
    }

    /// <summary>Bytes of a chunk, as they lie or put right in a buffer of <see cref="ChunkBytes"/>.</summary>
    public ReadOnlySpan<byte> Chunk(long index, Span<byte> scratch)
    {
        var start = (int)(index * ChunkCells);
        return Chunk(start, Math.Min(ChunkCells, count - start), scratch);
    }

    private protected abstract ReadOnlySpan<byte> Chunk(int start, int cells, Span<byte> scratch);

    private sealed class Typed<T>(string name, string type, ReadOnlyMemory<T> all, CellLayout? layout)
        : WrittenSection(name, type, Unsafe.SizeOf<T>(), all.Length)
        where T : unmanaged
    {
        private protected override ReadOnlySpan<byte> Chunk(int start, int cells, Span<byte> scratch)
        {
            var bytes = MemoryMarshal.AsBytes(all.Span.Slice(start, cells));
            if (layout is null)
                return bytes;
            bytes.CopyTo(scratch);
            layout.ClearHoles(scratch[..bytes.Length]);
            return scratch[..bytes.Length];
        }
    }
}
