namespace Relationships.Numerics;

/// <summary>
/// How far apart columns lie that share an array: a row's numbers must not all fall into the few places of the cache that
/// belong to addresses a power of two apart.
/// </summary>
internal static class ColumnStride
{
    private const int CacheLine = 8;

    /// <summary>An odd number of cache lines, at least the capacity; a column of one row is a column of one.</summary>
    /// <param name="capacity">Rows.</param>
    public static int Of(int capacity) => capacity < CacheLine ? capacity : ((((capacity + CacheLine - 1) / CacheLine) | 1) * CacheLine);
}
