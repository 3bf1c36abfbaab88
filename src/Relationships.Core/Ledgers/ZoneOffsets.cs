namespace Relationships.Ledgers;

/// <summary>
/// A zone's offsets from UTC as spans of time in which clocks do not change. Changes are looked for in steps of a quarter of an hour and found
/// to the tick; two changes within one step, back to where clocks were, go unseen. Before the year 1 and after 9999 the
/// offset is that of their end.
/// </summary>
internal sealed class ZoneOffsets(TimeZoneInfo zone)
{
    private const long Step = TimeSpan.TicksPerMinute * 15;
    private const int Kept = 8;

    // The latest days that were asked for, since neighbours are asked for again.
    private readonly KnownDay?[] _known = new KnownDay?[Kept];

    /// <summary>The one offset of a day of UTC, in ticks to add for local time; null where clocks change on it or at its end.</summary>
    /// <param name="day">Number of the day since the year 1.</param>
    public long? OfDay(int day)
    {
        ref var known = ref _known[day % Kept];
        if (Volatile.Read(ref known) is { } before && before.Day == day)
            return before.Offset;
        var found = new KnownDay(day, SteadyFrom(day * TimeSpan.TicksPerDay));
        Volatile.Write(ref known, found);
        return found.Offset;
    }

    /// <summary>The offsets from one instant to another, both on a quarter of an hour of UTC, in time order and without a gap.</summary>
    /// <param name="start">Ticks of the first instant.</param>
    /// <param name="end">Ticks of the instant after the last.</param>
    public IEnumerable<(long From, long To, long Offset)> Between(long start, long end)
    {
        var (from, offset) = (start, At(start));
        for (var step = start; step < end; step += Step)
        {
            while (At(step + Step) != offset && ChangeWithin(from > step ? from : step, step + Step, offset) is var change && change < end)
            {
                yield return (from, change, offset);
                (from, offset) = (change, At(change));
            }
        }

        yield return (from, end, offset);
    }

    // The first offset holds at low and not at high.
    private long ChangeWithin(long low, long high, long offset)
    {
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (At(middle) == offset)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    private long? SteadyFrom(long start)
    {
        var offset = At(start);
        for (var ticks = start + Step; ticks <= start + TimeSpan.TicksPerDay; ticks += Step)
        {
            if (At(ticks) != offset)
                return null;
        }

        return offset;
    }

    private long At(long ticks) => zone.GetUtcOffset(new DateTime(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc)).Ticks;

    private sealed record KnownDay(int Day, long? Offset);
}
