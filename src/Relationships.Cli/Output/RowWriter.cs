namespace Relationships.Cli.Output;

/// <summary>Writes rows of named cells, one after the other, as UTF-8 with \n; nothing is allocated a cell.</summary>
internal abstract class RowWriter(Stream stream) : IDisposable
{
    /// <summary>Bytes gathered before the stream is troubled.</summary>
    protected const int Enough = 1 << 16;

    protected Stream Stream { get; } = stream;

    public static RowWriter Create(OutputFormat format, Stream stream, IEnumerable<string> names) => format == OutputFormat.Csv
        ? new CsvRowWriter(stream, names)
        : new JsonRowWriter(stream, names, isArray: format == OutputFormat.Json);

    /// <summary>Bytes gathered that the stream has not seen.</summary>
    public abstract int Held { get; }

    /// <summary>A writer of rows that stand behind others: no header; in an array each row begins with a comma.</summary>
    public static RowWriter Continue(OutputFormat format, Stream stream, IEnumerable<string> names) => format == OutputFormat.Csv
        ? new CsvRowWriter(stream)
        : new JsonRowWriter(stream, names, isArray: format == OutputFormat.Json, hasRows: true);

    public abstract void BeginRow();

    /// <summary>A text; null is missing.</summary>
    public abstract void Text(string? value);

    /// <summary>A number in its shortest form that reads back to the same; one that is not finite is missing.</summary>
    public abstract void Number(double value);

    public abstract void Integer(long value);

    public abstract void Missing();

    public abstract void EndRow();

    /// <summary>Writes what is still held.</summary>
    public abstract void Flush();

    /// <summary>Writes what is still held, and the end of the data.</summary>
    public abstract void Finish();

    /// <summary>Lets go of buffers; what was not finished is not written.</summary>
    public virtual void Dispose() => GC.SuppressFinalize(this);
}
