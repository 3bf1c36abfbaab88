using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Simulation;

/// <summary>
/// The simulation's time: seconds of the local clock since the start, turned into instants of the declared zone at the very end;
/// with the seasons, the weekdays and the opening hours.
/// </summary>
internal sealed class SimulatedClock
{
    public const long Hour = 3600;
    public const long Day = 24 * Hour;
    public const double Year = 365.25 * Day;

    // How busy a month and a weekday (Sunday first) are, relative to the busiest.
    private static readonly double[] s_months = [.75, .75, .85, .85, .9, .9, .8, .75, .9, .95, 1, 1];
    private static readonly double[] s_weekdays = [.45, .8, .8, .85, .9, 1, 1];

    private readonly TimeZoneInfo _zone;
    private readonly DateTime _start;
    private readonly double[] _busy;

    public SimulatedClock(SimulationOptions options)
    {
        _zone = options.Zone;
        _start = options.Start.ToDateTime(TimeOnly.MinValue);
        End = options.Days * Day;
        _busy = new double[options.Days];
        for (var d = 0; d < _busy.Length; d++)
        {
            var date = _start.AddDays(d);
            _busy[d] = s_months[date.Month - 1] * s_weekdays[(int)date.DayOfWeek];
        }
    }

    /// <summary>Behind the last second.</summary>
    public long End { get; }

    /// <summary>Mean busyness over a year, by which rates are divided where busy days are picked.</summary>
    public static double MeanBusy { get; } = s_months.Average() * s_weekdays.Average();

    /// <summary>How busy the day of a moment is, from 0 to 1.</summary>
    public double Busy(long second) => _busy[Math.Clamp(second / Day, 0, _busy.Length - 1)];

    /// <summary>A moment on the same day within hours of a sort; likelier in the middle.</summary>
    public long Within(long second, Hours hours, RandomStream random)
    {
        var day = second / Day * Day;
        var (from, to) = OpenOn(day, hours);
        return day + from + (long)((to - from) * (random.NextUniform() + random.NextUniform()) / 2);
    }

    /// <summary>The moment itself where staff is there, else some minutes after the next opening; never earlier.</summary>
    public long Staffed(long second, RandomStream random)
    {
        var day = second / Day * Day;
        var (from, to) = OpenOn(day, Hours.Shop);
        if (second - day >= from && second - day < to)
            return second;
        if (second - day >= to)
            (from, day) = (OpenOn(day + Day, Hours.Shop).From, day + Day);
        return day + from + (long)(random.NextUniform() * Hour);
    }

    /// <summary>The instant; order is kept over the zone's transitions: a skipped time is the transition, an ambiguous one its first.</summary>
    public DateTimeOffset Instant(long second)
    {
        var local = _start.AddSeconds(second);
        if (ReferenceEquals(_zone, TimeZoneInfo.Utc))
            return new DateTimeOffset(local, TimeSpan.Zero);
        while (_zone.IsInvalidTime(local))
            local = new DateTime(local.Ticks - (local.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Unspecified).AddMinutes(1);
        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private (long From, long To) OpenOn(long day, Hours hours)
    {
        if (hours == Hours.Waking)
            return (7 * Hour, 23 * Hour);
        return _start.AddSeconds(day).DayOfWeek == DayOfWeek.Sunday ? (11 * Hour, 17 * Hour) : (8 * Hour, 20 * Hour);
    }
}
