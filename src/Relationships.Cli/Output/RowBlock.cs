namespace Relationships.Cli.Output;

/// <summary>Rows that one thread scored, and the bytes they are written as; used again for the next ones.</summary>
internal sealed class RowBlock : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly List<int> _ends = [];
    private readonly RowWriter _writer;
    private readonly Column[] _columns;
    private readonly NumberTile _numbers;

    public RowBlock(ScoredRows rows, IReadOnlyList<Column> columns, OutputFormat format)
    {
        Rows = rows;
        _columns = [.. columns];
        _numbers = new NumberTile(_columns);
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
            var inTile = row % NumberTile.Rows;
            if (inTile == 0)
                _numbers.Take(Rows, row, Math.Min(NumberTile.Rows, count - row));
            Write(row, _numbers[inTile]);
            _ends.Add((int)_bytes.Length + _writer.Held);
        }

        _writer.Flush();
    }

    private void Write(int row, ReadOnlySpan<double> numbers)
    {
        _writer.BeginRow();
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Numbers is null)
                _columns[i].Write(Rows, row, _writer);
            else
                _writer.Number(numbers[i]);
        }

        _writer.EndRow();
    }

    /// <summary>Where the bytes of a row end.</summary>
    public int EndOf(int row) => _ends[row];

    public void Dispose() => _writer.Dispose();
}
