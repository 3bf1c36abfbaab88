using System.Text.Unicode;
using Relationships.Events;
using Relationships.Files.Fields;

namespace Relationships.Files.Records;

/// <summary>Events of a file with one JSON object a line.</summary>
internal static class NdjsonEvents
{
    public static RejectForm TooLong { get; } = new(RejectReason.FieldTooLong, "the line is too long to be read");

    public static IEnumerable<ReadEvent> Read(RecordFramer framer, string source, EventReading reading)
    {
        var row = new JsonFieldRow(reading.Layout);
        while (framer.Next())
        {
            var place = framer.Place;
            var line = new EventOrigin(source, place.FirstLine);
            if (place.Fault != RecordFault.None)
                yield return new ReadEvent(new RejectedEvent(line, TooLong.Reason, TooLong.Detail(default)), place.LastLine);
            else if (IsBlank(framer.Record))
                continue;
            else if (Take(row, framer.Record, reading.Layout) is { } fault)
                yield return new ReadEvent(new RejectedEvent(line, RejectReason.Unreadable, fault), place.LastLine);
            else
                yield return reading.Read(row, line, place.LastLine);
        }
    }

    public static bool IsBlank(ReadOnlySpan<byte> line) => Blanks.Trim(line).IsEmpty;

    public static string? Take(JsonFieldRow row, ReadOnlySpan<byte> line, FieldLayout layout) =>
        Utf8.IsValid(line) ? row.Take(Blanks.Trim(line), layout) : "the line is not valid UTF-8";
}
