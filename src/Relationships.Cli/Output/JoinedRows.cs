namespace Relationships.Cli.Output;

/// <summary>Puts rows together that were written apart, by <see cref="RowWriter.Continue"/>: the same bytes as one writer's.</summary>
internal sealed class JoinedRows
{
    private readonly Stream _stream;
    private readonly bool _isArray;
    private bool _hasRows;

    public JoinedRows(OutputFormat format, Stream stream, IEnumerable<string> names)
    {
        _stream = stream;
        _isArray = format == OutputFormat.Json;
        using var header = RowWriter.Create(format, stream, names);
        if (format == OutputFormat.Csv)
            header.Flush();
    }

    /// <summary>Writes whole rows.</summary>
    public void Append(ReadOnlySpan<byte> rows)
    {
        if (rows.IsEmpty)
            return;
        if (_isArray && !_hasRows)
        {
            // The comma of the first row opens the array.
            _stream.Write("["u8);
            rows = rows[1..];
        }

        _hasRows = true;
        _stream.Write(rows);
    }

    /// <summary>Writes the end of the data.</summary>
    public void Finish()
    {
        if (_isArray)
            _stream.Write(_hasRows ? "\n]\n"u8 : "[]\n"u8);
        _stream.Flush();
    }
}
