using Relationships.Benchmarks.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;

namespace Relationships.Benchmarks.Throughput;

/// <summary>From columns of events to ledgers.</summary>
internal static class ColumnFold
{
    /// <summary>Complete ledgers of the default policy: promises, episodes, duplicates by id.</summary>
    public static LedgerTable Fold(EventColumns columns, int threads)
    {
        var folded = LedgerTable.Fold(columns, new FoldOptions { AsOf = EventGenerator.AsOf, Threads = threads });
        if (folded.Rejects.Count > 0)
            throw new InvalidOperationException($"{folded.Rejects.Count} events rejected, first {folded.Rejects[0].Detail}: the generator is wrong.");
        return folded.Table;
    }

    /// <summary>Decayed sums and counts alone; how many relationships and events.</summary>
    public static (int Relationships, long Events) Sums(EventColumns columns, int threads)
    {
        var sums = LedgerTable.FoldSums(columns, EventGenerator.AsOf, threads: threads);
        var (relationships, events) = (0, 0L);
        foreach (var count in sums.Events)
        {
            relationships += count > 0 ? 1 : 0;
            events += count;
        }

        return (relationships, events);
    }

    public static long CountedEvents(LedgerTable table)
    {
        long sum = 0;
        foreach (var events in table.Events)
            sum += events;
        return sum;
    }
}
