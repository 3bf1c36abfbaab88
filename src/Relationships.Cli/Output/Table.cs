using Relationships.Numerics;

namespace Relationships.Cli.Output;

/// <summary>Named columns of rows of one type, in order; what is not a row of the scorer's is written by it.</summary>
internal sealed class Table<T>
{
    private readonly List<string> _names = [];
    private readonly List<Action<T, RowWriter>> _cells = [];

    public IReadOnlyList<string> Names => _names;

    public Table<T> Text(string name, Func<T, string?> value) => Add(name, (row, to) => to.Text(value(row)));

    /// <summary>A number; null, NaN and the infinities are missing.</summary>
    public Table<T> Number(string name, Func<T, double?> value) => Add(name, (row, to) => to.Number(value(row) ?? double.NaN));

    public Table<T> Integer(string name, Func<T, long> value) => Add(name, (row, to) => to.Integer(value(row)));

    public Table<T> Flag(string name, Func<T, bool> value) => Integer(name, row => value(row) ? 1 : 0);

    /// <summary>Value, interval, uncertainty and evidence mass.</summary>
    public Table<T> Estimate(string name, Func<T, Estimate> value) => this
        .Number(name, row => value(row).Value)
        .Number(name + "_low", row => value(row).Low)
        .Number(name + "_high", row => value(row).High)
        .Number(name + "_uncertainty", row => value(row).Uncertainty)
        .Number(name + "_evidence", row => value(row).EvidenceMass);

    /// <summary>Writes rows; gives how many.</summary>
    public int Write(IEnumerable<T> rows, OutputFormat format, Stream stream, CancellationToken cancellation)
    {
        var count = 0;
        using var writer = RowWriter.Create(format, stream, _names);
        foreach (var row in rows)
        {
            if ((count++ & 1023) == 0)
                cancellation.ThrowIfCancellationRequested();
            writer.BeginRow();
            foreach (var cell in _cells)
                cell(row, writer);
            writer.EndRow();
        }

        writer.Finish();
        return count;
    }

    private Table<T> Add(string name, Action<T, RowWriter> cell)
    {
        _names.Add(name);
        _cells.Add(cell);
        return this;
    }
}
