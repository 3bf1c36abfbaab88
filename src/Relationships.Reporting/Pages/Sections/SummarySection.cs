using Relationships.Continuum;
using Relationships.Decisions;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>The whole in a few figures and sentences.</summary>
internal static class SummarySection
{
    public static Section Of(ReportContent content)
    {
        var (tally, count) = (content.Tally, content.Relationships);
        var deep = tally.Continuum.ByStage[(int)ContinuumStage.Relationship..].Sum();
        var body = Html.Of(
            $"""
            <dl class="tiles">
            {Tile.Of("Scored", Cells.Text(Phrases.Count(count)), count == 1 ? "relationship" : $"relationships of {Phrases.Count(content.Customers, "customer")}")}{Tile.Of("A relationship or deeper", Cells.Text(Phrases.Percent(deep, count)), $"{Phrases.Count(deep)} of {Phrases.Count(count)}")}{Tile.Of("The middle one stands at", Cells.Text(Phrases.Score(tally.Continuum.Values.Quantile(0.5))), $"of 1; half stand between {Phrases.Score(tally.Continuum.Values.Quantile(0.25))} and {Phrases.Score(tally.Continuum.Values.Quantile(0.75))}")}{Tile.Of("Surely trust you", Cells.Text(Phrases.Percent(Trusting(tally), count)), $"and {Phrases.Percent(Distrusting(tally), count)} surely do not; of the others too little is known")}{Movement(content)}{Peace(content)}
            </dl>
            <p>Each relationship stands on a line from <strong>0</strong>, a one-time transaction, to <strong>1</strong>, a relationship that looks like
            friendship. {Sentence(content)} Numbers in small print beside a score are its 90% interval: where the true value lies nine times in ten.</p>

            """);
        return new Section("summary", "In short", body);
    }

    private static Html Movement(ReportContent content)
    {
        var movement = content.Tally.Movement;
        return content.Options.Since is null ? Html.Empty : Tile.Of(
            "Clearly moved", Html.Of($"<span class=\"up\">▲ {Phrases.Count(movement.Risen)}</span> <span class=\"down\">▼ {Phrases.Count(movement.Fallen)}</span>"), $"of {Phrases.Count(movement.Known)} known before; {Phrases.Count(movement.New)} {(movement.New == 1 ? "is" : "are")} new");
    }

    private static Html Peace(ReportContent content) => content.Advice.Advised == 0 ? Html.Empty : Tile.Of(
        "Want to be left in peace",
        Cells.Text(Phrases.Percent(content.Advice[InvestmentAction.RespectDistance], content.Advice.Advised)),
        content.Tally.Sample.IsAll ? $"{Phrases.Count(content.Advice[InvestmentAction.RespectDistance])} of {Phrases.Count(content.Advice.Advised, "customer")}: answer, keep promises, no more" : $"of a sample of {Phrases.Count(content.Advice.Advised, "customer")} (90% interval {AdviceSection.Interval(content.Advice[InvestmentAction.RespectDistance], content.Advice.Advised)})");

    private static string Sentence(ReportContent content)
    {
        var continuum = content.Tally.Continuum;
        var most = (ContinuumStage)Array.IndexOf(continuum.ByStage, continuum.ByStage.Max());
        var strongest = Enumerable.Range(0, Tallies.ContinuumTally.Parts - 1).MaxBy(part => continuum.MeanOf(part));
        var strain = continuum.Strained > 0 ? $" Bad events or pushing hold {Phrases.Percent(continuum.Strained, content.Relationships)} of them back." : string.Empty;
        return content.Relationships == 1
            ? $"The only one stands at the stage of {most.Name()}."
            : $"{(continuum.ByStage[(int)most] * 2 > content.Relationships ? "Most stand at the stage of" : "No stage is more frequent than")} {most.Name()} ({Phrases.Percent(continuum.ByStage[(int)most], content.Relationships)}). What carries them most is {Words(strongest)}.{strain}";
    }

    private static string Words(int part)
    {
        var words = Vocabulary.Parts[part];
        return string.Concat(char.ToLowerInvariant(words[0]).ToString(), words.AsSpan(1));
    }

    private static long Trusting(ReportTally tally) => tally.Trust[2, 0] + tally.Trust[2, 1] + tally.Trust[2, 2];

    private static long Distrusting(ReportTally tally) => tally.Trust[0, 0] + tally.Trust[0, 1] + tally.Trust[0, 2];
}
