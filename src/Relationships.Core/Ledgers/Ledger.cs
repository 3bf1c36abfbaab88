using System.Runtime.InteropServices;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// What one relationship's events amount to under a policy: a fixed part (decayed sums, counts, first and last) and its
/// open items (promises, approaches, failures and trials not yet ended). A history of any length costs a few hundred bytes.
/// </summary>
/// <remarks>
/// Takes events in time order; an earlier one is refused. Ledgers of consecutive time slices merge. Mutable, not
/// thread-safe; scoring does not change it.
/// </remarks>
public sealed partial class Ledger
{
    private readonly CompiledPolicy _policy;
    private EpisodeNames _episodes = new();
    private DecayedSums? _sums;
    private Today _today = new();
    private List<ChannelSum> _channels = [];
    private List<OpenPromise> _promises = [];
    private List<OpenApproach> _approaches = [];
    private List<OpenFailure> _failures = [];
    private List<PendingEnd> _pendingEnds = [];
    private List<PendingPurchase> _pendingPurchases = [];
    private OpeningDay? _opening;
    private long? _pendingAnswer;
    private long? _lastContact;

    /// <summary>Makes an empty ledger.</summary>
    /// <param name="relationship">Customer and counterpart; the customer is not empty.</param>
    /// <param name="policy">What events count for; null for the default.</param>
    /// <param name="zone">The zone whose days count as days; null for UTC.</param>
    /// <param name="since">
    /// Where the ledger is a slice that continues an earlier one: its start, a day's start in the zone. Null (the
    /// default) for a history from its beginning.
    /// </param>
    /// <exception cref="PolicyException">The policy has faults.</exception>
    /// <exception cref="ArgumentException">The customer is empty, or the slice does not start with a day.</exception>
    public Ledger(RelationshipKey relationship, EvidencePolicy? policy = null, TimeZoneInfo? zone = null, DateTimeOffset? since = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(relationship.Customer, nameof(relationship));
        Relationship = relationship;
        _policy = (policy ?? EvidencePolicy.Default).Compiled;
        Zone = zone ?? TimeZoneInfo.Utc;
        Since = since?.ToUniversalTime();
        if (since is { } start && Today.StartOfDay(start.UtcTicks, Zone) != start.UtcTicks)
            throw new ArgumentException($"since {start:O} is not the start of a day in the zone {Zone.Id}; slices are cut at day boundaries.", nameof(since));
    }

    /// <summary>Customer and counterpart.</summary>
    public RelationshipKey Relationship { get; }

    /// <summary>What events count for.</summary>
    public EvidencePolicy Policy => _policy.Policy;

    /// <summary>The zone whose days count as days.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Start of the slice, or null for a history from its beginning.</summary>
    public DateTimeOffset? Since { get; private init; }

    /// <summary>How many events were counted.</summary>
    public int Events { get; private set; }

    /// <summary>Instant of the first event; null before it.</summary>
    public DateTimeOffset? First { get; private set; }

    /// <summary>Instant of the latest event; null before the first.</summary>
    public DateTimeOffset? Last { get; private set; }

    /// <summary>Ends that found nothing open when slices were merged, and were taken back.</summary>
    public int UnmatchedEnds { get; private set; }

    internal DecayedSums? Sums => _sums;

    /// <summary>Ticks of the latest contact that prompts.</summary>
    internal long? LastContact => _lastContact;

    /// <summary>Whether a first day with a purchase or renewal was.</summary>
    internal bool HasOpened => _opening is not null;

    internal CompiledPolicy Compiled => _policy;

    /// <summary>The names that the episodes of open items are numbers of.</summary>
    internal EpisodeNames Episodes => _episodes;

    internal ReadOnlySpan<ChannelSum> Channels => CollectionsMarshal.AsSpan(_channels);

    internal ReadOnlySpan<OpenPromise> Promises => CollectionsMarshal.AsSpan(_promises);

    internal ReadOnlySpan<OpenApproach> Approaches => CollectionsMarshal.AsSpan(_approaches);

    internal ReadOnlySpan<OpenFailure> Failures => CollectionsMarshal.AsSpan(_failures);

    /// <summary>Folds events that stand in canonical order.</summary>
    /// <param name="events">Events of one relationship, at least one.</param>
    /// <param name="policy">What events count for; null for the default.</param>
    /// <param name="zone">The zone whose days count as days; null for UTC.</param>
    /// <param name="since">Start of the slice, or null for a history from its beginning.</param>
    /// <returns>Their ledger.</returns>
    /// <exception cref="ArgumentException">There is no event, or <see cref="Add"/> refuses one.</exception>
    public static Ledger Fold(ReadOnlySpan<RelationshipEvent> events, EvidencePolicy? policy = null, TimeZoneInfo? zone = null, DateTimeOffset? since = null)
    {
        if (events.IsEmpty)
            throw new ArgumentException("events: a ledger needs at least one event to know its relationship.", nameof(events));
        var ledger = new Ledger(events[0].Relationship, policy, zone, since);
        foreach (var e in events)
            ledger.Add(e);
        return ledger;
    }

    /// <summary>Takes the next event.</summary>
    /// <param name="e">An event of this relationship, not earlier than the latest.</param>
    /// <exception cref="ArgumentException">
    /// The event breaks a rule of its fields, belongs to another relationship, is earlier than the latest one (refold
    /// from the log), ends an episode that has nothing open, or opens one that is open. The ledger is unchanged. It
    /// forgets an episode with its end: that none is used again is for the log to see.
    /// </exception>
    public void Add(RelationshipEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (EventRules.Check(e, Policy.Vocabulary) is { } reject)
            throw new ArgumentException($"event: {reject.Detail}.", nameof(e));
        if (e.Relationship != Relationship)
            throw new ArgumentException($"event: it belongs to {e.Relationship}, the ledger to {Relationship}.", nameof(e));
        if (Last is { } last && e.At < last)
            throw new ArgumentException($"event: at {e.At:O} lies before the ledger's latest, {last:O}; refold from the log.", nameof(e));
        if (Since is { } since && e.At < since)
            throw new ArgumentException($"event: at {e.At:O} lies before the start of the slice, {since:O}.", nameof(e));
        Take(e);
    }

    /// <summary>A copy that shares nothing with this ledger.</summary>
    /// <returns>The copy.</returns>
    public Ledger Clone() => CloneSince(Since);

    private Ledger CloneSince(DateTimeOffset? since)
    {
        var clone = new Ledger(Relationship, Policy, Zone)
        {
            Since = since,
            Events = Events,
            First = First,
            Last = Last,
            UnmatchedEnds = UnmatchedEnds,
            _episodes = _episodes,
            _sums = _sums?.Clone(),
            _today = _today,
            _channels = [.. _channels],
            _promises = [.. _promises],
            _approaches = [.. _approaches],
            _failures = [.. _failures],
            _pendingEnds = [.. _pendingEnds],
            _pendingPurchases = [.. _pendingPurchases],
            HasSwitched = HasSwitched,
            _trials = [.. _trials],
            _firstStay = _firstStay,
            _firstLeave = _firstLeave,
            _opening = _opening,
            _pendingAnswer = _pendingAnswer,
            _lastContact = _lastContact,
        };
        clone.ForgetNames();
        return clone;
    }
}
