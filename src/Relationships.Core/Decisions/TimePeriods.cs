namespace Relationships.Decisions;

/// <summary>Lengths and names of periods.</summary>
public static class TimePeriods
{
    /// <summary>The length of a period.</summary>
    /// <param name="period">A period.</param>
    /// <returns>Days; a month is 30.4375 of them.</returns>
    public static double Days(this TimePeriod period) => period switch
    {
        TimePeriod.Day => 1,
        TimePeriod.Week => 7,
        TimePeriod.Month => 365.25 / 12,
        TimePeriod.Quarter => 365.25 / 4,
        TimePeriod.Year => 365.25,
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "period is not day, week, month, quarter or year."),
    };

    /// <summary>The written name.</summary>
    /// <param name="period">A period.</param>
    /// <returns><c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c>.</returns>
    public static string Name(this TimePeriod period) => period switch
    {
        TimePeriod.Day => "day",
        TimePeriod.Week => "week",
        TimePeriod.Month => "month",
        TimePeriod.Quarter => "quarter",
        TimePeriod.Year => "year",
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "period is not day, week, month, quarter or year."),
    };

    /// <summary>How many of a period make another.</summary>
    internal static double In(this TimePeriod longer, TimePeriod unit) => longer == unit ? 1 : longer.Days() / unit.Days();

    internal static bool TryParse(string? name, out TimePeriod period)
    {
        foreach (var candidate in Enum.GetValues<TimePeriod>())
        {
            if (candidate.Name() == name)
            {
                period = candidate;
                return true;
            }
        }

        period = default;
        return false;
    }
}
