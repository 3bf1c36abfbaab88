namespace Relationships.Files.Fields;

/// <summary>Local times of a zone as instants: a skipped one moves forward by the gap, an ambiguous one is the earlier.</summary>
internal sealed class LocalTime(TimeZoneInfo zone)
{
    private readonly bool _isUtc = zone.HasSameRules(TimeZoneInfo.Utc);

    /// <summary>Ticks of the instant in UTC; they may lie outside the years 1 to 9999.</summary>
    public long UtcTicks(DateTime local)
    {
        if (_isUtc)
            return local.Ticks;

        // The offsets in force a day before and a day after; no zone changes twice in two days.
        var before = OffsetAt(local.Ticks - TimeSpan.TicksPerDay);
        var after = OffsetAt(local.Ticks + TimeSpan.TicksPerDay);
        var early = local.Ticks - Math.Max(before, after);
        var late = local.Ticks - Math.Min(before, after);
        if (early == late)
            return early;

        // By the larger offset the time is the earlier instant. Where neither offset gives it back, it was skipped,
        // and the offset from before the gap moves it forward.
        var isEarly = OffsetAt(early) == Math.Max(before, after);
        var isLate = OffsetAt(late) == Math.Min(before, after);
        return isEarly ? early : isLate ? late : local.Ticks - before;
    }

    private long OffsetAt(long utcTicks) =>
        zone.GetUtcOffset(new DateTime(Math.Clamp(utcTicks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc)).Ticks;
}
