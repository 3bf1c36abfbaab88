using Relationships.Ledgers.Folding;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// The memory of a <see cref="LedgerTable"/>: columns of cells without references, which can be written to a file as they
/// are and mapped back.
/// </summary>
/// <remarks>
/// The fixed part of a row takes <see cref="FixedBytes"/> bytes:
/// <list type="table">
/// <listheader><term>column</term><description>cell</description></listheader>
/// <item><term>Customers</term><description>int, code into the table's customer ids</description></item>
/// <item><term>Counterparts</term><description>int, index into the table's counterparts</description></item>
/// <item><term>Brands</term><description>int, code of the parent brand into the table's brand names, or -1</description></item>
/// <item><term>Anchors</term><description>long, ticks of the instant at which a piece of evidence weighs 1</description></item>
/// <item><term>First, Last</term><description>long each, ticks of the first and the latest event</description></item>
/// <item><term>Contacts</term><description>long, ticks of the latest contact that prompts; <see cref="Never"/> for none</description></item>
/// <item><term>Events</term><description>int, events counted</description></item>
/// <item><term>Flags</term><description>byte, <see cref="LedgerFlags"/></description></item>
/// <item><term>Sums</term><description>double, one column for each sum that is no connection's, in the order of <see cref="EvidenceSum"/>, as seen from the anchor</description></item>
/// <item><term>starts</term><description>int, six columns: where the row's items begin in each list below</description></item>
/// </list>
/// Items, each list in the order of rows: <see cref="ConnectionSum"/> (the sums of the points of connection that are not 0),
/// <see cref="ChannelSum"/>, <see cref="OpenPromise"/>, <see cref="OpenApproach"/>, <see cref="OpenFailure"/>, <see cref="OpenTrial"/>.
/// Episodes are codes into the table's episode names.
/// </remarks>
internal sealed class LedgerColumns
{
    /// <summary>The instant of what never was.</summary>
    public const long Never = long.MinValue;

    private static readonly int[] s_places = Places();
    private static readonly EvidenceSum[] s_dense = [.. EvidenceSums.All.Where(s => !s.IsConnection())];

    /// <summary>How many sums have a column.</summary>
    public static int SumCount => s_dense.Length;

    /// <summary>Bytes that a row takes in the columns, items not counted.</summary>
    public static int FixedBytes => (3 * sizeof(int)) + (4 * sizeof(long)) + sizeof(int) + sizeof(byte) + (SumCount * sizeof(double)) + (6 * sizeof(int));

    /// <summary>How many rows there is room for.</summary>
    public int Capacity { get; private set; }

    public Column<int> Customers { get; } = new();

    public Column<int> Counterparts { get; } = new();

    public Column<int> Brands { get; } = new();

    public Column<long> Anchors { get; } = new();

    public Column<long> First { get; } = new();

    public Column<long> Last { get; } = new();

    public Column<long> Contacts { get; } = new();

    public Column<int> Events { get; } = new();

    public Column<LedgerFlags> Flags { get; } = new();

    public Column<double>[] Sums { get; } = [.. Enumerable.Range(0, SumCount).Select(_ => new Column<double>())];

    /// <summary>What rows have any number of.</summary>
    public LedgerItems Items { get; } = new();

    /// <summary>Which of <see cref="Sums"/> keeps a sum; -1 for a connection's.</summary>
    public static int PlaceOf(EvidenceSum sum) => s_places[(int)sum];

    /// <summary>Makes room for rows; what stands stays.</summary>
    public void Resize(int capacity)
    {
        Capacity = capacity;
        Customers.Resize(capacity);
        Counterparts.Resize(capacity);
        Brands.Resize(capacity);
        Anchors.Resize(capacity);
        First.Resize(capacity);
        Last.Resize(capacity);
        Contacts.Resize(capacity);
        Events.Resize(capacity);
        Flags.Resize(capacity);
        foreach (var sum in Sums)
            sum.Resize(capacity);
        Items.Resize(capacity);
    }

    /// <summary>Makes room for at least so many rows, to be written anew: what stands is lost.</summary>
    public void Reserve(int rows)
    {
        if (rows <= Capacity)
            return;
        Resize(rows);
    }

    /// <summary>Writes the numbers of one relationship; whose they are, its sums and its items are written apart.</summary>
    public void Set(int row, LedgerFold fold)
    {
        Anchors[row] = fold.Sums.Anchor;
        First[row] = fold.First;
        Last[row] = fold.Last;
        Contacts[row] = fold.LastContact;
        Events[row] = fold.Events;
        Flags[row] = (fold.HasSwitched ? LedgerFlags.Switched : LedgerFlags.None) | (fold.Opening is null ? LedgerFlags.None : LedgerFlags.Opened);
    }

    /// <summary>Writes the sums of consecutive rows.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="rows">How many.</param>
    /// <param name="sums">Row after row all sums, those of connections too, in the order of <see cref="EvidenceSum"/>.</param>
    public void SetSums(int first, int rows, ReadOnlySpan<double> sums)
    {
        var columns = Sums;
        for (var s = 0; s < columns.Length; s++)
        {
            var cells = columns[s].Span.Slice(first, rows);
            var place = (int)s_dense[s];
            for (var row = 0; row < cells.Length; row++, place += EvidenceSums.Count)
                cells[row] = sums[place];
        }
    }

    /// <summary>Moves rows, whose new place may overlap the old; their items stay.</summary>
    public void Move(int from, int to, int count)
    {
        if (from == to)
            return;
        Customers.Move(from, to, count);
        Counterparts.Move(from, to, count);
        Brands.Move(from, to, count);
        Anchors.Move(from, to, count);
        First.Move(from, to, count);
        Last.Move(from, to, count);
        Contacts.Move(from, to, count);
        Events.Move(from, to, count);
        Flags.Move(from, to, count);
        foreach (var sum in Sums)
            sum.Move(from, to, count);
    }

    /// <summary>Says how many rows the memory holds that was attached, column by column.</summary>
    public void TakeUp(int rows) => Capacity = rows;

    private static int[] Places()
    {
        var place = 0;
        return [.. EvidenceSums.All.Select(s => s.IsConnection() ? -1 : place++)];
    }
}
