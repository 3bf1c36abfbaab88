namespace Relationships.Ledgers.Folding;

/// <summary>Refuses events that cannot go on from yesterday's table.</summary>
internal static class OntoCheck
{
    /// <summary>Refuses options that contradict each other.</summary>
    public static void ThrowIfUnfit(FoldOptions options)
    {
        if (options.Policy is null)
            throw new ArgumentException("options: the policy is null.", nameof(options));
        if (options.Zone is null)
            throw new ArgumentException("options: the zone is null.", nameof(options));
        if (options.Threads < 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.Threads, "threads is below 0.");
        if (options.Onto is { } table && table.Policy.Id != options.Policy.Id)
            throw new ArgumentException($"options: yesterday's policy is {table.Policy.Id}, today's {options.Policy.Id}.", nameof(options));
        if (options.Onto is { Zone: { } zone } && !zone.Equals(options.Zone))
            throw new ArgumentException($"options: yesterday's days are days of the zone {zone.Id}, today's of {options.Zone.Id}; refold from the log.", nameof(options));
    }

    /// <summary>Refuses an as-of that does not lie behind all that the table holds, and events that are not on a later day.</summary>
    /// <param name="options">The as-of and the zone.</param>
    /// <param name="events">What a first look at the events found.</param>
    /// <param name="last">Ticks of the latest event that the table holds.</param>
    public static void ThrowIfNotBehind(FoldOptions options, RowScan[] events, long last)
    {
        if (options.Onto is not { Count: > 0 })
            return;
        ThrowIfNotBehind(options.AsOf, last, nameof(options));
        var earliest = events.Min(s => s.Earliest);
        if (earliest != long.MaxValue && LocalDay.Of(earliest, options.Zone).Start <= last)
            throw new ArgumentException($"events: the earliest, at {new DateTimeOffset(earliest, TimeSpan.Zero):O}, is not on a later day than the latest that the table holds, at {new DateTimeOffset(last, TimeSpan.Zero):O}; refold from the log.", nameof(events));
    }

    /// <summary>Refuses an as-of that does not lie behind all that the table holds.</summary>
    /// <param name="asOf">The as-of; null for none.</param>
    /// <param name="last">Ticks of the latest event that the table holds.</param>
    /// <param name="parameter">Which parameter told it.</param>
    public static void ThrowIfNotBehind(DateTimeOffset? asOf, long last, string parameter)
    {
        if (asOf is { } instant && instant.UtcTicks <= last)
            throw new ArgumentException($"as-of {instant:O}: the table holds an event at {new DateTimeOffset(last, TimeSpan.Zero):O}; refold from the log.", parameter);
    }

    /// <summary>Ticks of the latest event that a table holds; the smallest number where it holds none.</summary>
    public static long LatestOf(LedgerTable? table)
    {
        var latest = long.MinValue;
        for (var row = 0; row < table?.Count; row++)
            latest = Math.Max(latest, table.Columns.Last[row]);
        return latest;
    }
}
