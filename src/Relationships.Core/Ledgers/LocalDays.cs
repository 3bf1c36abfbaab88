using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Relationships.Ledgers;

/// <summary>
/// The days of a zone (<see cref="LocalDay"/> says what they are), remembered by the day of UTC: its offset where clocks did not
/// change on it nor shortly before, else the few days that meet it.
/// </summary>
internal sealed class LocalDays
{
    // Offsets reach from -14 to 14 hours. So a day is over 24 + 28 hours after its start at the latest, and what clocks
    // showed longer ago neither dates an instant nor starts its day.
    private const int DaysBefore = 3;

    private static readonly ConditionalWeakTable<TimeZoneInfo, LocalDays> s_all = [];
    private static LocalDays? s_last;

    private readonly TimeZoneInfo _zone;
    private readonly ZoneOffsets _offsets;
    private readonly DayOffsets _even;
    private readonly ConcurrentDictionary<int, LocalDay[]> _uneven = [];

    public LocalDays(TimeZoneInfo zone)
    {
        _zone = zone;
        _offsets = new ZoneOffsets(zone);
        _even = new DayOffsets(EvenOn);
    }

    /// <summary>The days of a zone; the same ones whenever it is asked for.</summary>
    public static LocalDays Of(TimeZoneInfo zone)
    {
        var days = Volatile.Read(ref s_last);
        if (!ReferenceEquals(days?._zone, zone))
            Volatile.Write(ref s_last, days = s_all.GetValue(zone, static z => new LocalDays(z)));
        return days;
    }

    /// <summary>The day of an instant.</summary>
    /// <param name="ticks">Ticks of UTC, in the years 1 to 9999.</param>
    public LocalDay At(long ticks)
    {
        var day = (int)(ticks / TimeSpan.TicksPerDay);
        var offset = _even.At(day);
        return offset == DayOffsets.None ? AtUneven(day, ticks) : LocalDay.AtOffset(ticks, offset);
    }

    private long EvenOn(int day)
    {
        var offset = _offsets.OfDay(day);
        for (var before = Math.Max(0, day - DaysBefore); before < day; before++)
        {
            if (_offsets.OfDay(before) != offset)
                return DayOffsets.None;
        }

        return offset;
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
