namespace Relationships.Modeling.Backtests;

/// <summary>Days of a declared zone.</summary>
internal static class ZoneDays
{
    /// <summary>The instant at which a day starts: a skipped midnight moves forward, an ambiguous one takes the earlier.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The day on which an instant falls, as a number; consecutive days have consecutive numbers.</summary>
    public static int Number(DateTimeOffset at, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime).DayNumber;
}
