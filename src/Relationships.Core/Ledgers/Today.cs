using Relationships.Events;

namespace Relationships.Ledgers;

/// <summary>
/// What the latest day of a ledger has already counted: an occasion counts once a day, a kind and a class of channel
/// likewise, repeat exchange by the day's strongest.
/// </summary>
internal struct Today
{
    public KindSet Kinds;

    /// <summary>Number of the local day since year 1; <see cref="long.MinValue"/> before the first event.</summary>
    public long Day;

    /// <summary>Ticks of the day's start.</summary>
    public long Start;

    public bool HadOccasion;

    /// <summary>Bit by bit the classes of channel.</summary>
    public byte Classes;

    public double Repeat;

    public Today() => Day = long.MinValue;

    /// <summary>Turns the page where the instant falls on another day of the zone; tells whether it does.</summary>
    public bool MoveTo(long ticks, TimeZoneInfo zone)
    {
        // In UTC a day is a span of one length.
        var isUtc = ReferenceEquals(zone, TimeZoneInfo.Utc);
        var day = isUtc ? (long)((ulong)ticks / (ulong)TimeSpan.TicksPerDay) : DayOf(ticks, zone);
        if (day == Day)
            return false;
        Kinds = default;
        Day = day;
        Start = isUtc ? day * TimeSpan.TicksPerDay : StartOf(day, ticks, zone);
        HadOccasion = false;
        Classes = 0;
        Repeat = 0;
        return true;
    }

    public bool AddClass(ChannelClass channelClass)
    {
        var bit = (byte)(1 << (int)channelClass);
        var isNew = (Classes & bit) == 0;
        Classes |= bit;
        return isNew;
    }

    /// <summary>Ticks of the start of the local day that an instant falls on.</summary>
    public static long StartOfDay(long ticks, TimeZoneInfo zone) =>
        StartOf(DayOf(ticks, zone), ticks, zone);

    // Downwards also before year 1, where the first hours of UTC fall in zones to the west.
    private static long DayOf(long ticks, TimeZoneInfo zone)
    {
        var local = ticks + Offset(ticks, zone);
        var (day, rest) = Math.DivRem(local, TimeSpan.TicksPerDay);
        return rest < 0 ? day - 1 : day;
    }

    private static long StartOf(long day, long ticks, TimeZoneInfo zone)
    {
        // Midnight has the offset that holds there, which need not be the offset that holds at the instant.
        var midnight = day * TimeSpan.TicksPerDay;
        var start = midnight - Offset(midnight - Offset(ticks, zone), zone);

        // Where clocks go back at one, midnight comes twice: the first begins the day.
        var earlier = midnight - Offset(start - 1, zone);
        return earlier < start && earlier + Offset(earlier, zone) == midnight ? earlier : start;
    }

    private static long Offset(long ticks, TimeZoneInfo zone) =>
        ReferenceEquals(zone, TimeZoneInfo.Utc)
            ? 0
            : ZoneOffsets.At(ticks, zone);
}
