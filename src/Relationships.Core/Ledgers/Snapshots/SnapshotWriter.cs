using System.Buffers.Binary;
using System.Text;
using Relationships.Events.Columns;

namespace Relationships.Ledgers.Snapshots;

/// <summary>A table on its way into a snapshot.</summary>
/// <remarks>
/// The memory is gone through twice: once for the checksums, which stand in front, once to be written. Reading memory is
/// fast against any disk, and a destination that cannot go back, a pipe or a socket, will do.
/// </remarks>
internal sealed class SnapshotWriter : ISectionVisitor
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<WrittenSection> _sections = [];
    private readonly LedgerTable _table;

    public SnapshotWriter(LedgerTable table)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Snapshots hold numbers with the lowest byte first; this machine has the highest first.");
        _table = table;
        AddText("layout", SnapshotLayout.Json);
        AddText("policy.id", s_strict.GetBytes(table.Policy.Id));
        AddText("policy.json", s_strict.GetBytes(table.Policy.ToJson()));
        AddText("zone", s_strict.GetBytes(ZoneId(table)));
        AddTexts("customers", table.Names.CustomerIds);
        AddTexts("counterparts", Counterparts(table));
        AddTexts("brands", table.Names.BrandNames);
        AddTexts("episodes", table.Names.EpisodeNames);
        LedgerSections.Walk(table.Columns, this);
    }

    /// <summary>Bytes that will be written.</summary>
    public long Length => _sections.Aggregate(
        SnapshotHeader.Size + ((long)_sections.Count * SnapshotSection.Size),
        static (offset, section) => SnapshotHeader.Aligned(offset + section.Length));

    public void Write(Stream destination, IProgress<long>? progress, CancellationToken cancellation)
    {
        ThrowIfFaulty(_table, cancellation);
        var scratch = new byte[WrittenSection.ChunkBytes];
        destination.Write(Front(scratch, cancellation));
        var written = SnapshotHeader.Size + ((long)_sections.Count * SnapshotSection.Size);
        foreach (var section in _sections)
        {
            for (var i = 0L; i < section.Chunks; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var chunk = section.Chunk(i, scratch);
                destination.Write(chunk);
                progress?.Report(written += chunk.Length);
            }

            destination.Write(section.Padding);
            written += section.Padding.Length;
        }

        progress?.Report(written);
    }

    void ISectionVisitor.Cells<T>(string name, Column<T> column) =>
        _sections.Add(WrittenSection.Of<T>(name, CellType.Of<T>(), column.Memory[.._table.Count]));

    void ISectionVisitor.Items<T>(CellLayout cell, ItemColumn<T> column)
    {
        // A table that never had a row has no room for starts.
        ReadOnlyMemory<int> starts = column.Starts.Memory.IsEmpty ? new int[1] : column.Starts.Memory[..(_table.Count + 1)];
        _sections.Add(WrittenSection.Of($"{cell.Name}.starts", CellType.Of<int>(), starts));
        _sections.Add(WrittenSection.Of<T>(cell.Name, CellType.Of(cell), column.Items.Memory[..column.Count], cell));
    }

    private static void ThrowIfFaulty(LedgerTable table, CancellationToken cancellation)
    {
        if (SnapshotCheck.Fault(table.Columns, table.Names, table.Count, cancellation) is { } fault)
            throw new ArgumentException($"table: {fault}.", nameof(table));
    }

    /// <summary>Header and directory.</summary>
    private byte[] Front(byte[] scratch, CancellationToken cancellation)
    {
        var front = new byte[SnapshotHeader.Size + (_sections.Count * SnapshotSection.Size)];
        var offset = (long)front.Length;
        for (var i = 0; i < _sections.Count; i++)
        {
            var entry = _sections[i].Entry(offset, scratch, cancellation);
            entry.Write(front.AsSpan(SnapshotHeader.Size + (i * SnapshotSection.Size), SnapshotSection.Size));
            offset = entry.End;
        }

        new SnapshotHeader(offset, _table.Count, SnapshotCheck.Latest(_table.Columns, _table.Count), _sections.Count).Write(front);
        BinaryPrimitives.WriteUInt32LittleEndian(front.AsSpan(SnapshotHeader.ChecksumAt), SnapshotHeader.Checksum(front));
        return front;
    }

    /// <summary>A zone goes by its id, so this machine's must be the one that is meant.</summary>
    private static string ZoneId(LedgerTable table)
    {
        if (table.Zone is not { } zone)
            return string.Empty;
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out var known) && known.HasSameRules(zone)
            ? zone.Id
            : throw new ArgumentException($"table: its zone {zone.Id} is none of the system's, and a snapshot names it by its id alone.", nameof(table));
    }

    private static TextDictionary Counterparts(LedgerTable table)
    {
        var texts = new TextDictionary();
        foreach (var counterpart in table.Names.Counterparts)
            texts.Add(counterpart.ToString());
        return texts;
    }

    private void AddText(string name, byte[] utf8) => _sections.Add(WrittenSection.OfText(name, utf8));

    private void AddTexts(string name, TextDictionary texts)
    {
        _sections.Add(WrittenSection.Of($"{name}.starts", CellType.Of<int>(), texts.Starts));
        _sections.Add(WrittenSection.Of($"{name}.utf8", CellType.Of<byte>(), texts.Run));
    }
}
