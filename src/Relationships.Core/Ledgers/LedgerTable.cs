using System.Globalization;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// The ledgers of many relationships in columns: the layout that strategies score in batches. A row costs its key, its
/// sums (8 bytes each) and its open items; no object a relationship.
/// </summary>
/// <remarks>Grows by appending; reading is thread-safe while nobody appends.</remarks>
public sealed class LedgerTable : IEvidenceSource
{
    private readonly double[][] _sums = [.. Enumerable.Repeat(Array.Empty<double>(), EvidenceSums.Count)];
    private readonly ItemColumn<ChannelSum> _channels = new();
    private readonly ItemColumn<OpenPromise> _promises = new();
    private readonly ItemColumn<OpenApproach> _approaches = new();
    private readonly ItemColumn<OpenFailure> _failures = new();
    private readonly ItemColumn<OpenTrial> _trials = new();
    private RelationshipKey[] _keys = [];
    private string?[] _brands = [];
    private long[] _anchors = [];
    private long[] _first = [];
    private long[] _last = [];
    private int[] _events = [];
    private bool[] _switched = [];

    /// <summary>Makes an empty table.</summary>
    /// <param name="policy">What events count for; null for the default.</param>
    /// <exception cref="PolicyException">The policy has faults.</exception>
    public LedgerTable(EvidencePolicy? policy = null) => Compiled = (policy ?? EvidencePolicy.Default).Compiled;

    /// <inheritdoc/>
    public EvidencePolicy Policy => Compiled.Policy;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<RelationshipKey> Keys => _keys.AsSpan(0, Count);

    /// <summary>Events counted in every row.</summary>
    public ReadOnlySpan<int> Events => _events.AsSpan(0, Count);

    internal CompiledPolicy Compiled { get; }

    internal bool HasOpenItems => _promises.Count + _approaches.Count + _failures.Count + _trials.Count > 0;

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
        table.Grow(log.RelationshipCount);
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
        if (settled.Sums is not { } sums || settled.Events == 0)
            throw new ArgumentException($"ledger: {ledger.Relationship} has no event.", nameof(ledger));

        if (Count == _keys.Length)
            Grow(Math.Max(16, 2 * Count));
        for (var s = 0; s < _sums.Length; s++)
            _sums[s][Count] = sums.Values[s];
        _keys[Count] = settled.Relationship;
        _brands[Count] = string.IsNullOrEmpty(brand) ? null : brand;
        _anchors[Count] = sums.Anchor;
        _first[Count] = settled.First!.Value.UtcTicks;
        _last[Count] = settled.Last!.Value.UtcTicks;
        _events[Count] = settled.Events;
        _channels.Append(settled.Channels);
        _promises.Append(settled.Promises);
        _approaches.Append(settled.Approaches);
        _failures.Append(settled.Failures);
        _trials.Append(settled.Trials);
        _switched[Count] = settled.HasSwitched;
        Count++;
    }

    /// <inheritdoc/>
    public void Evaluate(int start, int count, DateTimeOffset asOf, EvidenceBatch destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (start < 0 || count < 0 || start > Count - count || count > destination.Capacity)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"rows {start} to {start + (long)count}: the table has {Count}, the buffer takes {destination.Capacity}."), nameof(count));
        for (var row = start; row < start + count; row++)
            ThrowIfNotAfter(asOf, _last[row], _keys[row]);
        Evaluation.Evaluate(new LedgerRows(this, start, count), asOf.UtcTicks, destination);
    }

    internal static void ThrowIfNotAfter(DateTimeOffset asOf, long last, in RelationshipKey key)
    {
        if (asOf.UtcTicks <= last)
            throw new ArgumentException($"as-of {asOf:O}: the ledger of {key} holds an event at {new DateTimeOffset(last, TimeSpan.Zero):O}; refold from the log.", nameof(asOf));
    }

    internal ReadOnlySpan<double> SumColumn(EvidenceSum sum) => _sums[(int)sum];

    internal string? Brand(int row) => _brands[row];

    internal long Anchor(int row) => _anchors[row];

    internal long FirstTicks(int row) => _first[row];

    internal long LastTicks(int row) => _last[row];

    internal int EventCount(int row) => _events[row];

    internal ReadOnlySpan<ChannelSum> Channels(int row) => _channels[row];

    internal ReadOnlySpan<OpenPromise> Promises(int row) => _promises[row];

    internal ReadOnlySpan<OpenApproach> Approaches(int row) => _approaches[row];

    internal ReadOnlySpan<OpenFailure> Failures(int row) => _failures[row];

    internal ReadOnlySpan<OpenTrial> Trials(int row) => _trials[row];

    internal bool HasSwitched(int row) => _switched[row];

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

    private void Grow(int capacity)
    {
        for (var s = 0; s < _sums.Length; s++)
            Array.Resize(ref _sums[s], capacity);
        Array.Resize(ref _keys, capacity);
        Array.Resize(ref _brands, capacity);
        Array.Resize(ref _anchors, capacity);
        Array.Resize(ref _first, capacity);
        Array.Resize(ref _last, capacity);
        Array.Resize(ref _events, capacity);
        Array.Resize(ref _switched, capacity);
    }
}
