using System.Text;
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
            return CsvFaults.NotUtf8.Detail(default);
        return csv.FieldCount == columns ? null : CsvFaults.FieldCount(columns).Detail(Encoding.UTF8.GetBytes(Excerpt.Of(csv.FieldCount)));
    }

    public static string[] Header(CsvReader csv, RecordStream records, string source)
    {
        if (!csv.Read())
            throw CsvFaults.NoHeader(source);
        CsvFaults.CheckHeader(records.Places.Dequeue(), csv.RawRecord, source);
        var header = new string[csv.FieldCount];
        for (var i = 0; i < header.Length; i++)
            header[i] = csv.GetString(i).Trim();
        return header;
    }

    public static string Broken(RecordPlace place) => CsvFaults.Broken(place.Fault).Detail(CsvFaults.Blamed(place));

    /// <summary>Every line of a stretch that is no record, each a reject of its own, so that no line is lost.</summary>
    private static IEnumerable<ReadEvent> BrokenLines(RecordPlace place, string source, string[] header, int[] columns, FieldLayout layout)
    {
        var form = place.Fault == RecordFault.TooLong ? CsvFaults.TooLong(place.Column, header, columns, layout) : CsvFaults.Broken(place.Fault);
        var detail = form.Detail(CsvFaults.Blamed(place));
        for (var line = place.FirstLine; line <= place.LastLine; line++)
            yield return new ReadEvent(new RejectedEvent(new EventOrigin(source, line), form.Reason, detail), line);
    }
}
