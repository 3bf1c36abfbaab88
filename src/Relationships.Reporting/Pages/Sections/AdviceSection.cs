using System.Globalization;
using Relationships.Decisions;
using Relationships.Events;
using Relationships.Numerics;
using Relationships.Reporting.Advice;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>Whom to invest in, whom to leave in peace, what to do next.</summary>
internal static class AdviceSection
{
    private const double IntervalMass = 0.9;

    public static Section Of(ReportContent content, CustomerLinks links)
    {
        var (advice, money) = (content.Advice, content.Advice.Advisor.KnowsMoney);
        return new Section("advice", money ? "Whom to invest in, whom to leave in peace" : "Whom to leave in peace", Html.Of(
            $"""
            <p>{(money
                ? "Not every customer wants a relationship, and not every relationship pays. For each customer and brand the first of these questions that says no decides: do you know yourself, is what you deliver good enough, does the customer want it, does it pay by your own margins and costs?"
                : "Not every customer wants a relationship. Whether effort pays cannot be said without your margins and costs (give them with --economics); what can be said without them is who wants peace, and where the basics must be mended first.")}
            {(content.Tally.Sample.IsAll
                ? advice.Advised == 1 ? "The only customer was looked at." : $"All {Phrases.Count(advice.Advised, "customer")} were looked at."
                : $"An even sample of {Phrases.Count(content.Tally.Sample.Customers.Count, "customer")} out of {Phrases.Count(content.Customers)} was looked at, drawn whatever their scores; shares are given with their 90% interval. ")}{Html.If(!content.Tally.Sample.IsAll, static () => Html.Of($"The command <code>relationships invest</code> advises about everyone."))}</p>
            {Html.If(IsPooled(content), static () => Html.Of($"<p>Scores in this section are of all that a customer has with the brand at once, products, people and communities counted in; they may differ from those of single relationships elsewhere on this page.</p>"))}
            {Actions(content)}{Money(content)}
            {Table(advice.Invest, advice[InvestmentAction.Invest], "worth most", links, "Best effort", money, c => Cells.Text(Phrases.Money(c.Effort, advice.Advisor.Currency)), "Worth above that (90% interval)", c => Cells.Text(Phrases.Money(c.Value, advice.Advisor.Currency)))}
            {Table(advice.LeaveInPeace, advice[InvestmentAction.RespectDistance], "to be left in peace", links, "Wants a relationship (90% interval)", true, static c => Cells.Estimate(c.Desire.Value, c.Desire.Low, c.Desire.High))}
            {Table(advice.Mend, advice[InvestmentAction.FixTheBasics], "to mend the basics for", links, "Quality delivered (90% interval)", true, static c => Cells.Estimate(c.Quality.Value, c.Quality.Low, c.Quality.High), "Mend", static c => Cells.Text(Vocabulary.Of(c.Basics)), "the deepest first")}
            {Gestures(content)}
            """));
    }

    private static bool IsPooled(ReportContent content) => Enum.GetValues<CounterpartType>().Any(t => t != CounterpartType.Brand && content.Tally.ByCounterpart[(int)t].Count > 0);

    private static Html Actions(ReportContent content)
    {
        var (advice, money) = (content.Advice, content.Advice.Advisor.KnowsMoney);
        var table = new DataTable(money ? "Advice" : "Advice, as far as it goes without money", ("Advice", false), (content.Tally.Sample.IsAll ? "Customers" : "In the sample", true), (content.Tally.Sample.IsAll ? "Share" : "Share (90% interval)", true), ("Why", false));
        var actions = ((InvestmentAction[])[InvestmentAction.Invest, InvestmentAction.Learn, InvestmentAction.StayTransactional, InvestmentAction.FixTheBasics, InvestmentAction.RespectDistance, InvestmentAction.KnowYourself])
            .GroupBy(a => Vocabulary.Of(a, money), StringComparer.Ordinal);
        foreach (var group in actions)
        {
            var count = group.Sum(a => advice[a]);
            if (count > 0)
                table.Row(Cells.Text(group.Key), Cells.Text(Phrases.Count(count)), Share(content, count), Cells.Text(Vocabulary.Like(group.First(), money)));
        }

        return table.ToHtml();
    }

    private static Html Share(ReportContent content, long count)
    {
        var advised = content.Advice.Advised;
        var bar = Cells.Share(count, advised);
        if (content.Tally.Sample.IsAll)
            return bar;
        return Html.Of($"{bar} <span class=\"i\">{Interval(count, advised)}</span>");
    }

    /// <summary>Where the share of all lies, by that of a sample.</summary>
    internal static string Interval(long count, long advised)
    {
        var (low, high) = WilsonInterval.Of(count, advised, IntervalMass);
        return $"{Phrases.Percent(low)}–{Phrases.Percent(high)}";
    }

    private static Html Money(ReportContent content)
    {
        var (advice, count) = (content.Advice, content.Advice[InvestmentAction.Invest]);
        if (!advice.Advisor.KnowsMoney || count == 0)
            return Html.Empty;
        var currency = advice.Advisor.Currency;
        return Html.Of($"<p>{(count == 1 ? "The best effort for the one to invest in comes" : $"The best efforts for those {Phrases.Count(count)} to invest in come")} to <strong>{Phrases.Money(advice.Effort, currency)}</strong> and {(count == 1 ? "is" : "are")} expected to bring <strong>{Phrases.Money(advice.Value, currency)}</strong> above that{(content.Tally.Sample.IsAll ? string.Empty : " (of the sample)")}, by the margins and costs you gave.</p>");
    }

    private static Html Table(
        IReadOnlyList<AdvisedCustomer> rows, long whole, string what, CustomerLinks links, string title, bool isShown, Func<AdvisedCustomer, Html> cell, string? second = null, Func<AdvisedCustomer, Html>? secondCell = null,
        string? rank = null)
    {
        if (rows.Count == 0 || !isShown)
            return Html.Empty;
        var table = new DataTable(
            $"The {ContinuumSection.Top(rows.Count, whole, $"one {what}", $"{what}{(rank is null ? string.Empty : $", {rank}")}")}",
            [("Customer", false), ("With", false), ("Score", true), (title, true), .. second is null ? [] : new[] { (second, !second.StartsWith('M')) }, ("Next best gesture", false)]);
        foreach (var row in rows)
        {
            table.Row(
            [
                links.Of(row.Key), Cells.With(row.Key.Counterpart), Cells.Text(Phrases.Score(row.Continuum)), cell(row),
                .. secondCell is null ? [] : new[] { secondCell(row) },
                Cells.Text(row.Gesture is { } gesture ? Phrases.Words(gesture) : "–"),
            ]);
        }

        return table.ToHtml();
    }

    private static Html Gestures(ReportContent content)
    {
        var gestures = content.Advice.Gestures.ToList();
        if (gestures.Count == 0)
            return Html.Empty;
        var table = new DataTable("Next best gestures: the cheapest that lifts the score (nearly) most", ("Gesture", false), ("Next best for", true), (content.Tally.Sample.IsAll ? "Share" : "Share (90% interval)", true), ("Lifts the score by, on average", true));
        foreach (var (kind, count, gain) in gestures)
            table.Row(Cells.Text(Phrases.Sentence(Phrases.Words(kind.Name))), Cells.Text(Phrases.Count(count, "customer")), Share(content, count), Cells.Text(gain.ToString("+0.000", CultureInfo.InvariantCulture)));
        return table.ToHtml();
    }
}
