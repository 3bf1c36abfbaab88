using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Relationships.Ledgers;

/// <summary>
/// The days of a zone (<see cref="LocalDay"/> says what they are), remembered by the day of UTC: its offset where clocks did not
/// change on it nor shortly before, else the few days that meet it. Thread-safe: whoever comes first writes what anybody would.
/// </summary>
internal sealed class LocalDays(TimeZoneInfo zone)
{
    private const int DaysOfPage = 512;
    private const int NotAsked = 0;
    private const int Uneven = int.MaxValue;

    // Offsets reach from -14 to 14 hours. So a day is over 24 + 28 hours after its start at the latest, and what clocks
    // showed longer ago neither dates an instant nor starts its day.
    private const int DaysBefore = 3;

    private static readonly ConditionalWeakTable<TimeZoneInfo, LocalDays> s_all = [];
    private static readonly int s_days = 1 + (int)(DateTime.MaxValue.Ticks / TimeSpan.TicksPerDay);
    private static LocalDays? s_last;

    private readonly ZoneOffsets _offsets = new(zone);

    // Of each day of UTC its offset in seconds, one more so that 0 is nobody's.
    private readonly int[]?[] _pages = new int[1 + (s_days / DaysOfPage)][];
    private readonly ConcurrentDictionary<int, LocalDay[]> _uneven = [];

    private TimeZoneInfo Zone => zone;

    /// <summary>The days of a zone; the same ones whenever it is asked for.</summary>
    public static LocalDays Of(TimeZoneInfo zone)
    {
        var days = Volatile.Read(ref s_last);
        if (!ReferenceEquals(days?.Zone, zone))
            Volatile.Write(ref s_last, days = s_all.GetValue(zone, static z => new LocalDays(z)));
        return days;
    }

    /// <summary>The day of an instant.</summary>
    /// <param name="ticks">Ticks of UTC, in the years 1 to 9999.</param>
    public LocalDay At(long ticks)
    {
        var day = (int)(ticks / TimeSpan.TicksPerDay);
        var page = _pages[day / DaysOfPage] ??= new int[DaysOfPage];
        var known = page[day % DaysOfPage];
        if (known == NotAsked)
            page[day % DaysOfPage] = known = OffsetOf(day);
        return known == Uneven ? AtUneven(day, ticks) : LocalDay.AtOffset(ticks, (known > 0 ? known - 1 : known) * TimeSpan.TicksPerSecond);
    }

    private int OffsetOf(int day)
    {
        if (_offsets.OfDay(day) is not { } offset || offset % TimeSpan.TicksPerSecond != 0)
            return Uneven;
        for (var before = Math.Max(0, day - DaysBefore); before < day; before++)
        {
            if (_offsets.OfDay(before) != offset)
                return Uneven;
        }

        var seconds = (int)(offset / TimeSpan.TicksPerSecond);
        return seconds >= 0 ? seconds + 1 : seconds;
    }

    private LocalDay AtUneven(int day, long ticks)
    {
        if (!_uneven.TryGetValue(day, out var days))
            _uneven[day] = days = DaysThatMeet(day);
        var i = days.Length - 1;
        while (days[i].Start > ticks)
            i--;
        return days[i];
    }

    // In time order; the first has started by the time that the day of UTC does.
    private LocalDay[] DaysThatMeet(int day)
    {
        var start = day * TimeSpan.TicksPerDay;
        var days = new List<LocalDay>();
        var latest = long.MinValue;
        foreach (var span in _offsets.Between(start - (DaysBefore * TimeSpan.TicksPerDay), start + TimeSpan.TicksPerDay))
        {
            // The change of clocks may show a later date at once; midnights show the others.
            if (LocalDay.NumberAt(span.From, span.Offset) is var number && number > latest)
                days.Add(new LocalDay(latest = number, span.From));
            for (var midnight = Midnight(); midnight < span.To; midnight = Midnight())
                days.Add(new LocalDay(++latest, midnight));

            long Midnight() => ((latest + 1) * TimeSpan.TicksPerDay) - span.Offset;
        }

        return [.. days.Skip(days.FindLastIndex(d => d.Start <= start))];
    }
}
