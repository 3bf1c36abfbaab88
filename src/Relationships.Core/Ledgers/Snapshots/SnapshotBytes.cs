namespace Relationships.Ledgers.Snapshots;

/// <summary>
/// Where the bytes of a snapshot lie: an array, a mapped file. More than a span can hold, so they are looked at a piece
/// at a time.
/// </summary>
/// <remarks>
/// A table that is read from them keeps the pieces and copies none of its columns: the bytes must stay, and stay as
/// they are, as long as the table is used.
/// </remarks>
public abstract class SnapshotBytes
{
    /// <summary>How many there are.</summary>
    public abstract long Length { get; }

    /// <summary>Bytes in ordinary memory.</summary>
    /// <param name="bytes">All of a snapshot; kept, not copied.</param>
    /// <returns>The same bytes.</returns>
    public static SnapshotBytes Of(ReadOnlyMemory<byte> bytes) => new HeldBytes(bytes);

    /// <summary>A piece, seen as numbers. Nothing is allocated that grows with it.</summary>
    /// <typeparam name="T">What it is seen as; in the machine's byte order.</typeparam>
    /// <param name="offset">Where it begins, in bytes; at least 0.</param>
    /// <param name="count">How many of <typeparamref name="T"/>; at least 0.</param>
    /// <returns>The piece.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is not within the bytes.</exception>
    public abstract ReadOnlyMemory<T> Slice<T>(long offset, int count)
        where T : unmanaged;
}
