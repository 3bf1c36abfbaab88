using CsvHelper;
using Relationships.Events;
using Relationships.Files.Records;

namespace Relationships.Files;

/// <summary>Reads CSV tables of any columns, such as ready-made summaries. Every line that is not blank ends in a row or a reject.</summary>
/// <remarks>Lines, quotes and bytes are <see cref="EventFile"/>'s. The whole table is in memory. Thread-safe.</remarks>
public static class TableFile
{
    private const int LongestRecord = 1 << 20;

    /// <summary>Reads a table, whole.</summary>
    /// <param name="input">A file or a stream.</param>
    /// <param name="delimiter">What separates fields; null for a comma, or a tab where the file is called .tsv.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Header, rows, and the lines that are no rows.</returns>
    /// <exception cref="UnusableInputException">The file as a whole cannot be used: it is not there, is empty, or its header cannot be read.</exception>
    public static Table Read(EventInput input, char? delimiter = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var separator = delimiter ?? FileName.Delimiter(input.Name);
        var stream = input.Open();
        try
        {
            return Read(new RecordFramer(stream, input.Name, separator, LongestRecord, cancellation), input.Name, separator);
        }
        finally
        {
            if (!input.IsKeptOpen)
                stream.Dispose();
        }
    }

    private static Table Read(RecordFramer framer, string source, char separator)
    {
        using var records = new RecordStream(framer);
        using var csv = CsvReader.Create(records, new CsvReaderOptions { Separator = separator, HasHeader = false, MissingField = CsvMissingFieldHandling.ReturnEmpty }, leaveOpen: true);
        var header = CsvEvents.Header(csv, records, source);
        var rows = new List<TableRow>();
        var rejects = new List<RejectedEvent>();
        while (csv.Read())
        {
            var place = records.Places.Dequeue();
            var origin = new EventOrigin(source, place.FirstLine);
            if (place.Fault != RecordFault.None)
            {
                for (var line = place.FirstLine; line <= place.LastLine; line++)
                    rejects.Add(new RejectedEvent(origin with { Line = line }, RejectReason.Unreadable, CsvEvents.Broken(place)));
            }
            else if (CsvEvents.Fault(csv, header.Length) is { } fault)
            {
                rejects.Add(new RejectedEvent(origin, RejectReason.Unreadable, fault));
            }
            else
            {
                rows.Add(Row(csv, origin, header.Length));
            }
        }

        return new Table(source, header, rows, rejects);
    }

    private static TableRow Row(CsvReader csv, EventOrigin origin, int columns)
    {
        var fields = new string[columns];
        for (var i = 0; i < columns; i++)
            fields[i] = csv.GetString(i);
        return new TableRow(origin, fields);
    }
}
