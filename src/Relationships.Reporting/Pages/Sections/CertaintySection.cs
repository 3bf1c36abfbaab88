using Relationships.Reporting.Charts;
using Relationships.Reporting.Tallies;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>How sure the scores are.</summary>
internal static class CertaintySection
{
    private static readonly string[] s_words = ["Nothing is known", "Little is known", "Something is known", "Well known", "Very well known"];

    public static Section Of(ReportContent content)
    {
        var continuum = content.Tally.Continuum;
        return new Section("certainty", "How sure this is", Html.Of(
            $"""
            <p>Each score has a 90% interval, wide where little is known. Half the intervals are wider than {Phrases.Score(continuum.Widths.Quantile(0.5))} of the whole line from 0 to 1
            (trust: {Phrases.Score(content.Tally.Trust.Widths.Quantile(0.5))}). {Phrases.Count(continuum.OnTheEdge)} of {Phrases.Count(content.Relationships)} ({Phrases.Percent(continuum.OnTheEdge, content.Relationships)}) might as well
            belong to another stage: their interval reaches into it. Judge single customers with that in mind; shares of many are steadier.</p>
            <div class="pair">{Figure.Chart("How wide the intervals are", Widths(content))}{Known(content)}</div>
            """));
    }

    private static Chart Widths(ReportContent content) =>
        new Chart("How wide the 90% intervals are: relationships by width", new Axis("width of the interval") { Min = 0, Max = 1 }, new Axis("relationships"))
            .Bars("of the score", Bins(content.Tally.Continuum.Widths)).Bars("of trust", Bins(content.Tally.Trust.Widths));

    private static IEnumerable<(double, double)> Bins(ValueTally widths) => widths.In(10).Select(static (b, i) => (Math.Round((i + 0.5) / 10, 2), (double)b));

    private static Html Known(ReportContent content)
    {
        var table = new DataTable("How much is known", ("Known", false), ("Relationships", true), ("Share", true));
        for (var i = s_words.Length - 1; i >= 0; i--)
            table.Row(Cells.Text(s_words[i]), Cells.Text(Phrases.Count(content.Tally.Continuum.ByCertainty[i])), Cells.Share(content.Tally.Continuum.ByCertainty[i], content.Relationships));
        return table.ToHtml();
    }
}
