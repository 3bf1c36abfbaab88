using Relationships.Reporting.Charts;
using Relationships.Reporting.Pictures;
using Relationships.Reporting.Tallies;
using Relationships.Trust;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>Trust, both ways.</summary>
internal static class TrustSection
{
    private static readonly string[] s_sides = ["surely below the middle", "not known well enough", "surely above the middle"];

    public static Section Of(ReportContent content, CustomerLinks links)
    {
        var trust = content.Tally.Trust;
        return new Section("trust", "Trust, both ways", Html.Of(
            $"""
            <p>Trust is the readiness to rely on the other. It begins at {Phrases.Score(content.Tally.Scorer.Policy.Prior.BaseRate)} where nothing is known and is earned, or lost, by deeds. Customers' trust in you
            is {Phrases.Score(trust.InCounterpart.Mean)} on average, what they give you reason to trust them {Phrases.Score(trust.OfCustomer.Mean)}, trust that is mutual {Phrases.Score(trust.Mutual.Mean)}
            (all from 0 to 1; mutual trust is high only where both are).</p>
            <div class="pair">{Figure.Chart("How trust is spread", Spread(trust))}{Figure.Small("What trust is made of", width => IntervalPicture.Draw("What trust is made of, on average over those of whom something is known", Rows(trust), width, "trust (0 to 1)"), "Dot: mean where something is known; bar: mean of the 90% intervals.")}</div>
            {Together(content)}{Least(content, links)}
            """));
    }

    private static Chart Spread(TrustTally trust) =>
        new Chart("How trust is spread: relationships by trust", new Axis("trust") { Min = 0, Max = 1 }, new Axis("relationships"))
            .Bars("customers' trust in you", Bins(trust.InCounterpart)).Bars("your reason to trust them", Bins(trust.OfCustomer));

    private static IEnumerable<(double, double)> Bins(ValueTally values) => values.In(10).Select(static (b, i) => (Math.Round((i + 0.5) / 10, 2), (double)b));

    private static IReadOnlyList<IntervalRow> Rows(TrustTally trust) =>
    [
        .. new[]
        {
            (TrustPart.InCounterpart, "They trust you", "c1"), (TrustPart.Ability, "that you can", "c1"), (TrustPart.Integrity, "that you keep your word", "c1"), (TrustPart.Benevolence, "that you mean well", "c1"),
            (TrustPart.OfCustomer, "You can trust them", "c2"), (TrustPart.CustomerIntegrity, "they keep their word", "c2"), (TrustPart.CustomerBenevolence, "they mean well", "c2"),
        }.Where(p => trust[p.Item1].Count > 0).Select(p => new IntervalRow(p.Item2, trust[p.Item1].Value, trust[p.Item1].Low, trust[p.Item1].High, p.Item3)),
    ];

    private static Html Together(ReportContent content)
    {
        var trust = content.Tally.Trust;
        var table = new DataTable("Both directions together: customers' trust in you (rows), your reason to trust them (columns)", ("Customers' trust in you", false), ("Surely below the middle", true), ("Not known well enough", true), ("Surely above the middle", true))
        {
            Note = "Surely: the whole 90% interval lies below, or above, 0.5.",
        };
        var most = Enumerable.Range(0, 9).Max(i => trust[i / 3, i % 3]);
        for (var i = 2; i >= 0; i--)
            table.Row([Cells.Text(Phrases.Sentence(s_sides[i])), .. Enumerable.Range(0, 3).Select(j => MovementSection.Heat(trust[i, j], most, i == 2 && j == 2 ? "rose" : i == 0 || j == 0 ? "fell" : "still"))]);
        return table.ToHtml();
    }

    private static Html Least(ReportContent content, CustomerLinks links)
    {
        var known = content.Tally.Trust[TrustPart.InCounterpart].Count;
        var rows = content.Tally.Rankings.LeastTrusting.Rows;
        if (rows.Count == 0)
            return Html.Empty;
        var table = new DataTable($"The {ContinuumSection.Top(rows.Count, known, "one who trusts least", "who trust least")}, by the upper end of the interval", ("Customer", false), ("With", false), ("Trusts you (90% interval)", true), ("Score (90% interval)", true), ("Stage", false), ("Events", true));
        foreach (var row in rows)
            table.Row(links.Of(row.Key), Cells.With(row.Key.Counterpart), Cells.Estimate(row.Trust, row.TrustLow, row.TrustHigh), Cells.Estimate(row.Value, row.Low, row.High, content.Tally.Scorer.Policy.Continuum.Stages), Cells.Text(Vocabulary.Of(row.Stage)), Cells.Text(Phrases.Count(row.Events)));
        return table.ToHtml();
    }
}
