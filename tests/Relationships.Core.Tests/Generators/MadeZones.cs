using FsCheck;
using FsCheck.Fluent;

namespace Relationships.Core.Tests.Generators;

/// <summary>Zones whose clocks change at any hour, by up to half a day or more, forwards or back, and back again an hour or months later.</summary>
internal static class MadeZones
{
    /// <summary>About when clocks first change.</summary>
    public static readonly DateTime Begin = new(2020, 6, 10, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>About when they last change back.</summary>
    public static readonly DateTime End = new(2020, 6, 14, 0, 0, 0, DateTimeKind.Utc);

    public static Gen<TimeZoneInfo> Any =>
        from offset in Gen.Choose(-14 * 4, 14 * 4)
        from delta in Gen.Elements(-600, -180, -60, -30, -1, 1, 30, 60, 180, 600)
        from begin in Minutes
        from end in Minutes
        from days in Gen.Elements(0, 1, 4)
        where Math.Abs((offset * 15) + delta) <= 14 * 60
        select Made(offset * 15, delta, begin, end, days);

    // Near midnight more often than not.
    private static Gen<int> Minutes => Gen.Frequency([(2, Gen.Choose(0, 1439)), (1, Gen.Choose(0, 40)), (1, Gen.Choose(1400, 1439))]);

    /// <summary>A zone whose clocks go by some minutes from a minute of the 10th June 2020 on, and back some days later.</summary>
    public static TimeZoneInfo Made(int offset, int delta, int begin, int end, int days)
    {
        if (days == 0 && end < begin + 30)
            (begin, end) = (Math.Min(begin, 1380), Math.Min(begin, 1380) + 59);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(2020, 1, 1), new DateTime(2020, 12, 31), TimeSpan.FromMinutes(delta), Change(begin, 10), Change(end, 10 + days));
        return TimeZoneInfo.CreateCustomTimeZone($"made {offset} {delta} {begin} {end} {days}", TimeSpan.FromMinutes(offset), "made", "made", "changed", [rule]);
    }

    private static TimeZoneInfo.TransitionTime Change(int minute, int day) =>
        TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1).AddMinutes(minute), 6, day);
}
