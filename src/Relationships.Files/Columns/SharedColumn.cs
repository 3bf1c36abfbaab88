namespace Relationships.Files.Columns;

/// <summary>A column of all events, into which blocks are copied wherever they belong.</summary>
internal abstract class SharedColumn
{
    /// <summary>Copies a block's rows.</summary>
    /// <param name="block">A column of the same type.</param>
    /// <param name="row">Where its first row goes.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="end">Behind the last row that was put so far.</param>
    /// <param name="capacity">How many rows the column will have, as far as anybody knows; at least those.</param>
    public abstract void Put(BlockColumn block, int row, int count, int end, int capacity);

    /// <summary>Moves rows to the front.</summary>
    public abstract void Move(int from, int to, int count);
}

/// <summary>A column of all events, into which blocks are copied wherever they belong.</summary>
/// <param name="none">What a row holds that tells nothing.</param>
internal sealed class SharedColumn<T>(T none) : SharedColumn
    where T : unmanaged, IEquatable<T>
{
    private T[]? _rows;

    /// <summary>Whether any row tells something.</summary>
    public bool IsTold => _rows is not null;

    /// <summary>The rows, or none where nothing was told.</summary>
    public Memory<T> Rows(int count) => _rows is null ? default : _rows.AsMemory(0, count);

    /// <inheritdoc/>
    public override void Put(BlockColumn block, int row, int count, int end, int capacity)
    {
        if (_rows is null && !block.IsTold)
            return;
        if (_rows is null)
            (_rows = GC.AllocateUninitializedArray<T>(capacity)).AsSpan(0, end).Fill(none);
        else if (capacity > _rows.Length)
            Grow(capacity);
        if (block.IsTold)
            ((BlockColumn<T>)block).Rows(count).CopyTo(_rows.AsSpan(row));
        else
            _rows.AsSpan(row, count).Fill(none);
    }

    /// <inheritdoc/>
    public override void Move(int from, int to, int count)
    {
        if (_rows is not null)
            Array.Copy(_rows, from, _rows, to, count);
    }

    private void Grow(int capacity)
    {
        var rows = GC.AllocateUninitializedArray<T>(capacity);
        _rows.AsSpan().CopyTo(rows);
        _rows = rows;
    }
}
