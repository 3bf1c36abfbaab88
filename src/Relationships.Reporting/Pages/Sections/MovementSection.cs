using System.Globalization;
using Relationships.Continuum;
using Relationships.Policies;
using Relationships.Reporting.Charts;
using Relationships.Reporting.Tallies;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>What has moved since an earlier instant, and how much of it is more than noise.</summary>
internal static class MovementSection
{
    public static Section Of(ReportContent content, CustomerLinks links)
    {
        var (movement, since) = (content.Tally.Movement, content.Options.Since!.Value);
        var still = movement.Known - movement.Risen - movement.Fallen;
        return new Section("movement", $"What has moved since {Phrases.Day(since)}", Html.Of(
            $"""
            <p>{Phrases.Count(movement.Known, "relationship")} {(movement.Known == 1 ? "was" : "were")} there on {Phrases.Day(since)}; {Phrases.Count(movement.New)} {(movement.New == 1 ? "has" : "have")} come since.
            Of those there before, <strong class="up">▲ {Phrases.Count(movement.Risen)} ({Phrases.Percent(movement.Risen, movement.Known)})</strong> {(movement.Risen == 1 ? "stands" : "stand")} clearly higher and
            <strong class="down">▼ {Phrases.Count(movement.Fallen)} ({Phrases.Percent(movement.Fallen, movement.Known)})</strong> clearly lower: by more than scores move while nothing true changes, in this time {Phrases.Percent(movement.Noise.Share)} of half the width of the 90% interval they had.
            The other {Phrases.Count(still)} moved less, which is noise. {Phrases.Count(movement.Silent)} had no event since: time alone lets a relationship fade.</p>
            {Html.If(movement.Known > 0, () => Known(content, links))}
            """));
    }

    private static Html Known(ReportContent content, CustomerLinks links)
    {
        var (movement, rankings, stages) = (content.Tally.Movement, content.Tally.Rankings, content.Tally.Scorer.Policy.Continuum.Stages);
        return Html.Of(
            $"""
            {Stages(movement)}
            {Figure.Broad("By how much scores changed", Changes(movement), $"Mean change {Phrases.Change(movement.Changes.Mean)} in score, {Phrases.Change(movement.TrustChanges.Mean)} in trust.")}
            {Table("risen", rankings.Risen.Rows, movement.Risen, links, stages)}{Table("fallen", rankings.Fallen.Rows, movement.Fallen, links, stages)}
            """);
    }

    private static Chart Changes(MovementTally movement)
    {
        // Twenty bins of 0.1 over -1 to 1; those at the ends that are empty are left out.
        var bins = movement.Changes.In(20);
        var (first, last) = (Array.FindIndex(bins, static b => b > 0), Array.FindLastIndex(bins, static b => b > 0));
        return (new Chart("By how much scores changed", new Axis("change of the score"), new Axis("relationships")) { Description = Describe(movement) })
            .Bars(string.Empty, Enumerable.Range(first, last - first + 1).Select(i => (Math.Round(-0.95 + (0.1 * i), 2), (double)bins[i])));
    }

    private static string Describe(MovementTally movement) =>
        $"A tenth changed by less than {Phrases.Change(movement.Changes.Quantile(0.1))}, half by less than {Phrases.Change(movement.Changes.Quantile(0.5))}, a tenth by more than {Phrases.Change(movement.Changes.Quantile(0.9))}.";

    private static Html Stages(MovementTally movement)
    {
        var stages = Enum.GetValues<ContinuumStage>();
        var table = new DataTable("From stage to stage: was (rows), is (columns)", [("Was", false), .. stages.Select(static s => (Vocabulary.Of(s), true))]);
        var most = Math.Max(1, stages.Max(was => stages.Max(now => movement[was, now])));
        foreach (var was in stages)
            table.Row([Cells.Text(Vocabulary.Of(was)), .. stages.Select(now => Heat(movement[was, now], most, was == now ? "still" : now > was ? "rose" : "fell"))]);
        table.Row([Cells.Text("New"), .. stages.Select(now => Cells.Text(Phrases.Count(movement.NewByStage[(int)now])))]);
        return table.ToHtml();
    }

    internal static Html Heat(long count, long most, string style) => count == 0
        ? Html.Of($"<span class=\"none\">0</span>")
        : Html.Of($"<span class=\"heat {style}\" style=\"--h:{(8 + (22 * Math.Sqrt((double)count / most))).ToString("0", CultureInfo.InvariantCulture)}%\">{Phrases.Count(count)}</span>");

    private static Html Table(string word, IReadOnlyList<RankedRow> rows, long whole, CustomerLinks links, StagePolicy stages)
    {
        if (rows.Count == 0)
            return Html.Of($"<p>No relationship has clearly {word}.</p>");
        var table = new DataTable($"The {ContinuumSection.Top(rows.Count, whole, $"one that has {word} most", $"that have {word} most")}", ("Customer", false), ("With", false), ("Was", true), ("Is (90% interval)", true), ("Change", true), ("Stage", false));
        foreach (var row in rows)
        {
            table.Row(
                links.Of(row.Key), Cells.Text(Phrases.With(row.Key.Counterpart)), Cells.Text(Phrases.Score(row.Before, stages)), Cells.Estimate(row.Value, row.Low, row.High, stages), Cells.Change(row.Change),
                Cells.Text(row.Stage == row.StageBefore ? Vocabulary.Of(row.Stage) : $"{Vocabulary.Of(row.StageBefore)} → {row.Stage.Name()}"));
        }

        return table.ToHtml();
    }
}
