namespace Relationships.Files.Fields;

/// <summary>The fields of one record, each as UTF-8 with its quotes and escapes resolved.</summary>
internal abstract class FieldRow
{
    /// <summary>A bit for every field that any record of the file may have, by its place in <see cref="EventField"/>.</summary>
    public uint Told { get; protected init; } = uint.MaxValue;

    /// <summary>The text of a field; empty where the record has none.</summary>
    public abstract ReadOnlySpan<byte> Text(EventField field);

    /// <summary>Whether the field is written as a number of JSON.</summary>
    public virtual bool IsNumber(EventField field) => false;
}
