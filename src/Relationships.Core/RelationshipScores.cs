using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Outcomes;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships;

/// <summary>
/// Scores of many relationships in columns: a buffer that <see cref="RelationshipScorer"/> fills, again and again, with
/// nothing allocated a relationship.
/// </summary>
/// <remarks>
/// Arguments that are refused before the first row is scored leave it as it was. Where scoring is broken off (a row holds an event at or after the
/// as-of, a strategy throws) it holds nothing: <see cref="Count"/> is 0, and columns are of nobody.
/// </remarks>
public sealed class RelationshipScores
{
    private readonly ScoredKeys _keys;
    private readonly int[] _events;
    private ScoringWorkspace[] _workspaces;

    /// <summary>Makes a buffer.</summary>
    /// <param name="capacity">Most relationships it can hold; at least 1. A row costs about 2.2 kB.</param>
    public RelationshipScores(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        _keys = new ScoredKeys(capacity);
        _events = new int[capacity];
        Exchange = new ExchangeScores(capacity);
        Trust = new TrustScores(capacity);
        Connections = new ConnectionScores(capacity);
        Outcomes = new OutcomeScores(capacity);
        Resilience = new ResilienceScores(capacity);
        Continuum = new ContinuumScores(capacity);
        _workspaces = [new ScoringWorkspace(Math.Min(capacity, RelationshipScorer.BatchSize))];
    }

    /// <summary>Most relationships it can hold.</summary>
    public int Capacity { get; }

    /// <summary>How many relationships it holds now.</summary>
    public int Count { get; private set; }

    /// <summary>Customer and counterpart.</summary>
    /// <remarks>Of a ledger table they are made when they are first asked for, unless the table's were.</remarks>
    public ReadOnlySpan<RelationshipKey> Keys => _keys.All;

    /// <summary>Events counted.</summary>
    public ReadOnlySpan<int> Events => _events.AsSpan(0, Count);

    /// <summary>How the two sides deal with each other.</summary>
    public ExchangeScores Exchange { get; }

    /// <summary>Trust between the two sides, both ways.</summary>
    public TrustScores Trust { get; }

    /// <summary>What connects the two sides.</summary>
    public ConnectionScores Connections { get; }

    /// <summary>What they bring: advocacy, loyalty, defence, help.</summary>
    public OutcomeScores Outcomes { get; }

    /// <summary>Whether they survive bad events.</summary>
    public ResilienceScores Resilience { get; }

    /// <summary>Where the relationships lie between transaction and relationship.</summary>
    public ContinuumScores Continuum { get; }

    /// <summary>The instant that the scores are for.</summary>
    public DateTimeOffset AsOf { get; private set; }

    /// <summary>Id of the policy that the scores were made under.</summary>
    public string PolicyId { get; private set; } = string.Empty;

    /// <summary>One row as a score of its own, without the channels of its exchange.</summary>
    /// <param name="row">Which row.</param>
    /// <returns>The score.</returns>
    public RelationshipScore this[int row] => row >= 0 && row < Count
        ? Row(row, _keys[row])
        : throw new ArgumentOutOfRangeException(nameof(row), row, "row is not in 0 to the count.");

    /// <summary>Evidence of the first thread's batch in hand.</summary>
    internal EvidenceBatch Evidence => _workspaces[0].Evidence;

    /// <summary>Work space of a number of threads; kept, so that scoring into the same buffer again allocates nothing.</summary>
    internal ReadOnlySpan<ScoringWorkspace> Workspaces(int threads)
    {
        if (_workspaces.Length < threads)
            _workspaces = [.. _workspaces, .. Enumerable.Range(_workspaces.Length, threads - _workspaces.Length).Select(_ => new ScoringWorkspace(_workspaces[0].Evidence.Capacity))];
        return _workspaces.AsSpan(0, threads);
    }

    /// <summary>Says what the next scores are of.</summary>
    internal void Begin(IEvidenceSource source, int start, int count, DateTimeOffset asOf, string policyId)
    {
        _keys.Take(source, start, count);
        Begin(count, asOf, policyId);
    }

    /// <summary>Says whose the one score is.</summary>
    internal void Begin(in RelationshipKey key, DateTimeOffset asOf, string policyId)
    {
        _keys.Set([key]);
        Begin(1, asOf, policyId);
    }

    /// <summary>Holds nothing: where scoring is broken off, new keys must not stand over old numbers.</summary>
    internal void Clear()
    {
        _keys.Set([]);
        (Count, AsOf, PolicyId) = (0, default, string.Empty);
    }

    internal void SetEvents(int start, ReadOnlySpan<int> events) => events.CopyTo(_events.AsSpan(start));

    private void Begin(int count, DateTimeOffset asOf, string policyId)
    {
        Count = count;
        AsOf = asOf.ToUniversalTime();
        PolicyId = policyId;
    }

    private RelationshipScore Row(int row, in RelationshipKey key) => new()
    {
        Customer = key.Customer,
        Counterpart = key.Counterpart,
        AsOf = AsOf,
        Events = _events[row],
        Exchange = Exchange.Row(row, PolicyId, AsOf),
        Trust = Trust.Row(row, PolicyId, AsOf),
        Connections = Connections.Row(row, PolicyId, AsOf),
        Outcomes = Outcomes.Row(row, PolicyId, AsOf),
        Resilience = Resilience.Row(row, PolicyId, AsOf),
        Continuum = Continuum.Row(row, PolicyId, AsOf),
        PolicyId = PolicyId,
    };
}
