using System.Globalization;

namespace Relationships.Cli.Input;

/// <summary>Dates and instants as people write them on a command line: ISO 8601, in the declared zone where no offset is said.</summary>
internal static class ZonedTime
{
    private static readonly string[] s_separators = ["'T'", "' '"];
    private static readonly string[] s_times = ["HH:mm:ss.FFFFFFF", "HH:mm:ss", "HH:mm"];
    private static readonly string[] s_local = [.. Times("")];
    private static readonly string[] s_withOffset = [.. Times("zzz"), .. Times("'Z'")];

    /// <summary>A date alone.</summary>
    public static DateOnly Date(string option, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"{option}: '{text}' is not a date; write it as 1997-09-30.");

    /// <summary>A date, which is its start in the zone, or an instant.</summary>
    public static DateTimeOffset Instant(string option, string text, TimeZoneInfo zone)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return StartOf(date, zone);
        if (DateTime.TryParseExact(text, s_local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return In(local, zone);
        return DateTimeOffset.TryParseExact(text, s_withOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : throw new UsageException($"{option}: '{text}' is neither a date nor an instant; write it as 1997-10-01 or 1997-10-01T12:30:00Z.");
    }

    /// <summary>The instant at which a day starts in a zone.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone) => In(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>A local time that is skipped moves forward by the gap; one that comes twice is the earlier.</summary>
    private static DateTimeOffset In(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.GetUtcOffset(local);
        var ticks = Math.Clamp(local.Ticks - offset.Ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    private static IEnumerable<string> Times(string offset) =>
        from separator in s_separators
        from time in s_times
        select "yyyy-MM-dd" + separator + time + offset;
}
