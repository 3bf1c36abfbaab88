using System.Buffers.Binary;
using Relationships.Numerics;

namespace Relationships.Ledgers.Snapshots;

/// <summary>The first 64 bytes of a snapshot.</summary>
/// <param name="Length">Bytes of the whole.</param>
/// <param name="Rows">How many relationships.</param>
/// <param name="Latest">Ticks of the latest event; <see cref="LedgerColumns.Never"/> where there is no row.</param>
/// <param name="Sections">Entries of the directory that follows.</param>
internal readonly record struct SnapshotHeader(long Length, int Rows, long Latest, int Sections)
{
    public const int Size = 64;

    /// <summary>Everything begins at a multiple of it: a cache line, and the widest vector.</summary>
    public const int Alignment = 64;

    /// <summary>Written as a number; another byte order reads it backwards.</summary>
    public const uint ByteOrder = 0x0A0B0C0D;

    /// <summary>More than any release will have: a forged header cannot ask for a long directory.</summary>
    public const int MostSections = 1024;

    public const int ByteOrderAt = 8;
    public const int VersionAt = 12;

    /// <summary>Where the checksum of the rest of the header and of the directory stands.</summary>
    public const int ChecksumAt = 60;

    private const int LengthAt = 16;
    private const int RowsAt = 24;
    private const int LatestAt = 32;
    private const int SectionsAt = 40;

    /// <summary>A byte that is no text, a name, both ends of line and an end of file: copying as text breaks it visibly.</summary>
    public static ReadOnlySpan<byte> Mark => [0x89, (byte)'R', (byte)'L', (byte)'D', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Where the sections begin.</summary>
    public long DirectoryEnd => Size + ((long)Sections * SnapshotSection.Size);

    /// <summary>Rounds up to a place where something may begin.</summary>
    public static long Aligned(long offset) => (offset + Alignment - 1) & -Alignment;

    /// <summary>The checksum of header and directory, which stands in the header and covers all of both but itself.</summary>
    public static uint Checksum(ReadOnlySpan<byte> front) => CyclicChecksum.Append(CyclicChecksum.Of(front[..ChecksumAt]), front[Size..]);

    public static SnapshotHeader Read(ReadOnlySpan<byte> source) => new(
        BinaryPrimitives.ReadInt64LittleEndian(source[LengthAt..]),
        (int)Math.Clamp(BinaryPrimitives.ReadInt64LittleEndian(source[RowsAt..]), -1, int.MaxValue),
        BinaryPrimitives.ReadInt64LittleEndian(source[LatestAt..]),
        BinaryPrimitives.ReadInt32LittleEndian(source[SectionsAt..]));

    /// <summary>Writes all but the checksum; <paramref name="destination"/> holds zeros.</summary>
    public void Write(Span<byte> destination)
    {
        Mark.CopyTo(destination);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[ByteOrderAt..], ByteOrder);
        BinaryPrimitives.WriteInt32LittleEndian(destination[VersionAt..], SnapshotFormat.Version);
        BinaryPrimitives.WriteInt64LittleEndian(destination[LengthAt..], Length);
        BinaryPrimitives.WriteInt64LittleEndian(destination[RowsAt..], Rows);
        BinaryPrimitives.WriteInt64LittleEndian(destination[LatestAt..], Latest);
        BinaryPrimitives.WriteInt32LittleEndian(destination[SectionsAt..], Sections);
    }
}
