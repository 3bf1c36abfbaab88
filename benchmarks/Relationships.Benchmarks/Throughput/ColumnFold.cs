using Relationships.Benchmarks.Events;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;

namespace Relationships.Benchmarks.Throughput;

/// <summary>
/// From columns of events to ledgers, the one place that knows how. For now by way of objects and the log, on one thread whatever is asked
/// for; the sums alone are not to be had that way, so that both stages do the whole.
/// </summary>
internal static class ColumnFold
{
    /// <summary>Complete ledgers of the default policy: promises, episodes, duplicates by id.</summary>
    public static LedgerTable Fold(EventColumns columns, int threads)
    {
        _ = threads;
        var log = EventLog.Create(ColumnEvents.ToObjects(columns));
        if (log.Rejects.Count > 0)
            throw new InvalidOperationException($"{log.Rejects.Count} events rejected, first {log.Rejects[0].Detail}: the generator is wrong.");
        return LedgerTable.Fold(log, EventGenerator.AsOf);
    }

    /// <summary>Decayed sums and counts alone; how many relationships and events.</summary>
    public static (int Relationships, long Events) Sums(EventColumns columns, int threads)
    {
        var table = Fold(columns, threads);
        return (table.Count, CountedEvents(table));
    }

    public static long CountedEvents(LedgerTable table)
    {
        long sum = 0;
        foreach (var events in table.Events)
            sum += events;
        return sum;
    }
}
