using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Ledgers.Folding;

/// <summary>Keeps one event an id: repeats are dropped and counted, other content under the same id is rejected.</summary>
internal static class RepeatedIds
{
    /// <summary>The ids that stand more than once in all scans; null for none.</summary>
    public static BitColumn? In(RowScan[] scans)
    {
        var repeated = scans[0].Repeated.Words;
        var seen = scans.Length == 1 ? scans[0].Seen.Words : [.. scans[0].Seen.Words];
        for (var scan = 1; scan < scans.Length; scan++)
        {
            var (more, again) = (scans[scan].Seen.Words, scans[scan].Repeated.Words);
            for (var i = 0; i < repeated.Length; i++)
            {
                repeated[i] |= again[i] | (seen[i] & more[i]);
                seen[i] |= more[i];
            }
        }

        return repeated.AsSpan().ContainsAnyExcept(0UL) ? scans[0].Repeated : null;
    }

    /// <summary>Of events whose ids stand more than once, the canonically first of each id stays.</summary>
    /// <param name="source">The events.</param>
    /// <param name="rows">Their rows, in order.</param>
    /// <param name="rejects">Takes those with other content.</param>
    /// <param name="threads">How many threads compare them.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="dropped">How many are equal to the one that stays.</param>
    /// <returns>Rows that stay.</returns>
    public static List<int> SetAside(EventSource source, List<int> rows, List<RejectedEvent> rejects, int threads, CancellationToken cancellation, out int dropped)
    {
        var ids = source.Columns.Ids.Span;
        var entries = new ulong[rows.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = ((ulong)ids[rows[i]] << 32) | (uint)rows[i];
        Array.Sort(entries);

        var kept = new List<int>[threads];
        var conflicts = new List<RejectedEvent>[threads];
        var equals = new int[threads];
        Workers.Run(threads, threads, i => equals[i] = Compare(source, entries.AsSpan(Cut(i)..Cut(i + 1)), kept[i] = [], conflicts[i] = []), cancellation);
        foreach (var ofThread in conflicts)
            rejects.AddRange(ofThread);
        dropped = equals.Sum();
        return [.. kept.SelectMany(k => k)];

        // An id's rows stay together.
        int Cut(int i)
        {
            var cut = (int)((long)entries.Length * i / threads);
            while (cut > 0 && cut < entries.Length && entries[cut] >> 32 == entries[cut - 1] >> 32)
                cut++;
            return cut;
        }
    }

    private static int Compare(EventSource source, ReadOnlySpan<ulong> entries, List<int> kept, List<RejectedEvent> conflicts)
    {
        var dropped = 0;
        var order = new RowOrder(source);
        for (var start = 0; start < entries.Length;)
        {
            var first = (int)entries[start];
            var end = start + 1;
            for (; end < entries.Length && entries[end] >> 32 == entries[start] >> 32; end++)
            {
                if (order.Compare((int)entries[end], first) < 0)
                    first = (int)entries[end];
            }

            kept.Add(first);
            for (var i = start; i < end; i++)
            {
                var row = (int)entries[i];
                if (row == first)
                    continue;
                if (order.Compare(row, first) == 0)
                    dropped++;
                else
                    conflicts.Add(Conflict(source.Columns, row, first));
            }

            start = end;
        }

        return dropped;
    }

    private static RejectedEvent Conflict(EventColumns columns, int row, int first) => new(
        columns.OriginOf(row),
        RejectReason.IdConflict,
        $"id '{columns.EventIds[columns.Ids.Span[row]]}' stands before, at {columns.OriginOf(first)}, with other content");
}
