using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Relationships.Numerics;

namespace Relationships.Ledgers.Snapshots;

/// <summary>
/// Header and directory of a snapshot, checked; then its sections, one after the other in the order they are expected in,
/// each checked when it is taken. Trusts no number before it is held against the bytes that are there.
/// </summary>
internal sealed class SnapshotReader
{
    private const int ChunkBytes = 1 << 24;

    private static readonly byte[] s_gzip = [0x1F, 0x8B];

    private readonly SnapshotBytes _bytes;
    private long _end;
    private int _next;

    public SnapshotReader(SnapshotBytes bytes)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Snapshots hold numbers with the lowest byte first; this machine has the highest first.");
        _bytes = bytes;
        var head = bytes.Slice<byte>(0, (int)Math.Min(SnapshotHeader.Size, bytes.Length)).Span;
        CheckMark(head);
        Header = SnapshotHeader.Read(head);
        CheckDirectory();
        _end = Header.DirectoryEnd;
    }

    public SnapshotHeader Header { get; }

    /// <summary>Reads the next section of the directory and its bytes.</summary>
    /// <returns>Its entry; as many cells as it says are there.</returns>
    public SnapshotSection Take(string name, string type, int cellSize, CancellationToken cancellation)
    {
        if (_next == Header.Sections)
            throw OtherColumns($"it ends before '{name}'");
        var section = SnapshotSection.Read(_bytes.Slice<byte>(SnapshotHeader.Size + ((long)_next * SnapshotSection.Size), SnapshotSection.Size).Span);
        _next++;
        if (section.Name != name || section.Type != type || section.CellSize != cellSize)
            throw OtherColumns($"where '{name}' of {type} is expected, it has '{section.Name}' of {section.Type}");
        if (section.Offset != _end || section.Count < 0 || section.Count > Array.MaxLength || section.End > _bytes.Length)
            throw Inconsistent($"'{name}' is said to be {Said(section.Count)} cells from byte {Said(section.Offset)} on; there are {Said(_bytes.Length)} bytes, and its place is {Said(_end)}");
        _end = section.End;
        Verify(section, cancellation);
        return section;
    }

    /// <summary>Reads the next section, as text.</summary>
    public string TakeText(string name, CancellationToken cancellation) =>
        Encoding.UTF8.GetString(Cells<byte>(Take(name, CellType.Of<byte>(), sizeof(byte), cancellation)).Span);

    /// <summary>The cells of a section that was taken.</summary>
    public ReadOnlyMemory<T> Cells<T>(SnapshotSection section)
        where T : unmanaged => _bytes.Slice<T>(section.Offset, (int)section.Count);

    /// <summary>Takes the sections that say what the snapshot is.</summary>
    public SnapshotDescription Describe(CancellationToken cancellation)
    {
        var layout = Cells<byte>(Take("layout", CellType.Of<byte>(), sizeof(byte), cancellation)).Span;
        if (!layout.SequenceEqual(SnapshotLayout.Json))
            throw OtherColumns("what its numbers mean differs");
        var policyId = TakeText("policy.id", cancellation);
        var policy = TakeText("policy.json", cancellation);
        var zone = TakeText("zone", cancellation);
        if (Header.Rows < 0 || Header.Rows == int.MaxValue)
            throw Inconsistent("its count of rows cannot be");
        if (Header.Rows == 0 ? Header.Latest != LedgerColumns.Never : !LedgerSpan.IsInstant(Header.Latest))
            throw Inconsistent("its latest event is at no time");
        DateTimeOffset? latest = Header.Rows == 0 ? null : new DateTimeOffset(Header.Latest, TimeSpan.Zero);
        return new SnapshotDescription(SnapshotFormat.Version, Header.Rows, Header.Length, latest, policyId, policy, zone.Length == 0 ? null : zone);
    }

    /// <summary>Sees that every section was taken.</summary>
    public void End()
    {
        if (_next != Header.Sections)
            throw OtherColumns("it has columns that this release does not know");
        if (_end != _bytes.Length)
            throw Inconsistent($"its sections end at byte {Said(_end)} of {Said(_bytes.Length)}");
    }

    public static SnapshotException Inconsistent(string what) => new(SnapshotFault.Inconsistent, $"The snapshot cannot be right: {what}.");

    private static SnapshotException OtherColumns(string how) =>
        new(SnapshotFault.OtherVersion, $"The snapshot was written by a release that keeps other columns ({how}); fold the log again.");

    private static string Said(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void CheckMark(ReadOnlySpan<byte> head)
    {
        var mark = SnapshotHeader.Mark;
        if (head.IsEmpty)
            throw new SnapshotException(SnapshotFault.Truncated, "The snapshot is empty.");
        if (head.StartsWith(s_gzip))
            throw new SnapshotException(SnapshotFault.Foreign, "It is gzip, and a snapshot is used where it lies in its file: unpack it first.");
        if (!mark.StartsWith(head[..Math.Min(mark.Length, head.Length)]))
            throw new SnapshotException(SnapshotFault.Foreign, "It is no snapshot of ledgers: it does not begin as one.");
        if (head.Length < SnapshotHeader.Size)
            throw new SnapshotException(SnapshotFault.Truncated, $"The snapshot is cut off: {Said(head.Length)} bytes are there, not even its header.");
        var order = BinaryPrimitives.ReadUInt32LittleEndian(head[SnapshotHeader.ByteOrderAt..]);
        if (order == BinaryPrimitives.ReverseEndianness(SnapshotHeader.ByteOrder))
            throw new SnapshotException(SnapshotFault.OtherByteOrder, "The snapshot was written in another byte order: the highest byte first.");
        if (order != SnapshotHeader.ByteOrder)
            throw new SnapshotException(SnapshotFault.Damaged, "The snapshot is damaged: its header.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(head[SnapshotHeader.VersionAt..]);
        if (version != SnapshotFormat.Version)
            throw new SnapshotException(SnapshotFault.OtherVersion, $"The snapshot is of version {Said(version)} of the format; this release reads {Said(SnapshotFormat.Version)}.");
    }

    private void CheckDirectory()
    {
        if (Header.Sections is < 0 or > SnapshotHeader.MostSections)
            throw new SnapshotException(SnapshotFault.Damaged, "The snapshot is damaged: its header.");
        if (Header.DirectoryEnd > _bytes.Length)
            throw new SnapshotException(SnapshotFault.Truncated, $"The snapshot is cut off: {Said(_bytes.Length)} bytes are there, its directory alone ends at {Said(Header.DirectoryEnd)}.");
        var front = _bytes.Slice<byte>(0, (int)Header.DirectoryEnd).Span;
        if (SnapshotHeader.Checksum(front) != BinaryPrimitives.ReadUInt32LittleEndian(front[SnapshotHeader.ChecksumAt..]))
            throw new SnapshotException(SnapshotFault.Damaged, "The snapshot is damaged: its header or directory does not have its checksum.");
        if (_bytes.Length < Header.Length)
            throw new SnapshotException(SnapshotFault.Truncated, $"The snapshot is cut off: {Said(_bytes.Length)} of {Said(Header.Length)} bytes are there.");
        if (_bytes.Length > Header.Length)
            throw new SnapshotException(SnapshotFault.Longer, $"The snapshot goes on behind its end: {Said(_bytes.Length)} bytes are there, {Said(Header.Length)} belong to it.");
    }

    private void Verify(SnapshotSection section, CancellationToken cancellation)
    {
        var checksum = 0u;
        for (var at = section.Offset; at < section.End; at += ChunkBytes)
        {
            cancellation.ThrowIfCancellationRequested();
            checksum = CyclicChecksum.Append(checksum, _bytes.Slice<byte>(at, (int)Math.Min(ChunkBytes, section.End - at)).Span);
        }

        if (checksum != section.Checksum)
            throw new SnapshotException(SnapshotFault.Damaged, $"The snapshot is damaged: '{section.Name}' does not have its checksum.");
    }
}
