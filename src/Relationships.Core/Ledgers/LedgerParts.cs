using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers.Folding;

namespace Relationships.Ledgers;

/// <summary>
/// Events in columns, folded some customers at a time, in the order of rows: for ledgers that are scored and written once. They take
/// the memory of one part instead of that of all.
/// </summary>
/// <remarks>
/// All parts' rows, one part behind the other, are those of <see cref="LedgerTable.Fold(EventColumns, FoldOptions?, CancellationToken)"/>, to
/// the bit. Not thread-safe; a part is folded on as many threads as the options allow.
/// </remarks>
public sealed class LedgerParts
{
    /// <summary>About how many events are folded at a time where nobody says.</summary>
    public const int DefaultEvents = 1 << 20;

    private readonly ColumnFold _fold;
    private readonly int[] _starts;
    private readonly bool[] _isFolded;

    /// <summary>Looks at all events, checks the rules that ask for no ledger, and cuts the customers into parts.</summary>
    /// <param name="events">The events; not to be changed as long as parts are folded. Tables go on reading their dictionaries.</param>
    /// <param name="options">Policy, zone, threads, yesterday's ledgers; null for <see cref="FoldOptions.Default"/>. Its as-of is not looked at.</param>
    /// <param name="partEvents">About how many events a part has, at least 1; one customer's are never parted.</param>
    /// <param name="cancellation">Stops this and the folding of parts.</param>
    /// <exception cref="ArgumentException">As in <see cref="LedgerTable.Fold(EventColumns, FoldOptions?, CancellationToken)"/>.</exception>
    public LedgerParts(EventColumns events, FoldOptions? options = null, int partEvents = DefaultEvents, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfLessThan(partEvents, 1);
        options = (options ?? FoldOptions.Default) with { AsOf = null };
        OntoCheck.ThrowIfUnfit(options);

        // Parts as small as a test asks for need small pieces too.
        _fold = new ColumnFold(events, options, partEvents < DefaultEvents / 16 ? partEvents : 0, cancellation);
        _starts = Starts(_fold.Parts, partEvents);
        _isFolded = new bool[Count];
        Latest = _fold.FindLatest() is var latest && latest == long.MinValue ? null : new DateTimeOffset(latest, TimeSpan.Zero);
    }

    /// <summary>How many parts there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The latest instant of a good event, of today or that yesterday's table holds; null where there is none. Known from the beginning.</summary>
    public DateTimeOffset? Latest { get; }

    /// <summary>The default as-of: just after the latest event, or null where there is none.</summary>
    public DateTimeOffset? JustAfterLatest => FoldedEvents.JustAfter(Latest);

    /// <summary>How many events were dropped because an equal one with the same id stands among them. Known from the beginning.</summary>
    public int DuplicatesDropped => _fold.DuplicatesDropped;

    /// <summary>How many events of the parts that were folded are good, those at or after the as-of among them.</summary>
    public int EventCount => _fold.Events;

    /// <summary>What was set aside, by place of origin; complete when all parts were folded.</summary>
    public IReadOnlyList<RejectedEvent> Rejects => [.. _fold.Rejects];

    /// <summary>Folds a part, as often as there are instants to see it at.</summary>
    /// <param name="part">From 0.</param>
    /// <param name="asOf">Events count if they are strictly earlier; null for all events.</param>
    /// <param name="spent">A table that parts gave and nobody reads any more: its memory is used again, and it has no row after. Null for new memory.</param>
    /// <returns>The part's ledgers, their keys made.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    /// <exception cref="ArgumentException">Yesterday's table holds an event at or after the as-of; or no parts gave the spent table, or it was spent before.</exception>
    public LedgerTable Fold(int part, DateTimeOffset? asOf = null, LedgerTable? spent = null)
    {
        if ((uint)part >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(part), part, "part is not in 0 to the count.");
        if (spent is { MayBeSpent: false })
            throw new ArgumentException("spent: it is no table that parts gave, or it was spent before.", nameof(spent));
        var table = _fold.Fold(_starts[part], _starts[part + 1] - _starts[part], asOf, !_isFolded[part], spent);
        _isFolded[part] = true;
        _fold.MakeKeys(table);
        table.MayBeSpent = true;
        return table;
    }

    /// <summary>Where each part begins among the pieces of the fold.</summary>
    private static int[] Starts(FoldPart[] pieces, int partEvents)
    {
        var starts = new List<int> { 0 };
        long events = 0;
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            if (events > 0 && events + pieces[piece].MostEvents > partEvents)
            {
                starts.Add(piece);
                events = 0;
            }

            events += pieces[piece].MostEvents;
        }

        if (pieces.Length > 0)
            starts.Add(pieces.Length);
        return [.. starts];
    }
}
