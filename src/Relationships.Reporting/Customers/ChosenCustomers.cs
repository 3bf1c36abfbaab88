using Relationships.Reporting.Tallies;

namespace Relationships.Reporting.Customers;

/// <summary>Who gets a section: those asked for, else a few who tell something.</summary>
internal static class ChosenCustomers
{
    public static IReadOnlyList<ChosenCustomer> Of(ReportOptions options, Rankings rankings) => options.Customers.IsEmpty
        ? [.. Telling(rankings)
            .Where(static c => c.Row is not null)
            .GroupBy(static c => c.Row!.Value.Key.Customer, StringComparer.Ordinal)
            .Select(static g => new ChosenCustomer(g.Key, string.Join("; ", g.Select(static c => c.Why))))]
        : [.. options.Customers.Distinct(StringComparer.Ordinal).Select(static name => new ChosenCustomer(name, "asked for"))];

    private static IEnumerable<(RankedRow? Row, string Why)> Telling(Rankings rankings)
    {
        yield return (First(rankings.Strongest), "the deepest relationship");
        yield return (First(rankings.Risen), "has risen most since the earlier date");
        yield return (First(rankings.Fallen), "has fallen most since the earlier date");
        yield return (First(rankings.LeastTrusting), "trusts least, even if the truth lies at the upper end of the interval");
        yield return (First(rankings.Fading), "lives most on its past: much history, little lately");
    }

    private static RankedRow? First(Ranking ranking) => ranking.Rows is [var first, ..] ? first : null;
}
