using Relationships.Events;

namespace Relationships.Benchmarks.Baselines;

/// <summary>
/// What every benchmark is measured against: recency, frequency and mean amount of each customer's purchases and their
/// quintiles, in the LINQ that most would write.
/// </summary>
internal static class LinqRfm
{
    public sealed record Row(string Customer, double RecencyDays, int Frequency, double Monetary)
    {
        public int R { get; init; }

        public int F { get; init; }

        public int M { get; init; }
    }

    public static List<Row> Score(IEnumerable<RelationshipEvent> events, DateTimeOffset asOf)
    {
        var rows = events
            .Where(e => e.Kind == EventKind.Purchase && e.At < asOf)
            .GroupBy(e => e.Customer)
            .Select(g => new Row(g.Key, (asOf - g.Max(e => e.At)).TotalDays, g.Count(), g.Average(e => e.Amount ?? 0)))
            .ToList();
        rows = [.. rows.OrderByDescending(r => r.RecencyDays).Select((r, i) => r with { R = Quintile(i, rows.Count) })];
        rows = [.. rows.OrderBy(r => r.Frequency).Select((r, i) => r with { F = Quintile(i, rows.Count) })];
        return [.. rows.OrderBy(r => r.Monetary).Select((r, i) => r with { M = Quintile(i, rows.Count) })];
    }

    private static int Quintile(int rank, int count) => 1 + (int)(5L * rank / count);
}
