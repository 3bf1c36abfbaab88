using System.Runtime.CompilerServices;

namespace Relationships.Ledgers;

/// <summary>
/// A zone's offsets from UTC, remembered by the day of UTC: what the zone itself says, several times as fast. A day on which clocks change is
/// not remembered, and asked for every time. Thread-safe: whoever comes first writes what anybody would.
/// </summary>
internal sealed class ZoneOffsets(TimeZoneInfo zone)
{
    private const int DaysOfPage = 512;
    private const int NotAsked = 0;
    private const int Changes = int.MaxValue;

    // Two changes of clocks nearer to each other than this, back to where they were, would go unseen.
    private const long Step = TimeSpan.TicksPerMinute * 15;

    private static readonly ConditionalWeakTable<TimeZoneInfo, ZoneOffsets> s_all = [];
    private static readonly int s_days = 1 + (int)(DateTime.MaxValue.Ticks / TimeSpan.TicksPerDay);
    private static ZoneOffsets? s_last;

    // Of each day its offset in seconds, one more so that 0 is nobody's.
    private readonly int[]?[] _pages = new int[1 + (s_days / DaysOfPage)][];

    /// <summary>The offset that holds at an instant.</summary>
    /// <param name="ticks">Ticks of UTC; what lies outside the years 1 to 9999 has the offset of their end.</param>
    /// <param name="zone">The zone.</param>
    /// <returns>Ticks to add for local time.</returns>
    public static long At(long ticks, TimeZoneInfo zone)
    {
        var offsets = Volatile.Read(ref s_last);
        if (!ReferenceEquals(offsets?.Zone, zone))
            Volatile.Write(ref s_last, offsets = s_all.GetValue(zone, static z => new ZoneOffsets(z)));
        return offsets.At(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks));
    }

    private TimeZoneInfo Zone => zone;

    private long At(long ticks)
    {
        var day = (int)(ticks / TimeSpan.TicksPerDay);
        var page = _pages[day / DaysOfPage] ??= new int[DaysOfPage];
        var known = page[day % DaysOfPage];
        if (known == NotAsked)
            page[day % DaysOfPage] = known = OfDay(day * TimeSpan.TicksPerDay);
        return known == Changes ? Asked(ticks) : (known > 0 ? known - 1 : known) * TimeSpan.TicksPerSecond;
    }

    private int OfDay(long start)
    {
        var offset = Asked(start);
        for (var ticks = start + Step; ticks < start + TimeSpan.TicksPerDay; ticks += Step)
        {
            if (Asked(ticks) != offset)
                return Changes;
        }

        if (offset % TimeSpan.TicksPerSecond != 0 || Asked(start + TimeSpan.TicksPerDay - 1) != offset)
            return Changes;
        var seconds = (int)(offset / TimeSpan.TicksPerSecond);
        return seconds >= 0 ? seconds + 1 : seconds;
    }

    private long Asked(long ticks) => zone.GetUtcOffset(new DateTime(ticks, DateTimeKind.Utc)).Ticks;
}
