using Relationships.Events;
using Relationships.Modeling.Backtests;

namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>Summarises a log: x, t_x, T and mean spend by customer or relationship.</summary>
internal static class LogSummary
{
    public static PurchaseSummaryTable Of(EventLog log, DateOnly split, PurchaseSummaryOptions options)
    {
        ArgumentNullException.ThrowIfNull(log);
        TimeUnits.Check(options.Unit, nameof(options.Unit));
        TimeUnits.Check(options.Period, nameof(options.Period));
        if (split == DateOnly.MaxValue)
            throw new ArgumentException("split: it has no next day.", nameof(split));
        var asOf = ZoneDays.Start(split.AddDays(1), log.Options.Zone);
        var rows = new SummaryRows(options);
        var history = new PurchaseHistory(options);
        var events = new List<RelationshipEvent>();
        for (var i = 0; i < log.RelationshipCount;)
        {
            // A customer's relationships stand together.
            var key = log.Keys[i];
            events.Clear();
            do
                events.AddRange(log.EventsBefore(i++, asOf));
            while (options.Grouping == SummaryGrouping.Customer && i < log.RelationshipCount && log.Keys[i].Customer == key.Customer);
            if (events.Count == 0)
                continue;
            history.Clear();
            foreach (var e in InOrder(events))
            {
                var period = Period(e, split, log.Options.Zone, options.Period);
                if (e.Kind == options.Kind)
                    history.AddPurchase(period, e.Amount);
                else if (e.Kind == EventKind.Return)
                    history.AddReturn(period, e.Amount);
            }

            rows.Add(key, history.Summarize());
        }

        return rows.ToTable();
    }

    // Periods are counted towards the split, which is 0; growing numbers are later ones.
    private static int Period(RelationshipEvent e, DateOnly split, TimeZoneInfo zone, TimeUnit period)
    {
        var daysBefore = split.DayNumber - ZoneDays.Number(e.At, zone);
        return period == TimeUnit.Week ? -(daysBefore / 7) : -daysBefore;
    }

    // The relationships of one customer, each in order of time, merged; a return at the instant of a purchase comes after it.
    private static IEnumerable<RelationshipEvent> InOrder(List<RelationshipEvent> events) =>
        events.OrderBy(static e => e.At.UtcTicks).ThenBy(static e => e.Kind == EventKind.Return);
}
