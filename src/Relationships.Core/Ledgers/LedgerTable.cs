using System.Globalization;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers.Folding;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// The ledgers of many relationships in columns: the layout that strategies score in batches. A row costs at most 512
/// bytes and its open items; no object a relationship.
/// </summary>
/// <remarks>
/// Grows by appending; reading is thread-safe while nobody appends. Ids are kept once, as UTF-8; keys are made when
/// <see cref="Keys"/> is first asked for.
/// </remarks>
public sealed class LedgerTable : IEvidenceSource
{
    private RelationshipKey[] _keys = [];
    private int _keyCount;

    /// <summary>Makes an empty table.</summary>
    /// <param name="policy">What events count for; null for the default.</param>
    /// <exception cref="PolicyException">The policy has faults.</exception>
    public LedgerTable(EvidencePolicy? policy = null)
        : this((policy ?? EvidencePolicy.Default).Compiled, new(), new(), 0)
    {
    }

    /// <summary>Makes a table of columns that are filled.</summary>
    internal LedgerTable(CompiledPolicy policy, LedgerColumns columns, LedgerNames names, int count, TimeZoneInfo? zone = null)
    {
        Compiled = policy;
        Columns = columns;
        Names = names;
        Count = count;
        Zone = zone;
    }

    /// <inheritdoc/>
    public EvidencePolicy Policy => Compiled.Policy;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>The zone whose days count as days; null where there is no row yet, or rows are of several zones.</summary>
    public TimeZoneInfo? Zone { get; private set; }

    /// <inheritdoc/>
    /// <remarks>Made when they are first asked for.</remarks>
    public ReadOnlySpan<RelationshipKey> Keys => MadeKeys().AsSpan(0, Count);

    /// <summary>Events counted in every row.</summary>
    public ReadOnlySpan<int> Events => Columns.Events.Span[..Count];

    /// <summary>The counterparts that rows are with, found without making <see cref="Keys"/>: one look at a number a row.</summary>
    /// <returns>Each once, in their order; empty where there are no rows.</returns>
    public IReadOnlyList<Counterpart> DistinctCounterparts() => Names.CounterpartsOf(Columns.Counterparts.Span[..Count]);

    internal LedgerColumns Columns { get; private set; }

    internal LedgerNames Names { get; }

    internal CompiledPolicy Compiled { get; }

    /// <summary>Whether its memory is its own alone and may be used again: once.</summary>
    internal bool MayBeSpent { get; set; }

    /// <summary>Whether <see cref="Keys"/> are there already.</summary>
    internal bool HasKeys => Volatile.Read(ref _keyCount) == Count;

    /// <summary>Folds a log as an as-of sees it; a relationship without a visible event has no row.</summary>
    /// <param name="log">The events; its vocabulary must not know kinds that the policy does not.</param>
    /// <param name="asOf">The instant the scores are for; events count if they are strictly earlier.</param>
    /// <param name="policy">What events count for; null for the default.</param>
    /// <param name="progress">Told the number of relationships done, now and then; null for nobody.</param>
    /// <param name="cancellation">Stops the fold between relationships.</param>
    /// <returns>Rows in the order of <see cref="EventLog.Keys"/>.</returns>
    public static LedgerTable Fold(EventLog log, DateTimeOffset asOf, EvidencePolicy? policy = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        var table = new LedgerTable(policy);
        table.Columns.Resize(log.RelationshipCount);
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            if ((i & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(i);
            }

            var events = log.EventsBefore(i, asOf);
            if (events.IsEmpty)
                continue;
            var ledger = new Ledger(log.Keys[i], table.Policy, log.Options.Zone, log.Options.Since);
            foreach (var e in events)
                ledger.Take(e);
            if (ledger.Settle().Events > 0)
                table.Append(ledger, LatestBrand(events));
        }

        progress?.Report(log.RelationshipCount);
        return table;
    }

    /// <summary>
    /// Folds events in columns, in any order: checks every rule, drops repeated ids, and gives the ledgers that a log of the
    /// same events gives, without an object an event.
    /// </summary>
    /// <param name="events">The events; not to be changed meanwhile. The table goes on reading their dictionaries.</param>
    /// <param name="options">As-of, policy, zone, threads, yesterday's ledgers; null for <see cref="FoldOptions.Default"/>.</param>
    /// <param name="cancellation">Stops the fold.</param>
    /// <returns>The ledgers, with what was set aside. Same bits on any number of threads.</returns>
    /// <exception cref="ArgumentException">
    /// Columns differ in length or hold codes that their dictionaries do not have; or <see cref="FoldOptions.Onto"/> has another
    /// policy, holds an event at or after as-of, or is not behind the events: refold from the log.
    /// </exception>
    public static FoldedEvents Fold(EventColumns events, FoldOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        options ??= FoldOptions.Default;
        OntoCheck.ThrowIfUnfit(options);
        return ColumnFold.Run(events, options, partEvents: 0, cancellation);
    }

    /// <summary>
    /// Decayed sums and counts alone, customer by customer: what kinds feed, with no rules of days, episodes or repeated ids,
    /// and costly signals at face value. Several times as fast as a fold, and no substitute for one.
    /// </summary>
    /// <param name="events">
    /// The events. Passed over are those without a customer (the empty text is none), before the year 1, of a kind unknown to the
    /// policy, or of a side that is none. No other rule is held that a fold rejects events by: a strength or severity out of its
    /// range counts at face value (an infinite one as the largest number), and nothing else is looked at, be it a due, an amount, a
    /// channel, a point of connection, or an episode, point or answer that the kind cannot do without.
    /// </param>
    /// <param name="asOf">The instant that sums are decayed to; events count if they are strictly earlier.</param>
    /// <param name="policy">What events count for; null for the default.</param>
    /// <param name="threads">How many threads, at most four a processor; 0 for one a processor. Same bits on any number.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>One row for every customer of the dictionary.</returns>
    /// <exception cref="ArgumentException">Columns differ in length or hold codes that their dictionaries do not have.</exception>
    public static DecayedSumTable FoldSums(EventColumns events, DateTimeOffset asOf, EvidencePolicy? policy = null, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        var source = new EventSource(events, (policy ?? EvidencePolicy.Default).Compiled);
        return new SumsFold(source, asOf.UtcTicks).Run(ThreadCount.Of(threads, events.Count), cancellation);
    }

    /// <summary>Adds a row; what waits for an earlier slice is settled as if there were none.</summary>
    /// <param name="ledger">A ledger under the same policy with at least one event.</param>
    /// <param name="brand">Parent brand of a product, person or community; null for the log's one brand.</param>
    /// <exception cref="ArgumentException">The policy differs, or the ledger is empty.</exception>
    public void Append(Ledger ledger, string? brand = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ledger.Policy.Id != Policy.Id)
            throw new ArgumentException($"ledger: its policy is {ledger.Policy.Id}, the table's {Policy.Id}.", nameof(ledger));
        var settled = ledger.Settle();
        if (settled.Events == 0)
            throw new ArgumentException($"ledger: {ledger.Relationship} has no event.", nameof(ledger));

        if (Count == Columns.Capacity)
            Columns.Resize(Math.Max(16, 2 * Count));
        Names.Own();
        Zone = Count == 0 || ledger.Zone.Equals(Zone) ? ledger.Zone : null;
        AppendKey(settled.Relationship, brand);
        Columns.Set(Count, settled.State);
        Columns.SetSums(Count, 1, settled.State.Sums.Values);
        Columns.Items.Append(Count, settled.State, number => Names.EpisodeNames.Add(settled.Episodes[number]));
        Count++;
    }

    /// <inheritdoc/>
    public void Evaluate(int start, int count, DateTimeOffset asOf, EvidenceBatch destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (start < 0 || count < 0 || start > Count - count || count > destination.Capacity)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"rows {start} to {start + (long)count}: the table has {Count}, the buffer takes {destination.Capacity}."), nameof(count));
        if (count == 0)
        {
            destination.Count = 0;
            return;
        }

        ThrowIfNotAfter(asOf, Columns.Last.Span.Slice(start, count), start);
        Evaluation.Evaluate(new LedgerRows(this, start, count), asOf.UtcTicks, destination);
    }

    internal static void ThrowIfNotAfter(DateTimeOffset asOf, long last, in RelationshipKey key)
    {
        if (asOf.UtcTicks <= last)
            throw new ArgumentException($"as-of {asOf:O}: the ledger of {key} holds an event at {new DateTimeOffset(last, TimeSpan.Zero):O}; refold from the log.", nameof(asOf));
    }

    /// <summary>A sum of every row, as seen from the rows' anchors; empty for a connection's, whose rows keep it in <see cref="Connections"/>.</summary>
    internal ReadOnlySpan<double> SumColumn(EvidenceSum sum) => LedgerColumns.PlaceOf(sum) is var place && place >= 0 ? Columns.Sums[place].Span : default;

    internal string? Brand(int row) => Columns.Brands[row] is var code && code >= 0 ? Names.BrandNames[code] : null;

    internal long Anchor(int row) => Columns.Anchors[row];

    internal ReadOnlySpan<ConnectionSum> Connections(int row) => Columns.Items.Connections[Known(row)];

    internal ReadOnlySpan<ChannelSum> Channels(int row) => Columns.Items.Channels[Known(row)];

    internal ReadOnlySpan<OpenPromise> Promises(int row) => Columns.Items.Promises[Known(row)];

    internal ReadOnlySpan<OpenApproach> Approaches(int row) => Columns.Items.Approaches[Known(row)];

    internal ReadOnlySpan<OpenFailure> Failures(int row) => Columns.Items.Failures[Known(row)];

    internal ReadOnlySpan<OpenTrial> Trials(int row) => Columns.Items.Trials[Known(row)];

    /// <summary>A product, person or community has one parent; where events name several, the latest named counts.</summary>
    internal static string? LatestBrand(ReadOnlySpan<RelationshipEvent> events)
    {
        for (var i = events.Length - 1; i >= 0; i--)
        {
            if (!string.IsNullOrEmpty(events[i].Brand))
                return events[i].Brand;
        }

        return null;
    }

    private int Known(int row) =>
        (uint)row < (uint)Count ? row : throw new ArgumentOutOfRangeException(nameof(row), row, "row is not in 0 to the count.");

    private void ThrowIfNotAfter(DateTimeOffset asOf, ReadOnlySpan<long> last, int start)
    {
        for (var i = 0; i < last.Length; i++)
        {
            if (asOf.UtcTicks <= last[i])
                ThrowIfNotAfter(asOf, last[i], KeyOf(start + i));
        }
    }

    private RelationshipKey KeyOf(int row) => new(Names.CustomerIds[Columns.Customers[row]], Names.Counterparts[Columns.Counterparts[row]]);

    /// <summary>Gives its memory away; what is left is a table without rows.</summary>
    internal LedgerColumns Spend()
    {
        var columns = Columns;
        (Columns, Count, MayBeSpent) = (new LedgerColumns(), 0, false);
        (_keys, _keyCount) = ([], 0);
        return columns;
    }

    /// <summary>Makes the keys on several threads.</summary>
    internal void MakeKeys(int threads, CancellationToken cancellation)
    {
        const int Part = 4096;
        var keys = new RelationshipKey[Count];
        Workers.Run(
            threads,
            (Count + Part - 1) / Part,
            part =>
            {
                for (var row = part * Part; row < Math.Min(Count, (part + 1) * Part); row++)
                    keys[row] = KeyOf(row);
            },
            cancellation);
        _keys = keys;
        Volatile.Write(ref _keyCount, Count);
    }

    /// <summary>Threads that ask at once may each make the keys; they are the same.</summary>
    private RelationshipKey[] MadeKeys()
    {
        if (HasKeys)
            return _keys;
        var keys = new RelationshipKey[Count];
        _keys.AsSpan(0, _keyCount).CopyTo(keys);
        for (var row = _keyCount; row < Count; row++)
            keys[row] = KeyOf(row);
        _keys = keys;
        Volatile.Write(ref _keyCount, Count);
        return keys;
    }

    private void AppendKey(RelationshipKey key, string? brand)
    {
        Columns.Customers[Count] = Names.CustomerIds.Add(key.Customer);
        Columns.Counterparts[Count] = Names.CodeOf(key.Counterpart);
        Columns.Brands[Count] = string.IsNullOrEmpty(brand) ? EventColumns.None : Names.BrandNames.Add(brand);
        if (_keyCount != Count)
            return;
        if (Count == _keys.Length)
            Array.Resize(ref _keys, Columns.Capacity);
        _keys[Count] = key;
        _keyCount++;
    }
}
