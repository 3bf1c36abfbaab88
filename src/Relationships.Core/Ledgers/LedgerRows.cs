using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>Consecutive rows of a <see cref="LedgerTable"/>, or one <see cref="Ledger"/> as a row: what evaluation reads.</summary>
internal readonly ref struct LedgerRows
{
    /// <summary>Room for the instants of a ledger: <see cref="Anchors"/>, <see cref="First"/>, <see cref="Last"/>.</summary>
    public const int Instants = 3;

    private readonly LedgerTable? _table;
    private readonly int _start;
    private readonly Ledger? _ledger;

    public LedgerRows(LedgerTable table, int start, int count)
    {
        (_table, _start, Count) = (table, start, count);
        var columns = table.Columns;
        Anchors = columns.Anchors.Span.Slice(start, count);
        First = columns.First.Span.Slice(start, count);
        Last = columns.Last.Span.Slice(start, count);
    }

    /// <summary>One ledger; its instants are written to where they can be seen as columns.</summary>
    public LedgerRows(Ledger ledger, Span<long> instants)
    {
        (_ledger, Count) = (ledger, 1);
        (instants[0], instants[1], instants[2]) = (ledger.State.Sums.Anchor, ledger.State.First, ledger.State.Last);
        Anchors = instants[..1];
        First = instants.Slice(1, 1);
        Last = instants.Slice(2, 1);
    }

    public int Count { get; }

    public CompiledPolicy Policy => _table?.Compiled ?? _ledger!.Compiled;

    /// <summary>Ticks of the instants at which pieces of evidence weigh 1.</summary>
    public ReadOnlySpan<long> Anchors { get; }

    /// <summary>Ticks of the first events.</summary>
    public ReadOnlySpan<long> First { get; }

    /// <summary>Ticks of the latest events.</summary>
    public ReadOnlySpan<long> Last { get; }

    /// <summary>The sums of points of connection that a table keeps row by row; none of a ledger, which has them among its sums.</summary>
    public ItemRows<ConnectionSum> Connections => _table is null ? default : new(_table.Columns.Items.Connections, _start, Count);

    public ItemRows<OpenPromise> Promises => _table is null ? new(_ledger!.Promises) : new(_table.Columns.Items.Promises, _start, Count);

    public ItemRows<OpenApproach> Approaches => _table is null ? new(_ledger!.Approaches) : new(_table.Columns.Items.Approaches, _start, Count);

    public ItemRows<OpenFailure> Failures => _table is null ? new(_ledger!.Failures) : new(_table.Columns.Items.Failures, _start, Count);

    public ItemRows<OpenTrial> Trials => _table is null ? new(_ledger!.Trials) : new(_table.Columns.Items.Trials, _start, Count);

    public ReadOnlySpan<double> Sums(EvidenceSum sum) => _table is null
        ? _ledger!.State.Sums.Values.AsSpan((int)sum, 1)
        : _table.SumColumn(sum).Slice(_start, Count);

    /// <summary>A sum of the rows that come next, as many; none of a ledger.</summary>
    public ReadOnlySpan<double> NextSums(EvidenceSum sum) => _table is null
        ? default
        : _table.SumColumn(sum)[(_start + Count)..Math.Min(_table.Count, _start + (2 * Count))];

    /// <summary>Has the rows that come next brought near, as many, all but their sums.</summary>
    public void FetchNext()
    {
        if (_table is null)
            return;
        var (start, count) = (_start + Count, Math.Min(Count, _table.Count - _start - Count));
        var columns = _table.Columns;
        CacheLines.Fetch<long>(columns.Anchors.Span.Slice(start, count));
        CacheLines.Fetch<long>(columns.First.Span.Slice(start, count));
        CacheLines.Fetch<long>(columns.Last.Span.Slice(start, count));
        CacheLines.Fetch<int>(columns.Events.Span.Slice(start, count));
        CacheLines.Fetch<LedgerFlags>(columns.Flags.Span.Slice(start, count));
        columns.Items.Connections.Fetch(start, count);
        columns.Items.Promises.Fetch(start, count);
        columns.Items.Approaches.Fetch(start, count);
        columns.Items.Failures.Fetch(start, count);
        columns.Items.Trials.Fetch(start, count);
    }

    /// <summary>Whether <see cref="Sums"/> has a sum; the others stand in <see cref="Connections"/>.</summary>
    public bool HasColumn(EvidenceSum sum) => _table is null || LedgerColumns.PlaceOf(sum) >= 0;

    /// <summary>Some of these rows; of a ledger its one.</summary>
    public LedgerRows Part(int from, int count) => _table is null ? this : new(_table, _start + from, count);

    public void CopyEvents(Span<int> destination)
    {
        if (_table is null)
            destination[0] = _ledger!.Events;
        else
            _table.Events.Slice(_start, Count).CopyTo(destination);
    }

    public void CopyHasSwitched(Span<bool> destination)
    {
        if (_table is null)
        {
            destination[0] = _ledger!.HasSwitched;
            return;
        }

        var flags = _table.Columns.Flags.Span.Slice(_start, Count);
        for (var i = 0; i < flags.Length; i++)
            destination[i] = (flags[i] & LedgerFlags.Switched) != LedgerFlags.None;
    }
}
