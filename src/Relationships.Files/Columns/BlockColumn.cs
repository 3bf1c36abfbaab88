namespace Relationships.Files.Columns;

/// <summary>A column of the events of one block.</summary>
internal abstract class BlockColumn
{
    /// <summary>Whether any row tells something.</summary>
    public bool IsTold { get; set; }
}

/// <summary>A column of the events of one block.</summary>
/// <param name="none">What a row holds that tells nothing.</param>
internal sealed class BlockColumn<T>(T none) : BlockColumn
    where T : unmanaged, IEquatable<T>
{
    private T[] _rows = new T[1024];

    /// <summary>The rows that were set.</summary>
    public Span<T> Rows(int count) => _rows.AsSpan(0, count);

    /// <summary>Sets the next row or one before.</summary>
    public void Set(int row, T value)
    {
        if (row >= _rows.Length)
            Array.Resize(ref _rows, 2 * _rows.Length);
        _rows[row] = value;
        if (!value.Equals(none))
            IsTold = true;
    }
}
