using System.Globalization;

namespace Relationships.Reporting.Pictures;

/// <summary>Places on an axis of time: the starts of years, quarters, months, weeks or days, not more than asked.</summary>
internal static class DateTicks
{
    private static readonly int[] s_months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000, 60000, 120000];
    private static readonly int[] s_days = [1, 2, 7, 14];

    public static IReadOnlyList<(DateTimeOffset At, string Label)> Of(DateTimeOffset from, DateTimeOffset to, int most)
    {
        var days = (to - from).TotalDays;
        foreach (var step in s_days)
        {
            if (days / step <= most)
                return [.. Days(from, to, step)];
        }

        var months = s_months.First(m => days / 30.4 / m <= most || m == s_months[^1]);
        return [.. Months(from, to, months)];
    }

    private static IEnumerable<(DateTimeOffset, string)> Days(DateTimeOffset from, DateTimeOffset to, int step)
    {
        for (var day = from.UtcDateTime.Date; day <= to.UtcDateTime && day < DateTime.MaxValue.Date.AddDays(-step); day = day.AddDays(step))
        {
            if (day >= from.UtcDateTime)
                yield return (new DateTimeOffset(day, TimeSpan.Zero), day.ToString("d MMM", CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<(DateTimeOffset, string)> Months(DateTimeOffset from, DateTimeOffset to, int step)
    {
        var months = ((from.UtcDateTime.Year - 1) * 12) + from.UtcDateTime.Month - 1;
        for (var month = months / step * step; month < 9998 * 12; month += step)
        {
            var at = new DateTimeOffset((month / 12) + 1, (month % 12) + 1, 1, 0, 0, 0, TimeSpan.Zero);
            if (at > to)
                yield break;
            if (at >= from)
                yield return (at, at.ToString(step >= 12 ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture));
        }
    }
}
