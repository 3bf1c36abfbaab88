using System.Text;
using System.Text.Unicode;
using Relationships.Events;
using Relationships.Files.Fields;

namespace Relationships.Files.Records;

/// <summary>What can be wrong with a record of CSV as a whole, in words.</summary>
internal static class CsvFaults
{
    public static RejectForm NotUtf8 { get; } = new(RejectReason.Unreadable, "the line is not valid UTF-8");

    /// <summary>Another number of fields than the header has; the value is the number.</summary>
    public static RejectForm FieldCount(int columns) =>
        new(RejectReason.Unreadable, string.Empty, $" fields where the header has {Excerpt.Of(columns)}");

    /// <summary>A stretch of lines that is no record; the value is the line of the quote that is to blame.</summary>
    public static RejectForm Broken(RecordFault fault) => fault switch
    {
        RecordFault.StrayQuote => new RejectForm(RejectReason.Unreadable, "a quote stands inside a field that does not begin with one, on line "),
        RecordFault.TextAfterQuote => new RejectForm(RejectReason.Unreadable, "text follows the closing quote of a field that opened on line "),
        RecordFault.UnclosedQuote => new RejectForm(RejectReason.Unreadable, "the quote that opened on line ", " never closes"),
        _ => new RejectForm(RejectReason.Unreadable, "the record is too long"),
    };

    /// <summary>The value that goes with <see cref="Broken"/>.</summary>
    public static byte[] Blamed(RecordPlace place) =>
        place.Fault == RecordFault.TooLong ? [] : Encoding.UTF8.GetBytes(Excerpt.Line(place.QuoteLine));

    /// <summary>A record that is too long because of a column.</summary>
    public static RejectForm TooLong(int column, string[] header, int[] columns, FieldLayout layout)
    {
        var field = Array.IndexOf(columns, column);
        var name = field >= 0 ? layout.Shown((EventField)field)
            : column >= 0 && column < header.Length ? $"column {Excerpt.Of(header[column])}"
            : "a column that the header does not have";
        return new RejectForm(RejectReason.FieldTooLong, $"{name} makes the record too long to be read");
    }

    /// <summary>Refuses a header that is none.</summary>
    public static void CheckHeader(RecordPlace place, ReadOnlySpan<byte> record, string source)
    {
        if (place.Fault != RecordFault.None)
            throw new UnusableInputException($"{source}: its header cannot be read: {Broken(place.Fault).Detail(Blamed(place))}.");
        if (!Utf8.IsValid(record))
            throw new UnusableInputException($"{source}: its header is not valid UTF-8.");
    }

    public static UnusableInputException NoHeader(string source) => new($"{source}: is empty; a CSV file begins with a header.");
}
