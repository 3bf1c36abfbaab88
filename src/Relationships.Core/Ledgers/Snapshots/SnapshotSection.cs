using System.Buffers.Binary;
using System.Text;

namespace Relationships.Ledgers.Snapshots;

/// <summary>An entry of the directory: a run of cells of one size.</summary>
/// <param name="Name">At most 32 letters of ASCII.</param>
/// <param name="Type">A cell's type as NumPy writes it, at most 8 letters: <c>&lt;f8</c>, <c>&lt;i4</c>, <c>|u1</c>, <c>|V24</c>.</param>
/// <param name="CellSize">Bytes of a cell.</param>
/// <param name="Count">How many cells.</param>
/// <param name="Offset">Where they begin, from the start of the snapshot.</param>
/// <param name="Checksum">CRC-32C of the cells and of the zeros behind them, up to the next section.</param>
internal readonly record struct SnapshotSection(string Name, string Type, int CellSize, long Count, long Offset, uint Checksum)
{
    public const int Size = 64;

    private const int TypeAt = 32;
    private const int CellSizeAt = 40;
    private const int ChecksumAt = 44;
    private const int CountAt = 48;
    private const int OffsetAt = 56;

    /// <summary>Where the next section begins.</summary>
    public long End => SnapshotHeader.Aligned(Offset + (Count * CellSize));

    public static SnapshotSection Read(ReadOnlySpan<byte> source) => new(
        Letters(source[..TypeAt]),
        Letters(source[TypeAt..CellSizeAt]),
        BinaryPrimitives.ReadInt32LittleEndian(source[CellSizeAt..]),
        BinaryPrimitives.ReadInt64LittleEndian(source[CountAt..]),
        BinaryPrimitives.ReadInt64LittleEndian(source[OffsetAt..]),
        BinaryPrimitives.ReadUInt32LittleEndian(source[ChecksumAt..]));

    /// <summary>Writes the entry; <paramref name="destination"/> holds zeros.</summary>
    public void Write(Span<byte> destination)
    {
        Encoding.ASCII.GetBytes(Name, destination[..TypeAt]);
        Encoding.ASCII.GetBytes(Type, destination[TypeAt..CellSizeAt]);
        BinaryPrimitives.WriteInt32LittleEndian(destination[CellSizeAt..], CellSize);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[ChecksumAt..], Checksum);
        BinaryPrimitives.WriteInt64LittleEndian(destination[CountAt..], Count);
        BinaryPrimitives.WriteInt64LittleEndian(destination[OffsetAt..], Offset);
    }

    private static string Letters(ReadOnlySpan<byte> source) => Encoding.ASCII.GetString(source.TrimEnd((byte)0));
}
