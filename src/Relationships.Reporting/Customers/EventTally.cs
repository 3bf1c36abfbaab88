using Relationships.Events;

namespace Relationships.Reporting.Customers;

/// <summary>What events there are, of some relationships: kinds, the first and the last, what they leave unsaid.</summary>
internal sealed class EventTally
{
    public long Events { get; private set; }

    public DateTimeOffset? First { get; private set; }

    public DateTimeOffset? Last { get; private set; }

    public Dictionary<EventKind, long> Kinds { get; } = [];

    public long WithoutChannel { get; private set; }

    /// <summary>Events at or after the as-of: in the log, but not counted.</summary>
    public long Later { get; private set; }

    public static EventTally Of(EventLog log, IEnumerable<int> relationships, DateTimeOffset asOf)
    {
        var tally = new EventTally();
        foreach (var i in relationships)
        {
            var seen = log.EventsBefore(i, asOf);
            tally.Later += log.Events(i).Length - seen.Length;
            foreach (var e in seen)
                tally.Add(e);
        }

        return tally;
    }

    private void Add(RelationshipEvent e)
    {
        Events++;
        Kinds[e.Kind] = Kinds.GetValueOrDefault(e.Kind) + 1;
        WithoutChannel += e.Channel == Channel.Unknown ? 1 : 0;
        if (!(First <= e.At))
            First = e.At.ToUniversalTime();
        if (!(Last >= e.At))
            Last = e.At.ToUniversalTime();
    }
}
