using FsCheck;
using FsCheck.Fluent;

namespace Relationships.Core.Tests.Generators;

/// <summary>A stretch of time from which a history takes its instants; few of them, so that equal ones are common.</summary>
internal readonly record struct Era(DateTimeOffset Start, int Days)
{
    /// <summary>A season around the end of daylight saving in Europe and the United States.</summary>
    public static Gen<Era> Autumn => Gen.Constant(new Era(At(2024, 10, 20), 20));

    public static Gen<Era> Years =>
        from start in Gen.Choose(0, 3000)
        from days in Gen.Choose(1, 900)
        select new Era(At(2015, 1, 1).AddDays(start), days);

    /// <summary>Longer than the decayed sums carry one anchor.</summary>
    public static Gen<Era> Decades => Gen.Constant(new Era(At(1900, 1, 1), 55000));

    /// <summary>Everything that an instant can be.</summary>
    public static Gen<Era> Ages => Gen.Constant(new Era(DateTimeOffset.MinValue, 3652058));

    public static Gen<Era> Any => Gen.Frequency((5, Years), (2, Autumn), (2, Decades), (1, Ages));

    public static Gen<Era> Human => Gen.Frequency((5, Years), (2, Autumn), (2, Decades));

    public Gen<DateTimeOffset> Instant
    {
        get
        {
            var era = this;
            return from day in Gen.Choose(0, era.Days)
                   from time in TimeOfDay
                   select era.Start.AddDays(day) + time;
        }
    }

    private static Gen<TimeSpan> TimeOfDay => Gen.Frequency(
        (3, Gen.Elements(TimeSpan.Zero, TimeSpan.FromHours(9), TimeSpan.FromHours(22.5), TimeSpan.FromDays(1) - TimeSpan.FromTicks(1))),
        (1, Gen.Choose(0, 86399).Select(s => TimeSpan.FromSeconds(s) + TimeSpan.FromTicks(s))));

    /// <summary>So many days later, or earlier, but never outside of time.</summary>
    public static DateTimeOffset Later(DateTimeOffset at, double days)
    {
        var ticks = at.UtcTicks + (days * TimeSpan.TicksPerDay);
        return ticks <= 0 ? DateTimeOffset.MinValue
            : ticks >= DateTimeOffset.MaxValue.UtcTicks ? DateTimeOffset.MaxValue
            : new DateTimeOffset(at.UtcTicks + (long)(days * TimeSpan.TicksPerDay), TimeSpan.Zero);
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
