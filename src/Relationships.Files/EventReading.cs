using System.Text;
using Relationships.Events;
using Relationships.Files.Fields;
using Relationships.Files.Records;

namespace Relationships.Files;

/// <summary>One reading of a log, over all its files: options, texts seen before, the one currency.</summary>
internal sealed class EventReading
{
    private readonly EventFileOptions _options;
    private readonly EventAssembly _assembly;
    private readonly TextPool _texts = new();
    private readonly bool _hasCurrency;
    private readonly LogCurrency _currency = new();

    public EventReading(EventFileOptions options)
    {
        options.Validate();
        _options = options;
        Layout = new FieldLayout(options);
        _assembly = new EventAssembly(options, Layout, keepsAllWords: false);
        _hasCurrency = Layout.Name(EventField.Currency) is not null;
    }

    /// <summary>By what name each field is told.</summary>
    public FieldLayout Layout { get; }

    /// <summary>The currency of the log, or null as long as no event tells one.</summary>
    public string? Currency => _currency.Told;

    /// <summary>How many lines the files have that were read to their end.</summary>
    public long Lines { get; private set; }

    /// <summary>Reads a file.</summary>
    public IEnumerable<ReadEvent> Read(EventInput input, CancellationToken cancellation)
    {
        var stream = input.Open();
        try
        {
            var isCsv = (_options.Format ?? FileName.Format(input.Name)) == EventFileFormat.Csv;
            var delimiter = _options.Delimiter ?? FileName.Delimiter(input.Name);
            var framer = new RecordFramer(stream, input.Name, isCsv ? delimiter : null, _options.MaxRecordLength, cancellation);
            var events = isCsv ? CsvEvents.Read(framer, input.Name, delimiter, this) : NdjsonEvents.Read(framer, input.Name, this);
            foreach (var read in events)
                yield return read;
            Lines += framer.LineCount;
        }
        finally
        {
            if (!input.IsKeptOpen)
                stream.Dispose();
        }
    }

    /// <summary>Reads the fields of a record.</summary>
    public ReadEvent Read(FieldRow row, EventOrigin origin, long lastLine)
    {
        var cells = default(EventCells);
        if (!_assembly.TryRead(row, ref cells))
            return new ReadEvent(new RejectedEvent(origin, _assembly.Fault!.Reason, _assembly.Fault.Detail(_assembly.Blamed)), lastLine);
        if (_hasCurrency && EventAssembly.Currency(row) is { IsEmpty: false } currency)
            _currency.Check(_texts.Get(currency), origin);
        return new ReadEvent(Event(in cells, origin), lastLine);
    }

    private RelationshipEvent Event(in EventCells cells, EventOrigin origin) =>
        new(_texts.Get(cells.Customer), cells.Kind, new DateTimeOffset(cells.At, TimeSpan.Zero))
        {
            Counterpart = cells.Counterpart,
            Brand = Text(cells.Brand),
            Channel = cells.Channel,
            Initiator = cells.Initiator < 0 ? null : (Initiator)cells.Initiator,
            Human = cells.Human < 0 ? null : cells.Human != 0,
            Amount = Number(cells.Amount),
            Strength = Number(cells.Strength),
            Severity = Number(cells.Severity),
            Due = cells.Due == long.MaxValue ? null : new DateTimeOffset(cells.Due, TimeSpan.Zero),
            Episode = NewText(cells.Episode),
            Representative = Text(cells.Representative),
            Other = Text(cells.Other),
            Connection = cells.Connection < 0 ? null : (ConnectionType)cells.Connection,
            Tag = Text(cells.Tag),
            Id = NewText(cells.Id),
            Origin = origin,
        };

    private static double? Number(double number) => double.IsNaN(number) ? null : number;

    /// <summary>A text that is likely to come again.</summary>
    private string? Text(ReadOnlySpan<byte> text) => text.IsEmpty ? null : _texts.Get(text);

    /// <summary>A text that is likely to be new.</summary>
    private static string? NewText(ReadOnlySpan<byte> text) => text.IsEmpty ? null : Encoding.UTF8.GetString(text);
}
