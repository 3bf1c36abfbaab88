using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Relationships.Ledgers.Snapshots;

/// <summary>
/// Whether what columns hold can be: codes that dictionaries have, instants that calendars have, numbers that are finite.
/// Held against a table before it is written and after it is read, so that whatever is written is read again.
/// </summary>
internal static class SnapshotCheck
{
    private const ulong Exponent = 0x7FF0_0000_0000_0000;

    /// <summary>The first thing that cannot be, for a message; null where all can.</summary>
    public static string? Fault(LedgerColumns columns, LedgerNames names, int rows, CancellationToken cancellation) =>
        RangeFault("customer", columns.Customers.Span[..rows], 0, names.CustomerIds.Count)
        ?? RangeFault("counterpart", columns.Counterparts.Span[..rows], 0, names.Counterparts.Length)
        ?? RangeFault("brand", columns.Brands.Span[..rows], -1, names.BrandNames.Count)
        ?? RangeFault("events", columns.Events.Span[..rows], 1, int.MaxValue)
        ?? SpanFault(columns, rows)
        ?? FlagFault(columns.Flags.Span[..rows])
        ?? SumFault(columns, rows, cancellation)
        ?? ItemCheck.Fault(columns, names, rows, cancellation);

    /// <summary>Ticks of the latest event of all; <see cref="LedgerColumns.Never"/> where there is no row.</summary>
    public static long Latest(LedgerColumns columns, int rows)
    {
        var latest = LedgerColumns.Never;
        foreach (var ticks in columns.Last.Span[..rows])
            latest = Math.Max(latest, ticks);
        return latest;
    }

    /// <summary>Whether no number is infinite or NaN: none has all bits of its exponent set.</summary>
    public static bool AreFinite(ReadOnlySpan<double> numbers)
    {
        var bits = MemoryMarshal.Cast<double, ulong>(numbers);
        var greatest = Vector<ulong>.Zero;
        var mask = new Vector<ulong>(Exponent);
        for (; bits.Length >= Vector<ulong>.Count; bits = bits[Vector<ulong>.Count..])
            greatest = Vector.Max(greatest, new Vector<ulong>(bits) & mask);
        var areFinite = !Vector.EqualsAny(greatest, mask);
        foreach (var rest in bits)
            areFinite &= (rest & Exponent) != Exponent;
        return areFinite;
    }

    private static string? SumFault(LedgerColumns columns, int rows, CancellationToken cancellation)
    {
        foreach (var sum in columns.Sums)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!AreFinite(sum.Span[..rows]))
                return "a sum is not finite";
        }

        return null;
    }

    private static string? RangeFault(string name, ReadOnlySpan<int> cells, int least, int above)
    {
        for (var row = 0; row < cells.Length; row++)
        {
            if (cells[row] < least || cells[row] >= above)
                return Said(name, row, cells[row], $"is not in {least.ToString(CultureInfo.InvariantCulture)} to below {above.ToString(CultureInfo.InvariantCulture)}");
        }

        return null;
    }

    private static string? SpanFault(LedgerColumns columns, int rows)
    {
        var first = columns.First.Span[..rows];
        var last = columns.Last.Span[..rows];
        var anchors = columns.Anchors.Span[..rows];
        var contacts = columns.Contacts.Span[..rows];
        for (var row = 0; row < rows; row++)
        {
            var span = new LedgerSpan(first[row], last[row]);
            if (!LedgerSpan.IsInstant(span.First))
                return Said("first", row, span.First, "is no instant");
            if (!span.CanBe)
                return Said("last", row, span.Last, "is no instant of an event, or lies before the first");
            if (!span.HasBegun(anchors[row]))
                return Said("anchor", row, anchors[row], "is no instant, or lies behind the latest event");
            if (contacts[row] != LedgerColumns.Never && !span.Has(contacts[row]))
                return Said("contact", row, contacts[row], "does not lie between the first and the latest event");
        }

        return null;
    }

    private static string? FlagFault(ReadOnlySpan<LedgerFlags> cells)
    {
        var unknown = MemoryMarshal.AsBytes(cells).IndexOfAnyExceptInRange((byte)LedgerFlags.None, (byte)(LedgerFlags.Switched | LedgerFlags.Opened));
        return unknown < 0 ? null : Said("flags", unknown, (long)cells[unknown], "has an unknown flag");
    }

    private static string Said(string name, int row, long value, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"'{name}' of row {row}, {value}, {what}");
}
