namespace Relationships.Files.Columns;

/// <summary>Turns the codes that one thread's reading gives words into shared ones.</summary>
/// <param name="shared">All threads' words.</param>
/// <param name="meaning">What a code of this thread stands for; -1 is the constant.</param>
internal sealed class BlockWords<T>(SharedWords<T> shared, Func<int, T> meaning)
    where T : notnull
{
    private int[] _sharedCodes = [];
    private long[] _seenIn = [];
    private long _block;

    /// <summary>Turns the codes of a block.</summary>
    /// <param name="column">The codes.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="firstRecord">The number of the record that row 0 is.</param>
    public void Resolve(BlockColumn<int> column, int count, long firstRecord)
    {
        _block++;
        column.IsTold = false;
        var rows = column.Rows(count);
        for (var row = 0; row < rows.Length; row++)
        {
            var own = rows[row] + 1;
            if (own >= _seenIn.Length)
            {
                Array.Resize(ref _sharedCodes, Math.Max(64, 2 * (own + 1)));
                Array.Resize(ref _seenIn, _sharedCodes.Length);
            }

            if (_seenIn[own] != _block)
            {
                _seenIn[own] = _block;
                _sharedCodes[own] = shared.CodeOf(meaning(own - 1), firstRecord + row);
            }

            // Code 0 needs no column: it is what stands there where nothing does.
            rows[row] = _sharedCodes[own];
            column.IsTold |= rows[row] != 0;
        }
    }
}
