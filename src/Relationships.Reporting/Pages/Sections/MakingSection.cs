using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Reporting.Tallies;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>What made the scores: the parts of the continuum by stage, and how both sides deal with each other.</summary>
internal static class MakingSection
{
    public static Section Of(ReportContent content) => new("making", "What made the scores", Html.Of(
        $"""
        <p>Every score is the sum of its parts. The table has what each part adds on average, over all relationships and at each stage: where a stage differs most from the one before it is what
        carries people onward.</p>
        {Parts(content)}{Signals(content)}
        """));

    private static Html Parts(ReportContent content)
    {
        var continuum = content.Tally.Continuum;
        var stages = Enum.GetValues<ContinuumStage>().Where(s => continuum.ByStage[(int)s] > 0).ToList();
        var table = new DataTable("What each part adds to the score, on average (score points, 0 to 1)", [("Part", false), ("All", true), .. stages.Select(static s => (Vocabulary.Of(s), true))]);
        var most = Enumerable.Range(0, ContinuumTally.Parts).Max(part => Math.Abs(continuum.MeanOf(part)));
        foreach (var part in Enumerable.Range(0, ContinuumTally.Parts).OrderByDescending(part => continuum.MeanOf(part)))
        {
            var mean = continuum.MeanOf(part);
            table.Row([Cells.Text(Vocabulary.Parts[part]), Cells.Bar(Phrases.Effect(mean), most > 0 ? Math.Abs(mean) / most : 0, mean < 0 ? "bad" : "c1"), .. stages.Select(s => Cells.Text(Phrases.Effect(continuum.MeanOf(part, s))))]);
        }

        table.Row([Html.Of($"<strong>Mean score</strong>"), Html.Of($"<strong>{Phrases.Score(continuum.Values.Mean)}</strong>"), .. stages.Select(s => Html.Of($"<strong>{Phrases.Score(Enumerable.Range(0, ContinuumTally.Parts).Sum(part => continuum.MeanOf(part, s)))}</strong>"))]);
        return table.ToHtml();
    }

    private static Html Signals(ReportContent content)
    {
        var exchange = content.Tally.Exchange;
        var table = new DataTable("How you and your customers deal with each other, where something is known of it", ("Share of", false), ("Known of", true), ("Mean share (mean 90% interval)", true));
        foreach (var signal in Enum.GetValues<ExchangeSignal>())
        {
            var known = exchange[signal];
            if (known.Count > 0)
                table.Row(Cells.Text(Vocabulary.Of(signal)), Cells.Text(Phrases.Count(known.Count, "relationship")), Cells.Bar($"{Phrases.Chance(known.Value)} ({Phrases.Chance(known.Low)}–{Phrases.Chance(known.High)})", known.Value));
        }

        return table.IsEmpty ? Html.Empty : table.ToHtml();
    }
}
