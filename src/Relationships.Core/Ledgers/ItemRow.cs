namespace Relationships.Ledgers;

/// <summary>An item and the row that it stands in.</summary>
internal readonly ref struct ItemRow<T>(int row, ref readonly T item)
    where T : unmanaged
{
    public readonly ref readonly T Item = ref item;

    public int Row { get; } = row;
}
