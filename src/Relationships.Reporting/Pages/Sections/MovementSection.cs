using System.Globalization;
using Relationships.Continuum;
using Relationships.Policies;
using Relationships.Reporting.Charts;
using Relationships.Reporting.Tallies;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>What has moved since an earlier instant, and how much of it is more than noise.</summary>
internal static class MovementSection
{
    private const int MostBars = 24;

    // Bins over -1 to 1: bars of 0.002, 0.01, 0.02, 0.05 or 0.1. Zero is always an edge.
    private static readonly int[] s_bins = [1000, 200, 100, 40, 20];

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

    /// <summary>Bars between round changes, as fine as still can be told apart; nothing changed is always in the picture.</summary>
    internal static Chart Changes(MovementTally movement)
    {
        var (counts, first, last) = Spread(movement.Changes);
        var width = 2.0 / counts.Length;
        var step = width.ToString("0.###", CultureInfo.InvariantCulture);
        return (new Chart("By how much scores changed", new Axis($"change of the score, a bar for each {step}"), new Axis("relationships")) { Description = Describe(movement) })
            .Bars(string.Empty, Enumerable.Range(first, last - first + 1).Select(i => (Math.Round(((i + 0.5) * width) - 1, 4), (double)counts[i])));
    }

    private static (long[] Counts, int First, int Last) Spread(ValueTally changes)
    {
        foreach (var bins in s_bins)
        {
            var counts = changes.In(bins);
            var first = Math.Min(Array.FindIndex(counts, static b => b > 0), (bins / 2) - 1);
            var last = Math.Max(Array.FindLastIndex(counts, static b => b > 0), bins / 2);
            if (last - first < MostBars || bins == s_bins[^1])
                return (counts, first, last);
        }

        throw new InvalidOperationException("unreachable: the coarsest bins always fit.");
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
                links.Of(row.Key), Cells.With(row.Key.Counterpart), Cells.Text(Phrases.Score(row.Before, stages)), Cells.Estimate(row.Value, row.Low, row.High, stages), Cells.Change(row.Change),
                Cells.Text(row.Stage == row.StageBefore ? Vocabulary.Of(row.Stage) : $"{Vocabulary.Of(row.StageBefore)} → {row.Stage.Name()}"));
        }

        return table.ToHtml();
    }
}
