using Relationships.Events;
using Relationships.Reporting.Customers;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>What the scores were made from: the events, their kinds, and what was set aside.</summary>
internal static class DataSection
{
    private const int MostKinds = 15;

    public static Section Of(ReportContent content) => new("data", "The data behind it", Html.Of(
        $"""
        <p>{Phrases.Count(content.Totals.Events, "event")} in the log, of which {Phrases.Count(content.Tally.Events)} {(content.Tally.Events == 1 ? "lies before the as-of date and was" : "lie before the as-of date and were")} counted. {Phrases.Count(content.Totals.DuplicatesDropped, "repeated event")} dropped, {Phrases.Count(content.Totals.RejectCount, "line")} set aside because {(content.Totals.RejectCount == 1 ? "it breaks" : "they break")} a rule.</p>
        {Html.If(!content.IsEmpty, () => Kinds(content))}{Html.If(content.Totals.RejectCount > 0, () => Rejects(content.Totals))}
        """));

    private static Html Kinds(ReportContent content)
    {
        var events = content.Events;
        var of = content.Tally.Sample.IsAll ? "all events" : $"events of a sample of {Phrases.Count(content.Tally.Sample.Customers.Count, "customer")}";
        var table = new DataTable($"The {ContinuumSection.Top(Math.Min(MostKinds, events.Kinds.Count), events.Kinds.Count, "only kind of event there is", "kinds of event that are most frequent")}, {of}", ("Kind", false), ("About", false), ("Events", true), ("Share", true))
        {
            Note = $"From {Phrases.Day(events.First!.Value)} to {Phrases.Day(events.Last!.Value)}. {Phrases.Percent(events.WithoutChannel, events.Events)} name no channel and tell nothing about how you talk with each other. Kinds that your log never has leave their part of the scores unknown, not zero.",
        };
        foreach (var (kind, count) in events.Kinds.OrderByDescending(static k => k.Value).ThenBy(static k => k.Key).Take(MostKinds))
            table.Row(Cells.Text(Phrases.Words(kind.Name)), Cells.Text(About(kind, content)), Cells.Text(Phrases.Count(count)), Cells.Share(count, events.Events));
        return table.ToHtml();
    }

    private static string About(EventKind kind, ReportContent content) => EventLanes.Of(kind, content.Tally.Scorer.Policy) switch
    {
        EventLane.Buying => "buying",
        EventLane.Talking => "contact",
        EventLane.Serving => "service and promises",
        EventLane.Belonging => "community and word of mouth",
        _ => "what went wrong",
    };

    private static Html Rejects(LogTotals totals)
    {
        var reasons = new DataTable("What was set aside", ("Reason", false), ("Lines", true), ("Share", true));
        foreach (var (reason, count) in totals.Rejects.OrderByDescending(static r => r.Value).ThenBy(static r => r.Key))
            reasons.Row(Cells.Text(Words(reason)), Cells.Text(Phrases.Count(count)), Cells.Share(count, totals.RejectCount, "bad"));
        var first = new DataTable($"The {ContinuumSection.Top(Math.Min(LogTotals.MostRejects, totals.FirstRejects.Count), totals.RejectCount, "first one", "first ones")} set aside", ("Where", false), ("Reason", false), ("Detail", false));
        foreach (var reject in totals.FirstRejects.Take(LogTotals.MostRejects))
            first.Row(Cells.Name(reject.Origin.ToString()), Cells.Text(Words(reject.Reason)), Html.Of($"<bdi>{Phrases.FullName(reject.Detail.Length > 200 ? string.Concat(reject.Detail.AsSpan(0, 199), "…") : reject.Detail)}</bdi>"));
        return Html.Of($"{reasons.ToHtml()}<details><summary>Which lines</summary>{first.ToHtml()}</details>");
    }

    private static string Words(RejectReason reason) => reason switch
    {
        RejectReason.Unreadable => "the line cannot be read",
        RejectReason.MissingField => "a needed field is missing",
        RejectReason.BadInstant => "the date cannot be read",
        RejectReason.UnknownKind => "the policy does not know the kind",
        RejectReason.BadWord => "a word is none of the allowed ones",
        RejectReason.BadNumber => "a number is wrong or out of range",
        RejectReason.IdConflict => "the same id stands before with other content",
        RejectReason.BadEpisode => "what it ends was never begun, or is ended already",
        _ => "a field is too long",
    };
}
