using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Relationships.Events;

/// <summary>
/// The truth: all events, repeated ids dropped, bad ones set aside with their reasons, the rest by relationship in
/// canonical order. Any order of arrival gives the same log. Immutable, thread-safe.
/// </summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "A log of events.")]
public sealed class EventLog
{
    private readonly RelationshipEvent[] _events;
    private readonly RelationshipKey[] _keys;
    private readonly int[] _starts;

    private EventLog(EventLogOptions options, RelationshipEvent[] events, RelationshipKey[] keys, int[] starts)
    {
        Options = options;
        _events = events;
        _keys = keys;
        _starts = starts;
    }

    /// <summary>Vocabulary, zone and start of the log.</summary>
    public EventLogOptions Options { get; }

    /// <summary>How many events the log holds.</summary>
    public int EventCount => _events.Length;

    /// <summary>How many relationships the log holds.</summary>
    public int RelationshipCount => _keys.Length;

    /// <summary>The relationships, by customer, then counterpart, ordinally.</summary>
    public ReadOnlySpan<RelationshipKey> Keys => _keys;

    /// <summary>What was set aside, by place of origin.</summary>
    public IReadOnlyList<RejectedEvent> Rejects { get; private init; } = [];

    /// <summary>How many events were dropped because an equal one with the same id stands in the log.</summary>
    public int DuplicatesDropped { get; private init; }

    /// <summary>The latest instant of the log, or null where it is empty.</summary>
    public DateTimeOffset? Latest { get; private init; }

    /// <summary>The default as-of: just after the latest event, or null where the log is empty.</summary>
    public DateTimeOffset? JustAfterLatest => Latest?.AddTicks(1);

    /// <summary>Makes a log from events in any order.</summary>
    /// <param name="events">The events; none is null.</param>
    /// <param name="options">Vocabulary, zone, start; null for <see cref="EventLogOptions.Default"/>.</param>
    /// <returns>The log, with what it set aside.</returns>
    public static EventLog Create(IEnumerable<RelationshipEvent> events, EventLogOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        options ??= EventLogOptions.Default;
        var rejects = new List<RejectedEvent>();
        var valid = new List<RelationshipEvent>();
        foreach (var e in events)
        {
            if (EventRules.Check(e, options.Vocabulary) is { } reject)
                rejects.Add(reject);
            else if (options.Since is { } since && e.At < since)
                rejects.Add(new RejectedEvent(e.Origin, RejectReason.BadInstant, $"at {e.At:O} lies before the start of the slice, {since:O}"));
            else
                valid.Add(e.Kind == EventKind.Return && e.Amount < 0 ? e with { Amount = -e.Amount } : e);
        }

        var kept = DuplicateIds.SetAside(valid, rejects, out var dropped);
        var log = Group(kept, options).WithoutBadEpisodes(rejects);
        rejects.Sort(CompareRejects);
        return new EventLog(options, log._events, log._keys, log._starts)
        {
            Rejects = rejects,
            DuplicatesDropped = dropped,
            Latest = LatestOf(log._events),
        };
    }

    /// <summary>The events of one relationship, in canonical order.</summary>
    /// <param name="relationship">Its index in <see cref="Keys"/>.</param>
    /// <returns>At least one event.</returns>
    public ReadOnlySpan<RelationshipEvent> Events(int relationship) =>
        _events.AsSpan(_starts[relationship], _starts[relationship + 1] - _starts[relationship]);

    /// <summary>The events of one relationship that an as-of sees: those strictly before it.</summary>
    /// <param name="relationship">Its index in <see cref="Keys"/>.</param>
    /// <param name="asOf">The instant a score is for.</param>
    /// <returns>None, some or all events of the relationship.</returns>
    public ReadOnlySpan<RelationshipEvent> EventsBefore(int relationship, DateTimeOffset asOf)
    {
        var events = Events(relationship);
        int low = 0, high = events.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (events[middle].At < asOf)
                low = middle + 1;
            else
                high = middle;
        }

        return events[..low];
    }

    /// <summary>All events, relationship by relationship.</summary>
    /// <returns>The events in the order of <see cref="Keys"/>, canonical within each.</returns>
    public IEnumerable<RelationshipEvent> AllEvents() => _events;

    /// <summary>The index of a relationship.</summary>
    /// <param name="key">Customer and counterpart.</param>
    /// <returns>Its index in <see cref="Keys"/>, or a negative number where the log has none.</returns>
    public int IndexOf(RelationshipKey key) => Array.BinarySearch(_keys, key);

    /// <summary>The events from one instant (included) to another (excluded), as a log of their own.</summary>
    /// <param name="from">First instant, a day's start in the declared zone; null for the beginning of the history.</param>
    /// <param name="to">Instant behind the last; null for the end of the log.</param>
    /// <returns>A slice; its ledgers merge onto those of the slice before.</returns>
    public EventLog Slice(DateTimeOffset? from, DateTimeOffset? to)
    {
        var slice = Group([.. _events.Where(e => (from is null || e.At >= from) && (to is null || e.At < to))], Options with { Since = from ?? Options.Since });
        return new EventLog(slice.Options, slice._events, slice._keys, slice._starts) { Latest = LatestOf(slice._events) };
    }

    /// <summary>By source, line and detail.</summary>
    internal static int CompareRejects(RejectedEvent x, RejectedEvent y)
    {
        var bySource = string.CompareOrdinal(x.Origin.Source, y.Origin.Source);
        var byLine = bySource != 0 ? bySource : x.Origin.Line.CompareTo(y.Origin.Line);
        return byLine != 0 ? byLine : string.CompareOrdinal(x.Detail, y.Detail);
    }

    private static DateTimeOffset? LatestOf(RelationshipEvent[] events) => events.Length == 0 ? null : events.Max(e => e.At.ToUniversalTime());

    private static EventLog Group(List<RelationshipEvent> events, EventLogOptions options)
    {
        var groups = new Dictionary<RelationshipKey, List<Arrival>>();
        for (var i = 0; i < events.Count; i++)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, events[i].Relationship, out _);
            (group ??= []).Add(new Arrival(events[i], i));
        }

        var keys = groups.Keys.ToArray();
        Array.Sort(keys);
        var sorted = new RelationshipEvent[events.Count];
        var starts = new int[keys.Length + 1];
        for (var i = 0; i < keys.Length; i++)
        {
            var group = groups[keys[i]];
            group.Sort(Arrival.Compare);
            starts[i + 1] = starts[i] + group.Count;
            for (var j = 0; j < group.Count; j++)
                sorted[starts[i] + j] = group[j].Event;
        }

        return new EventLog(options, sorted, keys, starts);
    }

    private EventLog WithoutBadEpisodes(List<RejectedEvent> rejects)
    {
        var check = new EpisodeCheck(startsMayBeEarlier: Options.Since is not null);
        var good = new List<RelationshipEvent>(_events.Length);
        for (var i = 0; i < _keys.Length; i++)
        {
            check.Clear();
            foreach (var e in Events(i))
            {
                // By position: the same object may stand in the log twice, once good and once not.
                if (check.Next(e, e.Initiator ?? Options.Vocabulary.InitiatorOf(e.Kind)) is { } reason)
                    rejects.Add(new RejectedEvent(e.Origin, RejectReason.BadEpisode, reason));
                else
                    good.Add(e);
            }
        }

        return good.Count == _events.Length ? this : Group(good, Options);
    }

    /// <summary>Equal events keep the order in which they came, as where columns are folded: what is said of one names its line.</summary>
    private readonly record struct Arrival(RelationshipEvent Event, int Place)
    {
        public static int Compare(Arrival x, Arrival y) =>
            CanonicalOrder.Instance.Compare(x.Event, y.Event) is var order && order != 0 ? order : x.Place.CompareTo(y.Place);
    }
}
