using System.Globalization;

namespace Relationships.Ledgers.Snapshots;

/// <summary>What NumPy calls the types of numbers that columns hold.</summary>
internal static class CellType
{
    public static string Of<T>()
        where T : unmanaged =>
        typeof(T) == typeof(double) ? "<f8"
        : typeof(T) == typeof(long) ? "<i8"
        : typeof(T) == typeof(int) ? "<i4"
        : typeof(T) == typeof(byte) || typeof(T) == typeof(LedgerFlags) ? "|u1"
        : throw new NotSupportedException($"{typeof(T)} is no number that a snapshot holds.");

    /// <summary>Cells of several fields, which <see cref="SnapshotLayout"/> spells out.</summary>
    public static string Of(CellLayout cell) => string.Create(CultureInfo.InvariantCulture, $"|V{cell.Size}");
}
