using System.Globalization;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.GammaGamma;

/// <summary>CDNOW's calibration summaries from its exact days to 1997-09-30, customers in the file's order, spend per day summed.</summary>
internal static class CdnowSpend
{
    public static PurchaseSummaryTable Table()
    {
        var cut = new DateOnly(1997, 9, 30);
        var customers = new List<(string Name, SortedDictionary<DateOnly, double> Days)>();
        foreach (var line in File.ReadLines(SharedData.PathOf("cdnow_sample.csv")).Skip(1))
        {
            var fields = line.Split(',');
            var day = DateOnly.Parse(fields[1], CultureInfo.InvariantCulture);
            if (day > cut)
                continue;
            if (customers.Count == 0 || customers[^1].Name != fields[0])
                customers.Add((fields[0], []));
            var days = customers[^1].Days;
            days[day] = days.GetValueOrDefault(day) + double.Parse(fields[3], CultureInfo.InvariantCulture);
        }

        return PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
        {
            Unit = TimeUnit.Week,
            Customers = [.. customers.Select(c => c.Name)],
            Repeats = [.. customers.Select(c => c.Days.Count - 1.0)],
            AgeAtLastPurchase = [.. customers.Select(c => (c.Days.Keys.Last().DayNumber - c.Days.Keys.First().DayNumber) / 7.0)],
            Age = [.. customers.Select(c => (cut.DayNumber - c.Days.Keys.First().DayNumber) / 7.0)],
            MeanSpend = [.. customers.Select(c => c.Days.Count > 1 ? c.Days.Values.Skip(1).Average() : 0)],
        });
    }
}
