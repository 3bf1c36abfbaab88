using Relationships.Explanations;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>How to read the page, what it rests on, and what it is not.</summary>
internal static class ReadingSection
{
    public static Section Of(ReportContent content) => new("reading", "How to read this", Html.Of(
        $"""
        <dl class="terms">
        <dt>Score</dt><dd>Where a relationship stands between a one-time transaction (0) and a relationship that looks like friendship, or more (1). It grows with repeated exchange, talking with each other, being known, care after the sale, social ties and shared history; bad events and pushing strain it. It says how deep the shared life is, not what caused it.</dd>
        <dt>90% interval</dt><dd>The two numbers in small print: the true value lies between them nine times in ten. Between two dates a score moves a little although nothing true changed: in a month by up to {Noise(content, 30)} of half the interval, in a quarter {Noise(content, 91)}, in a year {Noise(content, 365)}.</dd>
        <dt>Little known, low score</dt><dd>A customer of whom little is known stands low, by design. It is no verdict: as more is seen the score moves towards the truth.</dd>
        <dt>Trust</dt><dd>Both ways, from 0 to 1, {Phrases.Score(content.Tally.Scorer.Policy.Prior.BaseRate)} where nothing is known: that the other can, keeps their word and means well. The customer's reason is your deeds; yours is theirs.</dd>
        <dt>Stage</dt><dd>A named stretch of the scale. Kin needs resilience besides depth.</dd>
        <dt>Chance</dt><dd>How probable it is that something happens at least once in the time named.</dd>
        <dt>Time alone</dt><dd>What was done long ago counts less: each kind of evidence halves in its own time.</dd>
        <dt>Next best gesture</dt><dd>Each thing you could do, as far as the advice allows it, was tried out on the score; named is the cheapest of those that lift it (nearly) most.</dd>
        </dl>
        <p>What this is not: the weights are expert choices, not estimates fitted to your business, and nothing here proves cause. Nothing depends on product category, age or gender.
        The same events, policy and date give the same page, to the byte.</p>
        <dl class="facts"><dt>As of</dt><dd><time datetime="{Phrases.Machine(content.Tally.AsOf)}">{Phrases.Instant(content.Tally.AsOf)}</time>: only events before it count</dd>
        {Html.If(content.Options.Since is not null, () => Html.Of($"<dt>Compared with</dt><dd><time datetime=\"{Phrases.Machine(content.Options.Since!.Value)}\">{Phrases.Instant(content.Options.Since.Value)}</time></dd>"))}
        <dt>Policy</dt><dd>{content.Tally.Scorer.Policy.Id}{Html.If(content.Tally.Scorer.Policy.Name.Length > 0, () => Html.Of($" ({content.Tally.Scorer.Policy.Name})"))}: what each kind of event counts for; the same id means the same numbers</dd>
        {Html.If(content.Tally.Scorer.Identity is not null, () => Html.Of($"<dt>Brand identity</dt><dd>{content.Tally.Scorer.Identity!.Id}</dd>"))}</dl>

        """));

    private static string Noise(ReportContent content, int days) => Phrases.Percent(new ScoreNoise(TimeSpan.FromDays(days), content.Tally.Scorer.Policy).Share);
}
