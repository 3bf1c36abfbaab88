using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Cli.Input;

/// <summary>The channels of the events in columns that are good and that an as-of sees.</summary>
internal static class ColumnChannels
{
    public static SortedSet<Channel> Of(EventColumns columns, FoldedEvents folded, EvidencePolicy policy, DateTimeOffset asOf)
    {
        var counts = new long[256];
        for (var row = 0; row < columns.Channels.Length; row++)
        {
            if (columns.Ticks.Span[row] < asOf.UtcTicks)
                counts[columns.Channels.Span[row]]++;
        }

        // Of what was dropped an equal event stays; a channel that has more events than were set aside has a good one.
        counts[(int)Channel.Unknown] = 0;
        var doubtful = folded.Rejects.Count == 0 ? 0 : (long)folded.Rejects.Count + folded.DuplicatesDropped;
        var seen = new SortedSet<Channel>();
        var open = new HashSet<byte>();
        for (var channel = 0; channel < counts.Length; channel++)
        {
            if (counts[channel] > doubtful)
                seen.Add((Channel)channel);
            else if (counts[channel] > 0)
                open.Add((byte)channel);
        }

        if (open.Count > 0)
            seen.UnionWith(Checked(columns, policy, asOf, open).Where(channel => open.Contains((byte)channel)));
        return seen;
    }

    /// <summary>The channels of those customers' events who used the channels that are in doubt, by the rules of a log.</summary>
    private static SortedSet<Channel> Checked(EventColumns columns, EvidencePolicy policy, DateTimeOffset asOf, HashSet<byte> open)
    {
        var customers = new HashSet<int>();
        for (var row = 0; row < columns.Count; row++)
        {
            if (open.Contains(columns.Channels.Span[row]) && columns.Customers.Span[row] is var code && code != EventColumns.None)
                customers.Add(code);
        }

        var log = ColumnSelection.Log(columns, customers, new EventLogOptions { Vocabulary = policy.Vocabulary });
        var seen = new SortedSet<Channel>();
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            foreach (var e in log.EventsBefore(i, asOf))
                seen.Add(e.Channel);
        }

        return seen;
    }
}
