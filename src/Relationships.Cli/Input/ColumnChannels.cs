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
            if (open.Contains(columns.Channels.Span[row]))
                customers.Add(columns.Customers.Span[row]);
        }

        // Whether their events stay depends on whoever else uses the same ids.
        var ids = new HashSet<int>();
        for (var row = 0; row < columns.Ids.Length; row++)
        {
            if (columns.Ids.Span[row] != EventColumns.None && customers.Contains(columns.Customers.Span[row]))
                ids.Add(columns.Ids.Span[row]);
        }

        var log = EventLog.Create(
            Enumerable.Range(0, columns.Count)
                .Where(row => customers.Contains(columns.Customers.Span[row]) || (!columns.Ids.IsEmpty && ids.Contains(columns.Ids.Span[row])))
                .Select(columns.EventAt),
            new EventLogOptions { Vocabulary = policy.Vocabulary });
        var names = customers.Select(code => columns.CustomerIds[code]).ToHashSet(StringComparer.Ordinal);
        return WholeLog.Channels(log, asOf, names.Contains);
    }
}
