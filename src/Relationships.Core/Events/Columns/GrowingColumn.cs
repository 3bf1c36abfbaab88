namespace Relationships.Events.Columns;

/// <summary>A column under construction: takes no memory until a row tells something.</summary>
internal sealed class GrowingColumn<T>(T none)
    where T : unmanaged, IEquatable<T>
{
    private T[]? _values;

    /// <summary>Tells a row; rows between hold nothing.</summary>
    public void Set(int row, T value)
    {
        if (_values is null && value.Equals(none))
            return;
        if (_values is null || row >= _values.Length)
            Grow(row);
        _values![row] = value;
    }

    /// <summary>What was told, or an empty column where nothing was.</summary>
    public ReadOnlyMemory<T> Column(int count)
    {
        if (_values is null)
            return default;
        if (count > _values.Length)
            Grow(count - 1);
        return _values.AsMemory(0, count);
    }

    private void Grow(int row)
    {
        var held = _values?.Length ?? 0;
        Array.Resize(ref _values, (int)Math.Min(Array.MaxLength, Math.Max(row + 1L, Math.Max(1024, 2L * held))));
        _values.AsSpan(held).Fill(none);
    }
}
