namespace Relationships.Modeling.Backtests;

/// <summary>
/// Days of a declared zone: a day starts at the first instant whose local date it is, and lasts until the next one starts, as those of
/// ledgers do. A date that comes back, because clocks go back over midnight, belongs to the day that has begun already.
/// </summary>
internal static class ZoneDays
{
    /// <summary>The instant at which a day starts: a skipped midnight moves forward, an ambiguous one takes the earlier.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        var start = new DateTimeOffset(local, offset).ToUniversalTime();

        // A date that clocks jump over as a whole starts, and ends, with the next; the framework takes it for one that was.
        while (Date(start, zone) < day)
            start = start.AddMinutes(15);
        return start;
    }

    /// <summary>The day on which an instant falls, as a number; consecutive days have consecutive numbers.</summary>
    public static int Number(DateTimeOffset at, TimeZoneInfo zone)
    {
        var day = Date(at, zone);

        // Only a date that comes back lies behind the start of the next: its time is there twice.
        return zone.IsAmbiguousTime(at) && day < DateOnly.MaxValue && Start(day.AddDays(1), zone) <= at ? day.DayNumber + 1 : day.DayNumber;
    }

    private static DateOnly Date(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
