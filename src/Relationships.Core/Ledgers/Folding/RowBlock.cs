using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>
/// Rows on their way into columns: kept one after another, then written column by column. A cell each into some fifty columns
/// would wait for as many places in memory, row by row.
/// </summary>
internal sealed class RowBlock(LedgerColumns columns)
{
    private const int MostRows = 32;

    private readonly double[] _sums = new double[MostRows * EvidenceSums.Count];
    private int _first;
    private int _rows;

    /// <summary>Takes the sums of the row behind the last; of any row where none waits.</summary>
    public void Add(int row, ReadOnlySpan<double> sums)
    {
        if (_rows == 0)
            _first = row;
        sums.CopyTo(_sums.AsSpan(_rows * EvidenceSums.Count));
        if (++_rows == MostRows)
            Write();
    }

    /// <summary>Writes what waits.</summary>
    public void Write()
    {
        columns.SetSums(_first, _rows, _sums);
        _rows = 0;
    }
}
