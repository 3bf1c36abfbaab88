using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>Consecutive rows of a <see cref="LedgerTable"/>, or one <see cref="Ledger"/> as a row: what evaluation reads.</summary>
internal readonly ref struct LedgerRows
{
    private readonly LedgerTable? _table;
    private readonly int _start;
    private readonly Ledger? _ledger;

    public LedgerRows(LedgerTable table, int start, int count)
    {
        _table = table;
        _start = start;
        Count = count;
    }

    public LedgerRows(Ledger ledger)
    {
        _ledger = ledger;
        Count = 1;
    }

    public int Count { get; }

    public CompiledPolicy Policy => _table?.Compiled ?? _ledger!.Compiled;

    public ReadOnlySpan<double> Sums(EvidenceSum sum) => _table is null
        ? _ledger!.State.Sums.Values.AsSpan((int)sum, 1)
        : _table.SumColumn(sum).Slice(_start, Count);

    /// <summary>The sums of points of connection that a table keeps row by row; none of a ledger, which has them among its sums.</summary>
    public ReadOnlySpan<ConnectionSum> Connections(int row) => _table is null ? default : _table.Connections(_start + row);

    /// <summary>Whether <see cref="Sums"/> has a sum; the others stand in <see cref="Connections"/>.</summary>
    public bool HasColumn(EvidenceSum sum) => _table is null || LedgerColumns.PlaceOf(sum) >= 0;

    public long Anchor(int row) => _table is null ? _ledger!.State.Sums.Anchor : _table.Anchor(_start + row);

    public long First(int row) => _table is null ? _ledger!.State.First : _table.FirstTicks(_start + row);

    public long Last(int row) => _table is null ? _ledger!.State.Last : _table.LastTicks(_start + row);

    public int Events(int row) => _table is null ? _ledger!.Events : _table.EventCount(_start + row);

    public ReadOnlySpan<OpenPromise> Promises(int row) => _table is null ? _ledger!.Promises : _table.Promises(_start + row);

    public ReadOnlySpan<OpenApproach> Approaches(int row) => _table is null ? _ledger!.Approaches : _table.Approaches(_start + row);

    public ReadOnlySpan<OpenFailure> Failures(int row) => _table is null ? _ledger!.Failures : _table.Failures(_start + row);

    public ReadOnlySpan<OpenTrial> Trials(int row) => _table is null ? _ledger!.Trials : _table.Trials(_start + row);

    public bool HasSwitched(int row) => _table is null ? _ledger!.HasSwitched : _table.HasSwitched(_start + row);

    public bool HaveOpenItems => _table is null || _table.HasOpenItems;
}
