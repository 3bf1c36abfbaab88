using Relationships.Events;
using Relationships.Ledgers.Folding;
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
    // Few names are not worth looking through.
    private const int NamesKept = 32;

    private readonly LedgerFold _fold;
    private EpisodeNames _episodes = new();

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
        Compiled = (policy ?? EvidencePolicy.Default).Compiled;
        Zone = zone ?? TimeZoneInfo.Utc;
        Since = since?.ToUniversalTime();
        _fold = new LedgerFold(Compiled, Zone, Since?.UtcTicks) { IsCommunity = relationship.Counterpart.Type == CounterpartType.Community };
        if (since is { } start && LocalDay.Of(start.UtcTicks, Zone).Start != start.UtcTicks)
            throw new ArgumentException($"since {start:O} is not the start of a day in the zone {Zone.Id}; slices are cut at day boundaries.", nameof(since));
    }

    private Ledger(Ledger original)
    {
        Relationship = original.Relationship;
        Compiled = original.Compiled;
        Zone = original.Zone;
        Since = original.Since;
        _episodes = original._episodes;
        _fold = original._fold.Clone();
        NumberBy(new EpisodeNames());
    }

    /// <summary>Customer and counterpart.</summary>
    public RelationshipKey Relationship { get; }

    /// <summary>What events count for.</summary>
    public EvidencePolicy Policy => Compiled.Policy;

    /// <summary>The zone whose days count as days.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Start of the slice, or null for a history from its beginning.</summary>
    public DateTimeOffset? Since { get; }

    /// <summary>How many events were counted.</summary>
    public int Events => _fold.Events;

    /// <summary>Instant of the first event; null before it.</summary>
    public DateTimeOffset? First => _fold.HasSums ? new DateTimeOffset(_fold.First, TimeSpan.Zero) : null;

    /// <summary>Instant of the latest event; null before the first.</summary>
    public DateTimeOffset? Last => _fold.HasSums ? new DateTimeOffset(_fold.Last, TimeSpan.Zero) : null;

    /// <summary>Ends that found nothing open when slices were merged, and were taken back.</summary>
    public int UnmatchedEnds => _fold.UnmatchedEnds;

    /// <summary>Whether the customer was ever seen to go over to a rival.</summary>
    public bool HasSwitched => _fold.HasSwitched;

    internal CompiledPolicy Compiled { get; }

    /// <summary>What the events amount to.</summary>
    internal LedgerFold State => _fold;

    /// <summary>The names that the episodes of open items are numbers of.</summary>
    internal EpisodeNames Episodes => _episodes;

    internal ReadOnlySpan<OpenPromise> Promises => _fold.Promises.Open;

    internal ReadOnlySpan<OpenApproach> Approaches => _fold.Approaches.Open;

    internal ReadOnlySpan<OpenFailure> Failures => _fold.Failures.Open;

    internal ReadOnlySpan<OpenTrial> Trials => _fold.Trials.Open;

    internal ReadOnlySpan<ChannelSum> Channels
    {
        get
        {
            var channels = new ChannelSum[_fold.ChannelCount];
            _fold.CopyChannels(channels);
            return channels;
        }
    }

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
    public Ledger Clone() => new(this);

    internal void Take(RelationshipEvent e)
    {
        var fact = Fact.Of(e, Compiled, _episodes.NumberOf(e.Episode));
        if (!_fold.MayTake(fact, out var waits))
            throw new ArgumentException($"event: {EpisodeState.Objection(EpisodeState.StepOf(e.Kind), e.Kind, e.Episode!, isOpen: true)}.", nameof(e));
        _fold.Take(fact, waits);
        if (_episodes.Count > NamesKept && _episodes.Count > 2 * _fold.OpenCount)
            NumberBy(new EpisodeNames());
    }

    /// <summary>Numbers the episodes of open items by other names, which take up theirs; of the others nothing is known any more.</summary>
    private void NumberBy(EpisodeNames names)
    {
        var old = _episodes;
        _fold.Renumber(number => number == EpisodeNames.None ? number : names.NumberOf(old[number]));
        _episodes = names;
    }
}
