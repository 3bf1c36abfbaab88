namespace Relationships.Ledgers.Folding;

/// <summary>Refuses events that cannot go on from yesterday's table.</summary>
internal static class OntoCheck
{
    /// <summary>Refuses options that contradict each other.</summary>
    public static void ThrowIfUnfit(FoldOptions options)
    {
        if (options.Threads < 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.Threads, "threads is below 0.");
        if (options.Onto is { } table && table.Policy.Id != options.Policy.Id)
            throw new ArgumentException($"options: yesterday's policy is {table.Policy.Id}, today's {options.Policy.Id}.", nameof(options));
        if (options.Onto is { Zone: { } zone } && !zone.Equals(options.Zone))
            throw new ArgumentException($"options: yesterday's days are days of the zone {zone.Id}, today's of {options.Zone.Id}; refold from the log.", nameof(options));
    }

    /// <summary>Refuses an as-of, and events, that are not on a later day than all that the table holds.</summary>
    public static void ThrowIfNotBehind(FoldOptions options, RowScan[] events)
    {
        if (options.Onto is not { Count: > 0 } table)
            return;
        var last = LatestOf(table);
        if (options.AsOf is { } asOf && asOf.UtcTicks <= last)
            throw new ArgumentException($"as-of {asOf:O}: the table holds an event at {new DateTimeOffset(last, TimeSpan.Zero):O}; refold from the log.", nameof(options));
        var earliest = events.Min(s => s.Earliest);
        if (earliest != long.MaxValue && LocalDay.Of(earliest, options.Zone).Start <= last)
            throw new ArgumentException($"events: the earliest, at {new DateTimeOffset(earliest, TimeSpan.Zero):O}, is not on a later day than the latest that the table holds, at {new DateTimeOffset(last, TimeSpan.Zero):O}; refold from the log.", nameof(events));
    }

    /// <summary>Ticks of the latest event that a table holds.</summary>
    public static long LatestOf(LedgerTable? table)
    {
        var latest = long.MinValue;
        for (var row = 0; row < table?.Count; row++)
            latest = Math.Max(latest, table.Columns.Last[row]);
        return latest;
    }
}
