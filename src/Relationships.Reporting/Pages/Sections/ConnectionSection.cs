using Relationships.Connections;
using Relationships.Reporting.Pictures;
using Relationships.Reporting.Tallies;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>What connects customers and counterparts, and which era of marketing that amounts to.</summary>
internal static class ConnectionSection
{
    public static Section Of(ReportContent content)
    {
        var connections = content.Tally.Connections;
        return new Section("connections", "What connects", Html.Of(
            $"""
            <p>Six things can connect a customer with a brand. Each counts where you show it <em>and</em> the customer answers. They build up in three eras, each on
            the one below. On average {Phrases.Score(connections.Richness.Mean)} of 6 points live, and the chance that a relationship lasts is {Phrases.Chance(connections.Lasting.Mean)}
            (half of them below {Phrases.Chance(connections.Lasting.Quantile(0.5))}).</p>
            {EraTable(content)}{Picture(connections)}
            {Points(content)}
            """));
    }

    private static Html EraTable(ReportContent content)
    {
        var (connections, movement, hasBefore) = (content.Tally.Connections, content.Tally.Movement, content.Options.Since is not null && content.Tally.Movement.Known > 0);
        var table = new DataTable("Eras reached", [("Era", false), ("Relationships", true), ("Share", true), .. hasBefore ? [("Share before", true)] : Array.Empty<(string, bool)>(), ("What it takes", false)]);
        foreach (var era in Enum.GetValues<Era>())
        {
            table.Row(
            [
                Cells.Text(Vocabulary.Of(era)),
                Cells.Text(Phrases.Count(connections.ByEra[(int)era])),
                Cells.Share(connections.ByEra[(int)era], content.Relationships),
                .. hasBefore ? [Cells.Text(Phrases.Percent(movement.ErasBefore[(int)era], movement.Known))] : Array.Empty<Html>(),
                Cells.Text(Vocabulary.Like(era)),
            ]);
        }

        return table.ToHtml();
    }

    private static Html Picture(ConnectionTally connections)
    {
        const string Name = "How strong each point is where it is shown, on average";
        var rows = AllPoints().Where(p => connections.Shown(p.Index).Count > 0)
            .Select(p => new IntervalRow(p.Name, connections.Shown(p.Index).Value, connections.Shown(p.Index).Low, connections.Shown(p.Index).High)).ToList();
        return rows.Count == 0
            ? Html.Of($"<p>None of the six points was shown to anyone yet: log what meets a need, helps, entertains or shows what you stand for.</p>")
            : Figure.Whole(Name, width => IntervalPicture.Draw(Name, rows, width, "strength (0 to 1)"), "Dot: mean strength; bar: mean of the 90% intervals.");
    }

    private static Html Points(ReportContent content)
    {
        var (connections, policy) = (content.Tally.Connections, content.Tally.Scorer.Policy.Connections);
        var table = new DataTable("The six points of connection", ("Point", false), ("Era", false), ("Shown to", true), ("of these answered", true), ("of these strong", true), ("Mean strength (mean 90% interval)", true))
        {
            Note = $"Strong: at least {Phrases.Score(policy.EraStrength)}. An era asks for more than one strong point: its points together must be that strong with a chance of at least {Phrases.Chance(policy.EraProbability)}, for which enough must be known of both sides; the eras below must be reached; and the relationship era needs mutual trust of at least {Phrases.Score(policy.MutualTrust)}.",
        };
        foreach (var (index, name, era) in AllPoints())
        {
            var shown = connections.Shown(index);
            table.Row(
                Cells.Text(name),
                Cells.Text(Vocabulary.Of(era)),
                Cells.Text($"{Phrases.Count(shown.Count)} ({Phrases.Percent(shown.Count, content.Relationships)})"),
                Cells.Text(Phrases.Percent(connections.Answered[index], shown.Count)),
                Cells.Text(Phrases.Percent(connections.Strong[index], shown.Count)),
                shown.Count == 0 ? Cells.Text("–") : Cells.Estimate(shown.Value, shown.Low, shown.High));
        }

        return table.ToHtml();
    }

    private static IEnumerable<(int Index, string Name, Era Era)> AllPoints() => Eras.Types.Select(static (type, index) => (index, Vocabulary.Of(type), Eras.Of(type)));
}
