namespace Relationships.Ledgers;

/// <summary>
/// A zone's offsets from UTC as spans of time in which clocks do not change. Changes are looked for in steps of a quarter of an hour and found
/// to the tick; two changes within one step, back to where clocks were, go unseen. Only a made-up zone could have them: in the whole tz
/// database no two changes are less than three days apart. Before the year 1 and after 9999 the offset is that of their end.
/// </summary>
internal sealed class ZoneOffsets
{
    private const long Step = TimeSpan.TicksPerMinute * 15;

    private readonly TimeZoneInfo _zone;
    private readonly DayOffsets _days;

    public ZoneOffsets(TimeZoneInfo zone)
    {
        _zone = zone;
        _days = new DayOffsets(SteadyOn);
    }

    /// <summary>The one offset of a day of UTC; <see cref="DayOffsets.None"/> where clocks change on it or at its end.</summary>
    /// <param name="day">Days since the year 1.</param>
    /// <returns>Ticks to add for local time.</returns>
    public long OfDay(int day) => _days.At(day);

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

    private long SteadyOn(int day)
    {
        var start = day * TimeSpan.TicksPerDay;
        var offset = At(start);
        for (var ticks = start + Step; ticks <= start + TimeSpan.TicksPerDay; ticks += Step)
        {
            if (At(ticks) != offset)
                return DayOffsets.None;
        }

        return offset;
    }

    private long At(long ticks) => _zone.GetUtcOffset(new DateTime(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc)).Ticks;
}
