using Relationships.Decisions;
using Relationships.Events;
using Relationships.Reporting.Advice;
using Relationships.Reporting.Customers;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>What to do next about one customer.</summary>
internal static class StoryAdvice
{
    private const int MostGestures = 4;

    public static Html Of(CustomerStory story, ReportAdvisor advisor)
    {
        var (advice, money) = (story.Advice, advisor.KnowsMoney);
        return Html.Of(
            $"""
            <h4>What to do next</h4>
            {Pooled(story)}
            <p><strong>{Vocabulary.Of(advice.Action, money)}.</strong> {Vocabulary.Like(advice.Action, money)}{(advice.Action == InvestmentAction.FixTheBasics ? $". Mend first: {Vocabulary.Of(advice.Basics)}" : string.Empty)}.
            Wants a relationship: {Phrases.Chance(advice.Desire.Value)} ({Phrases.Chance(advice.Desire.Low)}–{Phrases.Chance(advice.Desire.High)}). Quality delivered: {Phrases.Score(advice.Quality.Value)} of 1 ({Phrases.Range(advice.Quality.Low, advice.Quality.High)}).
            {Html.If(money && advice.BestEffort > 0, () => Html.Of($"The best effort is {Phrases.Money(advice.BestEffort, advisor.Currency)}, worth {Phrases.Money(advice.Value, advisor.Currency)} above that; it pays with a chance of {Phrases.Chance(advice.ProbabilityPositive)}."))}</p>
            {Gestures(advice, advisor)}
            """);
    }

    /// <summary>That the advice is about more than the relationship told above, where it is.</summary>
    private static Html Pooled(CustomerStory story)
    {
        var (pooled, told) = (story.Advice.Score!, story.Movement.After);
        return Html.If(pooled.Events != told.Events || pooled.Counterpart != told.Counterpart, () => Html.Of(
            $"<p class=\"note\">Advice is about everything with {Phrases.With(pooled.Counterpart)} at once, products, people and communities counted in: {Phrases.Count(pooled.Events, "event")}, together a score of {Phrases.Score(pooled.Continuum.Value)}. Told above is the relationship with {Phrases.With(told.Counterpart)} by itself: {Phrases.Count(told.Events, "event")}, a score of {Phrases.Score(told.Continuum.Value)}.</p>"));
    }

    private static Html Gestures(InvestmentAdvice advice, ReportAdvisor advisor)
    {
        if (advice.NextGesture is not { } next)
            return Html.Of($"<p>{Vocabulary.NoGesture(advice.Action, advisor.KnowsMoney)}.</p>");
        var table = new DataTable("Gestures that would lift the score, the best first", [("Gesture", false), ("Through", false), .. advisor.KnowsMoney ? [("Cost", true)] : Array.Empty<(string, bool)>(), ("Score without", true), ("Score with", true), ("Trust", true)]);
        foreach (var gesture in advice.Gestures.Take(MostGestures))
        {
            table.Row(
            [
                Html.Of($"{Phrases.Words(gesture.Kind.Name)}{Html.If(gesture == next, static () => Html.Of($" <strong>(next best)</strong>"))}"),
                Cells.Text(gesture.Channel == Channel.Unknown ? "–" : Phrases.Words(gesture.Channel.Name())),
                .. advisor.KnowsMoney ? [Cells.Text(Phrases.Money(gesture.Cost, advisor.Currency))] : Array.Empty<Html>(),
                Cells.Text(Fine(gesture.Without.Continuum.Value)),
                Cells.Text($"{Fine(gesture.With.Continuum.Value)} ({Phrases.Effect(gesture.Gain)})"),
                Cells.Text(Phrases.Effect(gesture.TrustGain)),
            ]);
        }

        return Html.Of($"<p>Next best gesture: <strong>{Phrases.Words(next.Kind.Name)}</strong>{(next.Channel == Channel.Unknown ? string.Empty : $" through {Phrases.Words(next.Channel.Name())}")}, the cheapest that lifts the score (nearly) most.</p>{table.ToHtml()}");
    }

    private static string Fine(double score) => score.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);
}
