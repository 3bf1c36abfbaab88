using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Policies;

namespace Relationships.Ledgers.Snapshots;

/// <summary>Makes a table of a snapshot: its columns stay where they lie, its dictionaries are copied.</summary>
internal sealed class TableReader : ISectionVisitor
{
    private readonly LedgerColumns _columns = new();
    private readonly SnapshotReader _reader;
    private readonly CancellationToken _cancellation;

    private TableReader(SnapshotReader reader, CancellationToken cancellation)
    {
        _reader = reader;
        _cancellation = cancellation;
    }

    public static LedgerTable Read(SnapshotBytes bytes, EvidencePolicy policy, CancellationToken cancellation)
    {
        var reader = new SnapshotReader(bytes);
        var description = reader.Describe(cancellation);
        if (description.PolicyId != policy.Id)
            throw new SnapshotException(SnapshotFault.OtherPolicy, $"The snapshot was folded under the policy {description.PolicyId}, the reader's is {policy.Id}; open it with its own, or fold the log again.");
        return new TableReader(reader, cancellation).Table(policy, ZoneOf(description));
    }

    void ISectionVisitor.Cells<T>(string name, Column<T> column) =>
        column.Attach(MemoryMarshal.AsMemory(Take<T>(name, CellType.Of<T>(), _reader.Header.Rows)));

    void ISectionVisitor.Items<T>(CellLayout cell, ItemColumn<T> column)
    {
        var starts = Take<int>($"{cell.Name}.starts", CellType.Of<int>(), _reader.Header.Rows + 1);
        var items = Take<T>(cell.Name, CellType.Of(cell), starts.Span[^1]);
        column.Attach(MemoryMarshal.AsMemory(items), MemoryMarshal.AsMemory(starts), items.Length);
    }

    private static TimeZoneInfo? ZoneOf(SnapshotDescription description)
    {
        if (description.Zone is not { } id)
            return null;
        if (id == TimeZoneInfo.Utc.Id)
            return TimeZoneInfo.Utc;
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : throw new SnapshotException(SnapshotFault.UnknownZone, $"The snapshot's days are days of the zone {id}, which this machine does not know.");
    }

    private LedgerTable Table(EvidencePolicy policy, TimeZoneInfo? zone)
    {
        var customers = TakeTexts("customers");
        var counterparts = TakeCounterparts();
        var names = new LedgerNames(customers, TakeTexts("brands"), TakeTexts("episodes"), counterparts);
        if (names.Counterparts.Length != counterparts.Length)
            throw SnapshotReader.Inconsistent("a counterpart stands there twice");
        LedgerSections.Walk(_columns, this);
        _reader.End();
        _columns.TakeUp(_reader.Header.Rows);
        if (SnapshotCheck.Fault(_columns, names, _columns.Capacity, _cancellation) is { } fault)
            throw SnapshotReader.Inconsistent(fault);
        if (SnapshotCheck.Latest(_columns, _columns.Capacity) != _reader.Header.Latest)
            throw SnapshotReader.Inconsistent("its latest event is not at the time it says");
        return new LedgerTable(policy.Compiled, _columns, names, _columns.Capacity, zone);
    }

    private ReadOnlyMemory<T> Take<T>(string name, string type, int count)
        where T : unmanaged
    {
        var section = _reader.Take(name, type, Unsafe.SizeOf<T>(), _cancellation);
        return section.Count == count
            ? _reader.Cells<T>(section)
            : throw SnapshotReader.Inconsistent(string.Create(CultureInfo.InvariantCulture, $"'{name}' has {section.Count} cells where {count} are needed"));
    }

    private TextDictionary TakeTexts(string name)
    {
        var starts = _reader.Cells<int>(_reader.Take($"{name}.starts", CellType.Of<int>(), sizeof(int), _cancellation));
        var run = _reader.Cells<byte>(_reader.Take($"{name}.utf8", CellType.Of<byte>(), sizeof(byte), _cancellation));
        try
        {
            return TextDictionary.OfDistinct(run.ToArray(), starts.ToArray());
        }
        catch (ArgumentException)
        {
            throw SnapshotReader.Inconsistent($"the starts of '{name}' do not lie within them in order");
        }
    }

    private Counterpart[] TakeCounterparts()
    {
        var texts = TakeTexts("counterparts");
        var counterparts = new Counterpart[texts.Count];
        for (var i = 0; i < counterparts.Length; i++)
        {
            if (!Counterpart.TryParse(texts[i], out counterparts[i]))
                throw SnapshotReader.Inconsistent("a counterpart has no name");
        }

        return counterparts;
    }
}
