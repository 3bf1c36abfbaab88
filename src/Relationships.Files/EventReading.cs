using Relationships.Events;
using Relationships.Files.Fields;
using Relationships.Files.Records;

namespace Relationships.Files;

/// <summary>One reading of a log, over all its files: options, texts seen before, the one currency.</summary>
internal sealed class EventReading
{
    private readonly EventFileOptions _options;
    private readonly EventAssembly _assembly;
    private readonly bool _hasCurrency;
    private EventOrigin _currencyOrigin;

    public EventReading(EventFileOptions options)
    {
        options.Validate();
        _options = options;
        Layout = new FieldLayout(options);
        _assembly = new EventAssembly(options, Layout);
        _hasCurrency = Layout.Name(EventField.Currency) is not null;
    }

    /// <summary>By what name each field is told.</summary>
    public FieldLayout Layout { get; }

    /// <summary>The currency of the log, or null as long as no event tells one.</summary>
    public string? Currency { get; private set; }

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
        var read = _assembly.Read(row, origin, lastLine);
        if (_hasCurrency && read.IsEvent)
            CheckCurrency(_assembly.Currency(row), origin);
        return read;
    }

    private void CheckCurrency(string currency, EventOrigin origin)
    {
        if (currency.Length == 0)
            return;
        if (Currency is null)
        {
            Currency = currency;
            _currencyOrigin = origin;
        }
        else if (!Currency.Equals(currency, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnusableInputException(
                $"{origin}: currency {Excerpt.Of(currency)}, where {_currencyOrigin} has {Excerpt.Of(Currency)}; a log has one currency.");
        }
    }
}
