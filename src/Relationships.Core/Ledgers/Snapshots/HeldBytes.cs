using System.Runtime.CompilerServices;

namespace Relationships.Ledgers.Snapshots;

/// <summary>A snapshot in ordinary memory.</summary>
internal sealed class HeldBytes(ReadOnlyMemory<byte> bytes) : SnapshotBytes
{
    public override long Length => bytes.Length;

    public override ReadOnlyMemory<T> Slice<T>(long offset, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var length = (long)count * Unsafe.SizeOf<T>();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, bytes.Length - offset, nameof(count));
        return new SeenAs<T>(bytes.Slice((int)offset, (int)length)).Memory;
    }
}
