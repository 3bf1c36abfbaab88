using System.Globalization;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.ParetoNbd;

/// <summary>The CDNOW sample up to 1997-09-30: x on distinct days, ages in days or, as it was published, in weeks to two decimals; what came in the 39 weeks after.</summary>
internal static class CdnowSummaries
{
    private static readonly int s_split = new DateOnly(1997, 9, 30).DayNumber;

    public static PurchaseSummaryTable InDays() => Table(TimeUnit.Day, static days => days);

    public static PurchaseSummaryTable InWeeks() => Table(TimeUnit.Week, static days => days / 7.0);

    public static PurchaseSummaryTable InRoundedWeeks() =>
        Table(TimeUnit.Week, static days => Math.Round(days / 7.0, 2, MidpointRounding.AwayFromZero));

    /// <summary>Purchase days after the split, in the order of the tables' rows.</summary>
    public static double[] HoldoutPurchases() => [.. Customers().Select(days => (double)days.Count(day => day > s_split))];

    private static PurchaseSummaryTable Table(TimeUnit unit, Func<int, double> age)
    {
        int[][] before = [.. Customers().Select(days => days.Where(day => day <= s_split).ToArray())];
        return PurchaseSummaryTable.FromColumns(new()
        {
            Unit = unit,
            Repeats = [.. before.Select(days => days.Length - 1.0)],
            AgeAtLastPurchase = [.. before.Select(days => age(days[^1] - days[0]))],
            Age = [.. before.Select(days => age(s_split - days[0]))],
        });
    }

    private static IEnumerable<int[]> Customers() => File.ReadLines(SharedData.PathOf("cdnow_sample.csv")).Skip(1)
        .Select(line => line.Split(','))
        .GroupBy(f => f[0], f => DateOnly.Parse(f[1], CultureInfo.InvariantCulture).DayNumber)
        .Select(group => group.Distinct().Order().ToArray())
        .Where(days => days[0] <= s_split);
}
