using Relationships.Files.Fields;
using Relationships.Files.Records;

namespace Relationships.Files.Columns;

/// <summary>Reads blocks, one after the other, on one thread.</summary>
internal sealed class BlockReader
{
    private readonly EventAssembly _assembly;
    private readonly bool _hasCurrency;

    public BlockReader(EventFileOptions options, FieldLayout layout, SharedEvents shared)
    {
        _assembly = new EventAssembly(options, layout, keepsAllWords: true);
        _hasCurrency = layout.Name(EventField.Currency) is not null;
        Events = new EventBlock(shared, _assembly);
    }

    /// <summary>The records, to be filled by the framer.</summary>
    public RecordBlock Records { get; } = new();

    /// <summary>The events of the block that was read.</summary>
    public EventBlock Events { get; }

    /// <summary>Reads the records into events and rejects.</summary>
    public BlockResult Read(BlockRows rows, string source)
    {
        Events.Clear();
        RejectBlock? rejects = null;
        var currency = new BlockCurrency();
        var cells = default(EventCells);
        rows.Begin(Records);
        var records = Records.Records;
        for (var i = 0; i < records.Length; i++)
        {
            var record = records[i];
            if (record.Length == RecordSpan.Broken)
                Break(Records.Fault(i), rows, rejects ??= new RejectBlock(source));
            else if (!rows.Take(Records, record, out var form, out var blamed))
                continue;
            else if (form is not null)
                (rejects ??= new RejectBlock(source)).Add(record.Line, form, blamed);
            else if (_assembly.TryRead(rows.Row, ref cells))
                Add(in cells, rows, record.Line, currency);
            else
                (rejects ??= new RejectBlock(source)).Add(record.Line, _assembly.Fault!, _assembly.Blamed);
        }

        Events.Resolve(Records.FirstRecord);
        rejects?.Trim();
        return new BlockResult(Records.FirstRecord, Events.Count, rejects, currency);
    }

    private static void Break(RecordPlace place, BlockRows rows, RejectBlock rejects)
    {
        var form = rows.Broken(place);
        var blamed = CsvFaults.Blamed(place);
        for (var line = place.FirstLine; line <= place.LastLine; line++)
            rejects.Add(line, form, blamed);
    }

    private void Add(in EventCells cells, BlockRows rows, long line, BlockCurrency currency)
    {
        Events.Add(in cells, line, rows.Row.Told);
        if (_hasCurrency)
            currency.Add(EventAssembly.Currency(rows.Row), line);
    }
}
