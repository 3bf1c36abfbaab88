using System.Runtime.CompilerServices;

namespace Relationships.Ledgers;

/// <summary>
/// A day of a zone. Day d starts at the first instant whose local date is d or later, and lasts until a later day starts. So days
/// are intervals of instants in time order, without a gap and without overlap, whatever the clocks do: an instant belongs to
/// the latest local date that any clock up to then has shown. A date that comes back, because clocks go back over midnight, belongs to the
/// day that has begun already; a date that clocks jump over is no day; where midnight is jumped over, the change itself starts the day.
/// Offsets are the framework's, which cuts them to whole minutes: where clocks once showed seconds (Amsterdam until 1937, Monrovia until
/// 1972), days start less than a minute beside their midnight.
/// </summary>
/// <param name="Number">Days since the year 1, whose first is 0; negative before it, where the first hours of UTC fall in zones to the west.</param>
/// <param name="Start">Ticks of UTC of the day's first instant.</param>
internal readonly record struct LocalDay(long Number, long Start)
{
    /// <summary>The day of an instant.</summary>
    /// <param name="ticks">Ticks of UTC, in the years 1 to 9999.</param>
    /// <param name="zone">Whose days.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LocalDay Of(long ticks, TimeZoneInfo zone) => ReferenceEquals(zone, TimeZoneInfo.Utc) ? OfUtc(ticks) : LocalDays.Of(zone).At(ticks);

    // In UTC a day is a span of one length.
    private static LocalDay OfUtc(long ticks)
    {
        var number = (long)((ulong)ticks / (ulong)TimeSpan.TicksPerDay);
        return new LocalDay(number, number * TimeSpan.TicksPerDay);
    }

    /// <summary>The day of an instant in a zone whose clocks do not change, at least not near it.</summary>
    public static LocalDay AtOffset(long ticks, long offset)
    {
        var number = NumberAt(ticks, offset);
        return new LocalDay(number, (number * TimeSpan.TicksPerDay) - offset);
    }

    /// <summary>The local date that clocks at an offset show.</summary>
    public static long NumberAt(long ticks, long offset)
    {
        var (number, rest) = Math.DivRem(ticks + offset, TimeSpan.TicksPerDay);
        return rest < 0 ? number - 1 : number;
    }
}
