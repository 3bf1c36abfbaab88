using System.Globalization;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Policies;
using Relationships.Reporting.Pictures;
using Relationships.Reporting.Tallies;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>Where relationships stand: one by one where they are few, else how many where; the stages; who stands out.</summary>
internal static class ContinuumSection
{
    private const string Scale = "transaction (0) to relationship (1)";

    public static Section Of(ReportContent content, CustomerLinks links) => new("continuum", "Where customers stand", Html.Of(
        $"""
        <p>From a one-time transaction on the left to a deep relationship on the right. A score is <em>below</em> the truth while little is known, by
        design: depth has to be seen.</p>
        {Picture(content)}{Legend(content)}{Stages(content)}{Counterparts(content)}{Ranked(content, links)}
        """));

    private static Html Picture(ReportContent content)
    {
        const string Name = "Relationships on the continuum";
        var (tally, rows) = (content.Tally, content.Tally.Rankings.Deepest);
        return content.Relationships > Rankings.Few
            ? Figure.Whole(Name, width => SpreadPicture.Draw(Name, tally.Continuum, tally.Scorer.Policy.Continuum.Stages, width))
            : Figure.Whole(Name, width => IntervalPicture.Draw(Name, [.. rows.Select(Row)], width, Scale), "The dot is the score, the bar its 90% interval; the colour is the stage.");
    }

    private static IntervalRow Row(RankedRow row) => new(
        row.Key.Counterpart == Counterpart.Default ? Phrases.Isolated(row.Key.Customer) : $"{Phrases.Isolated(row.Key.Customer)}, {Phrases.With(row.Key.Counterpart)}", row.Value, row.Low, row.High, Style(row.Stage));

    private static string Style(ContinuumStage stage) => string.Create(CultureInfo.InvariantCulture, $"s{(int)stage}");

    private static Html Legend(ReportContent content)
    {
        // Kin cannot be told from friendship by the score alone.
        var isPooled = content.Relationships > Rankings.Few;
        var stages = Enum.GetValues<ContinuumStage>().Where(s => !isPooled || s != ContinuumStage.Kin);
        return Html.Of($"<ul class=\"legend\">{Html.Each(stages, s => Html.Of($"<li><span class=\"key {Style(s)}\"></span>{Vocabulary.Of(s)}{(isPooled && s == ContinuumStage.Friendship ? " and kin" : string.Empty)}</li>"))}</ul>");
    }

    private static Html Stages(ReportContent content)
    {
        var (continuum, stages) = (content.Tally.Continuum, content.Tally.Scorer.Policy.Continuum.Stages);
        var table = new DataTable("Stages", ("Stage", false), ("From a score of", true), ("Relationships", true), ("Share", true), ("What it is like", false));
        foreach (var stage in Enum.GetValues<ContinuumStage>())
        {
            var from = stage switch { ContinuumStage.Acquaintance => stages.Acquaintance, ContinuumStage.Relationship => stages.Relationship, ContinuumStage.Friendship => stages.Friendship, ContinuumStage.Kin => stages.Kin, _ => 0 };
            table.Row(
                Cells.Text(Vocabulary.Of(stage)),
                Cells.Text(stage == ContinuumStage.Kin ? $"{Phrases.Score(from)}, and resilient" : Phrases.Score(from)),
                Cells.Text(Phrases.Count(continuum.ByStage[(int)stage])),
                Cells.Share(continuum.ByStage[(int)stage], content.Relationships, Style(stage)),
                Cells.Text(Vocabulary.Like(stage)));
        }

        return table.ToHtml();
    }

    private static Html Counterparts(ReportContent content)
    {
        var types = Enum.GetValues<CounterpartType>().Where(t => content.Tally.ByCounterpart[(int)t].Count > 0).ToList();
        if (types.Count < 2)
            return Html.Empty;
        var table = new DataTable("With whom customers have relationships", ("With", false), ("Relationships", true), ("Mean score", true), ("Half stand below", true), ("A tenth stand above", true));
        foreach (var type in types)
        {
            var values = content.Tally.ByCounterpart[(int)type];
            table.Row(Words(type), Phrases.Count(values.Count), Phrases.Score(values.Mean), Phrases.Score(values.Quantile(0.5)), Phrases.Score(values.Quantile(0.9)));
        }

        return table.ToHtml();
    }

    private static string Words(CounterpartType type) => type switch
    {
        CounterpartType.Product => "Products",
        CounterpartType.Person => "People of the brand",
        CounterpartType.Community => "Communities",
        _ => "Brands",
    };

    private static Html Ranked(ReportContent content, CustomerLinks links)
    {
        var (rankings, coasting) = (content.Tally.Rankings, content.Tally.Continuum.Coasting);
        var (fading, stages) = (rankings.Fading.Rows, content.Tally.Scorer.Policy.Continuum.Stages);
        return Html.Of(
            $"""
            {Table($"The {Top(rankings.Strongest.Rows.Count, content.Relationships, "deepest relationship", "deepest relationships")}", rankings.Strongest.Rows, links, stages)}
            {Html.If(fading.Count > 0, () => Html.Of($"<h3>Living on the past</h3><p>{Phrases.Count(coasting, "relationship")} {(coasting == 1 ? "rests" : "rest")} on much shared history with little of late: the score still holds, but it is fading.</p>{Table($"The {Top(fading.Count, coasting, "one that lives most on its past", "that live most on their past")}", fading, links, stages)}"))}
            """);
    }

    private static Html Table(string caption, IReadOnlyList<RankedRow> rows, CustomerLinks links, StagePolicy stages)
    {
        var table = new DataTable(caption, ("Customer", false), ("With", false), ("Score (90% interval)", true), ("Stage", false), ("Trusts you (90% interval)", true), ("Events", true));
        foreach (var row in rows)
            table.Row(links.Of(row.Key), Cells.With(row.Key.Counterpart), Cells.Estimate(row.Value, row.Low, row.High, stages), Cells.Text(Vocabulary.Of(row.Stage)), Cells.Estimate(row.Trust, row.TrustLow, row.TrustHigh), Cells.Text(Phrases.Count(row.Events)));
        return table.ToHtml();
    }

    /// <summary>10 (of 31) deepest relationships; the deepest relationship where one is shown.</summary>
    internal static string Top(int shown, long whole, string one, string many)
    {
        var of = shown == whole ? string.Empty : $" (of {Phrases.Count(whole)})";
        return shown == 1 ? $"{one}{of}" : $"{Phrases.Count(shown)}{of} {many}";
    }
}
