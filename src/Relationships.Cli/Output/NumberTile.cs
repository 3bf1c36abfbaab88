namespace Relationships.Cli.Output;

/// <summary>
/// A few rows of the columns that are numbers, row behind row: scores lie column by column, and are written row by row. To ask a column
/// for every cell would cost more than most cells' writing.
/// </summary>
/// <param name="columns">All columns.</param>
internal sealed class NumberTile(IReadOnlyList<Column> columns)
{
    /// <summary>Rows at a time: few enough to stay near the core.</summary>
    public const int Rows = 32;

    private readonly double[] _cells = new double[Rows * columns.Count];

    /// <summary>Takes rows.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="start">The first.</param>
    /// <param name="count">How many, at most <see cref="Rows"/>.</param>
    public void Take(ScoredRows rows, int start, int count)
    {
        var width = columns.Count;
        for (var column = 0; column < width; column++)
        {
            if (columns[column].Numbers is not { } numbers)
                continue;
            var cell = column;
            foreach (var number in numbers(rows).Slice(start, count))
            {
                _cells[cell] = number;
                cell += width;
            }
        }
    }

    /// <summary>The numbers of a row, by column; void where a column has none.</summary>
    /// <param name="row">From 0, counted from the first that was taken.</param>
    public ReadOnlySpan<double> this[int row] => _cells.AsSpan(row * columns.Count, columns.Count);
}
