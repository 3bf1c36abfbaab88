using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>Yesterday's ledgers, customer by customer, as the fold of today's events begins.</summary>
internal sealed class EarlierLedgers
{
    private readonly LedgerTable _table;
    private readonly int[] _rows;
    private readonly int[] _starts;

    /// <summary>Takes a table whose customers and counterparts keep their codes.</summary>
    /// <param name="table">The ledgers.</param>
    /// <param name="customers">How many customers there are, today's included.</param>
    /// <param name="ranks">The order of counterparts, by code.</param>
    public EarlierLedgers(LedgerTable table, int customers, int[] ranks)
    {
        _table = table;
        _starts = new int[customers + 1];
        _rows = new int[table.Count];
        var codes = table.Columns.Customers.Span[..table.Count];
        foreach (var code in codes)
            _starts[code + 1]++;
        for (var code = 0; code < customers; code++)
            _starts[code + 1] += _starts[code];
        int[] next = [.. _starts];
        for (var row = 0; row < codes.Length; row++)
            _rows[next[codes[row]]++] = row;
        for (var code = 0; code < customers; code++)
            _rows.AsSpan(_starts[code].._starts[code + 1]).Sort((x, y) => ranks[CounterpartOf(x)].CompareTo(ranks[CounterpartOf(y)]));
    }

    public int Rows => _rows.Length;

    /// <summary>A customer's rows, in the order of counterparts.</summary>
    public ReadOnlySpan<int> RowsOf(int customer) => _rows.AsSpan(_starts[customer].._starts[customer + 1]);

    public int CounterpartOf(int row) => _table.Columns.Counterparts[row];

    /// <summary>Puts a row's ledger into a cleared fold; gives the code of its parent brand.</summary>
    public int Load(int row, LedgerFold fold)
    {
        var columns = _table.Columns;
        Span<double> sums = stackalloc double[EvidenceSums.Count];
        sums.Clear();
        for (var s = 0; s < sums.Length; s++)
        {
            if (LedgerColumns.PlaceOf((EvidenceSum)s) is var place && place >= 0)
                sums[s] = columns.Sums[place][row];
        }

        foreach (var connection in columns.Items.Connections[row])
            sums[(int)connection.Sum] = connection.Value;
        var flags = columns.Flags[row];
        OpeningDay? opening = (flags & LedgerFlags.Opened) == LedgerFlags.None ? null : new OpeningDay(LedgerColumns.Never, 0);
        var hasSwitched = (flags & LedgerFlags.Switched) != LedgerFlags.None;
        fold.Set(new SavedState(columns.Events[row], 0, columns.First[row], columns.Last[row], hasSwitched, null, null, opening, columns.Contacts[row]), columns.Anchors[row], sums, new Today());
        fold.AddChannels(columns.Items.Channels[row], 1);
        fold.SetOpen(columns.Items.Promises[row], columns.Items.Approaches[row], columns.Items.Failures[row]);
        fold.KnowOpenEpisodes();
        fold.Trials.Set(columns.Items.Trials[row]);
        return columns.Brands[row];
    }
}
