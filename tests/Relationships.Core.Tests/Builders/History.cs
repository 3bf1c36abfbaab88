using Relationships.Core.Tests.Contracts;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Builders;

/// <summary>A history of one relationship, told in days since its start: <c>new History().On(0, EventKind.Purchase)</c>.</summary>
internal sealed class History(string customer = "ann", Counterpart counterpart = default)
{
    private readonly List<RelationshipEvent> _events = [];

    /// <summary>Day 0.</summary>
    public static DateTimeOffset Start { get; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<RelationshipEvent> Events => _events;

    public RelationshipEvent Last => _events[^1];

    public static DateTimeOffset At(double day) => Start + TimeSpan.FromTicks((long)Math.Round(day * TimeSpan.TicksPerDay));

    public History On(double day, EventKind kind, Func<RelationshipEvent, RelationshipEvent>? told = null)
    {
        var e = new RelationshipEvent(customer, kind, At(day)) { Counterpart = counterpart };
        _events.Add(told is null ? e : told(e));
        return this;
    }

    public History Every(double days, int times, EventKind kind, Func<RelationshipEvent, RelationshipEvent>? told = null, double from = 0)
    {
        for (var i = 0; i < times; i++)
            On(from + (i * days), kind, told);
        return this;
    }

    public History In(string episode, double day, EventKind kind, Func<RelationshipEvent, RelationshipEvent>? told = null) =>
        On(day, kind, e => (told?.Invoke(e) ?? e) with { Episode = episode });

    public History Promise(string episode, double day, double? due = null, Initiator by = Initiator.Counterpart) =>
        In(episode, day, EventKind.PromiseMade, e => e with { Due = due is { } d ? At(d) : null, Initiator = by });

    public EventLog Log(TimeZoneInfo? zone = null, EvidencePolicy? policy = null) =>
        EventLog.Create(_events, new EventLogOptions { Zone = zone ?? TimeZoneInfo.Utc, Vocabulary = (policy ?? EvidencePolicy.Default).Vocabulary });

    public Ledger Ledger(TimeZoneInfo? zone = null, EvidencePolicy? policy = null)
    {
        var log = Log(zone, policy);
        Assert.Empty(log.Rejects);
        return Relationships.Ledgers.Ledger.Fold(log.Events(0), policy, zone);
    }

    /// <summary>The same ledger in slices that begin on these days, merged.</summary>
    public Ledger Merged(params double[] starts) => Slices(starts).Aggregate((merged, next) => merged.Merge(next));

    public Ledger[] Slices(params double[] starts)
    {
        var log = Log();
        DateTimeOffset?[] edges = [null, .. starts.Select(s => (DateTimeOffset?)At(s)), null];
        return [.. Enumerable.Range(0, edges.Length - 1).Select(i =>
        {
            var ledger = new Ledger(new RelationshipKey(customer, counterpart), since: edges[i]);
            foreach (var e in log.Slice(edges[i], edges[i + 1]).AllEvents())
                ledger.Add(e);
            return ledger;
        })];
    }

    /// <summary>One decayed sum at the start of a day.</summary>
    public double Sum(EvidenceSum sum, double asOf, TimeZoneInfo? zone = null, EvidencePolicy? policy = null) =>
        Ledger(zone, policy).Evidence(At(asOf))[sum][0];

    public RelationshipScore Score(double asOf) => RelationshipScorer.Default.Score(_events, At(asOf));
}
