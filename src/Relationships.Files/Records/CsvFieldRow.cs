using CsvHelper;
using Relationships.Files.Fields;

namespace Relationships.Files.Records;

/// <summary>The fields of the record on which CsvHelper stands.</summary>
internal sealed class CsvFieldRow(CsvReader csv, int[] columns) : FieldRow
{
    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text(EventField field)
    {
        var column = columns[(int)field];
        return column < 0 ? default : csv.GetSpan(column);
    }
}
