namespace Relationships.Cli.Output;

/// <summary>Rows that one thread scored, and the bytes they are written as; used again for the next ones.</summary>
internal sealed class RowBlock : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly List<int> _ends = [];
    private readonly RowWriter _writer;
    private readonly IReadOnlyList<Column> _columns;

    public RowBlock(ScoredRows rows, IReadOnlyList<Column> columns, OutputFormat format)
    {
        (Rows, _columns) = (rows, columns);
        _writer = RowWriter.Continue(format, _bytes, columns.Select(static c => c.Name));
    }

    /// <summary>The rows.</summary>
    public ScoredRows Rows { get; }

    /// <summary>What was written, to be put behind other rows by <see cref="JoinedRows"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length);

    /// <summary>Writes as many rows as there are, anew.</summary>
    public void Write(int count)
    {
        _bytes.SetLength(0);
        _ends.Clear();
        for (var row = 0; row < count; row++)
        {
            _writer.BeginRow();
            foreach (var column in _columns)
                column.Write(Rows, row, _writer);
            _writer.EndRow();
            _ends.Add((int)_bytes.Length + _writer.Held);
        }

        _writer.Flush();
    }

    /// <summary>Where the bytes of a row end.</summary>
    public int EndOf(int row) => _ends[row];

    public void Dispose() => _writer.Dispose();
}
