using System.Text.Unicode;
using CsvHelper;
using Relationships.Events;
using Relationships.Files.Fields;

namespace Relationships.Files.Records;

/// <summary>
/// Events of a CSV file. The framer finds the records and their lines and keeps broken ones back; CsvHelper splits the
/// others into fields.
/// </summary>
internal static class CsvEvents
{
    public static IEnumerable<ReadEvent> Read(RecordFramer framer, string source, char delimiter, EventReading reading)
    {
        using var records = new RecordStream(framer);
        var options = new CsvReaderOptions { Separator = delimiter, HasHeader = false, MissingField = CsvMissingFieldHandling.ReturnEmpty };
        using var csv = CsvReader.Create(records, options, leaveOpen: true);
        var header = Header(csv, records, source);
        var columns = CsvHeader.Columns(header, reading.Layout, source);
        var row = new CsvFieldRow(csv, columns);
        while (csv.Read())
        {
            var place = records.Places.Dequeue();
            var origin = new EventOrigin(source, place.FirstLine);
            if (place.Fault != RecordFault.None)
            {
                foreach (var line in BrokenLines(place, source, header, columns, reading.Layout))
                    yield return line;
                continue;
            }

            if (csv.RawRecord.Length != place.Length)
                throw new InvalidOperationException($"{origin}: the record and its place are out of step.");
            yield return Fault(csv, header.Length) is { } fault
                ? new ReadEvent(new RejectedEvent(origin, RejectReason.Unreadable, fault), place.LastLine)
                : reading.Read(row, origin, place.LastLine);
        }
    }

    public static string? Fault(CsvReader csv, int columns)
    {
        if (!Utf8.IsValid(csv.RawRecord))
            return "the line is not valid UTF-8";
        return csv.FieldCount == columns ? null : $"{Excerpt.Of(csv.FieldCount)} fields where the header has {Excerpt.Of(columns)}";
    }

    public static string[] Header(CsvReader csv, RecordStream records, string source)
    {
        if (!csv.Read())
            throw new UnusableInputException($"{source}: is empty; a CSV file begins with a header.");
        var place = records.Places.Dequeue();
        if (place.Fault != RecordFault.None)
            throw new UnusableInputException($"{source}: its header cannot be read: {Broken(place)}.");
        if (!Utf8.IsValid(csv.RawRecord))
            throw new UnusableInputException($"{source}: its header is not valid UTF-8.");
        var header = new string[csv.FieldCount];
        for (var i = 0; i < header.Length; i++)
            header[i] = csv.GetString(i).Trim();
        return header;
    }

    /// <summary>Every line of a stretch that is no record, each a reject of its own, so that no line is lost.</summary>
    private static IEnumerable<ReadEvent> BrokenLines(RecordPlace place, string source, string[] header, int[] columns, FieldLayout layout)
    {
        var isTooLong = place.Fault == RecordFault.TooLong;
        var detail = isTooLong ? TooLong(place.Column, header, columns, layout) : Broken(place);
        for (var line = place.FirstLine; line <= place.LastLine; line++)
        {
            var reason = isTooLong ? RejectReason.FieldTooLong : RejectReason.Unreadable;
            yield return new ReadEvent(new RejectedEvent(new EventOrigin(source, line), reason, detail), line);
        }
    }

    public static string Broken(RecordPlace place) => place.Fault switch
    {
        RecordFault.StrayQuote => $"a quote stands inside a field that does not begin with one, on line {Excerpt.Line(place.QuoteLine)}",
        RecordFault.TextAfterQuote => $"text follows the closing quote of a field that opened on line {Excerpt.Line(place.QuoteLine)}",
        RecordFault.UnclosedQuote => $"the quote that opened on line {Excerpt.Line(place.QuoteLine)} never closes",
        _ => "the record is too long",
    };

    private static string TooLong(int column, string[] header, int[] columns, FieldLayout layout)
    {
        var field = Array.IndexOf(columns, column);
        var name = field >= 0 ? layout.Shown((EventField)field)
            : column >= 0 && column < header.Length ? $"column {Excerpt.Of(header[column])}"
            : "a column that the header does not have";
        return $"{name} makes the record too long to be read";
    }
}
