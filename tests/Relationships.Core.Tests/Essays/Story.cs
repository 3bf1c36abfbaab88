using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Essays;

/// <summary>An event log told in days: what happened, how often, through which channel.</summary>
internal sealed class Story(Counterpart counterpart = default, string customer = "customer")
{
    /// <summary>Day 0, at opening time.</summary>
    public static readonly DateTimeOffset Opening = new(2022, 1, 3, 9, 0, 0, TimeSpan.Zero);

    private readonly List<RelationshipEvent> _events = [];

    public IReadOnlyList<RelationshipEvent> Events => _events;

    public static DateTimeOffset Day(double day) => Opening.AddDays(day);

    public Story On(double day, EventKind kind, Channel channel = Channel.Unknown, Func<RelationshipEvent, RelationshipEvent>? with = null)
    {
        var e = new RelationshipEvent(customer, kind, Day(day)) { Counterpart = counterpart, Channel = channel };
        _events.Add(with is null ? e : with(e));
        return this;
    }

    /// <summary>The same told of another customer.</summary>
    public Story As(string other)
    {
        var story = new Story(counterpart, other);
        story._events.AddRange(_events.Select(e => e with { Customer = other }));
        return story;
    }

    public Story Every(double days, EventKind kind, Channel channel = Channel.Unknown, double from = 0, double to = 365, Func<RelationshipEvent, RelationshipEvent>? with = null)
    {
        for (var day = from; day < to; day += days)
            On(day, kind, channel, with);
        return this;
    }

    public RelationshipScore Score(double day) => RelationshipScorer.Default.Score(_events, Day(day));

    public static LedgerTable Table(double day, params Story[] stories) =>
        LedgerTable.Fold(EventLog.Create(stories.SelectMany(s => s._events)), Day(day));
}
