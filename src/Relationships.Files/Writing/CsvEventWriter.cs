using System.Globalization;
using CsvHelper;
using Relationships.Events;
using Relationships.Files.Fields;

namespace Relationships.Files.Writing;

/// <summary>Writes CSV with every field a column.</summary>
internal sealed class CsvEventWriter : EventFileWriter
{
    private readonly CsvWriter _csv;

    public CsvEventWriter(Stream stream)
    {
        _csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        for (var field = EventField.Customer; field <= EventField.Id; field++)
            _csv.WriteField(EventFields.All[(int)field]);
        _csv.EndRecord();
    }

    /// <inheritdoc/>
    private protected override void WriteChecked(RelationshipEvent e)
    {
        for (var field = EventField.Customer; field <= EventField.Id; field++)
        {
            if (WrittenEvent.Number(e, field) is { } number)
                _csv.WriteField(number.ToString("R", CultureInfo.InvariantCulture));
            else if (field == EventField.Human)
                _csv.WriteField(e.Human switch { null => string.Empty, true => "true", false => "false" });
            else
                _csv.WriteField(WrittenEvent.Text(e, field) ?? string.Empty);
        }

        _csv.EndRecord();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _csv.Dispose();
}
