using Relationships.Events.Columns;

namespace Relationships.Files.Columns;

/// <summary>The ids of the events of a block, one behind the other, and a column of their lengths in bytes.</summary>
/// <param name="lengths">Takes the length of each row's id, or <see cref="EventColumns.None"/>.</param>
internal sealed class IdBlock(BlockColumn<int> lengths)
{
    private byte[] _bytes = new byte[1 << 14];
    private int _used;

    /// <summary>All ids, in the order of rows.</summary>
    public ReadOnlySpan<byte> Texts => _bytes.AsSpan(0, _used);

    /// <summary>Adds a row's id, or notes that it has none.</summary>
    public void Add(ReadOnlySpan<byte> id, int row)
    {
        lengths.Set(row, id.IsEmpty ? EventColumns.None : id.Length);
        if (_used + id.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _used + id.Length));
        id.CopyTo(_bytes.AsSpan(_used));
        _used += id.Length;
    }

    public void Clear() => _used = 0;
}
