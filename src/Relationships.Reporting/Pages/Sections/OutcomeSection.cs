using System.Globalization;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Reporting.Pictures;
using Relationships.Resilience;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>What relationships bring, and whether they survive bad events.</summary>
internal static class OutcomeSection
{
    public static Section Of(ReportContent content)
    {
        const string Name = "Chance that a customer acts so, on average";
        var outcomes = content.Tally.Outcomes;
        return new Section("outcomes", "What relationships bring", Html.Of(
            $"""
            <p>The chance that a customer does each of these things at least once in the time ahead, learned from what they did so far. Chances of customers who have left without a word come out too high.</p>
            {Figure.Whole(Name, width => IntervalPicture.Draw(Name, [.. Enum.GetValues<Outcome>().Select(o => new IntervalRow(Vocabulary.Of(o), outcomes.Chance(o).Value, outcomes.Chance(o).Low, outcomes.Chance(o).High))], width, "chance (0 to 1)"), "Dot: mean chance; bar: mean of the 90% intervals.")}
            {Chances(content)}
            <div class="pair">{Patterns(content)}{Resilience(content)}</div>
            """));
    }

    private static Html Chances(ReportContent content)
    {
        var (outcomes, policy) = (content.Tally.Outcomes, content.Tally.Scorer.Policy.Outcomes);
        var table = new DataTable("Outcomes", ("Outcome", false), ("Within", false), ("Mean chance (mean 90% interval)", true), ("Have done it", true), ("Expected acts of all together", true));
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var chance = outcomes.Chance(outcome);
            table.Row(
                Cells.Text(Vocabulary.Of(outcome)),
                Cells.Text(Within(outcome, policy)),
                Html.Of($"{Phrases.Chance(chance.Value)} <span class=\"i\">{Phrases.Chance(chance.Low)}–{Phrases.Chance(chance.High)}</span>"),
                Cells.Text($"{Phrases.Count(outcomes.Actors(outcome))} ({Phrases.Percent(outcomes.Actors(outcome), content.Relationships)})"),
                Cells.Text(outcomes.Expected(outcome).ToString(outcomes.Expected(outcome) < 100 ? "N1" : "N0", CultureInfo.InvariantCulture)));
        }

        return table.ToHtml();
    }

    private static string Within(Outcome outcome, OutcomesPolicy policy)
    {
        var horizon = outcome switch { Outcome.Advocacy => policy.Advocacy.Horizon, Outcome.Loyalty => policy.Loyalty.Horizon, Outcome.Defence => policy.Defence.Horizon, _ => policy.Help.Horizon };
        var number = horizon.ToString("0.##", CultureInfo.InvariantCulture);
        return outcome == Outcome.Defence ? $"the next {(horizon == 1 ? "criticism" : $"{number} criticisms")} they witness" : $"{number} months";
    }

    private static Html Patterns(ReportContent content)
    {
        var table = new DataTable("Loyalty: what they feel and what they do", ("Loyalty", false), ("Relationships", true), ("Share", true));
        foreach (var pattern in (LoyaltyPattern[])[LoyaltyPattern.True, LoyaltyPattern.Latent, LoyaltyPattern.Spurious, LoyaltyPattern.None])
            table.Row(Cells.Text(Vocabulary.Of(pattern)), Cells.Text(Phrases.Count(content.Tally.Outcomes.Patterns[(int)pattern])), Cells.Share(content.Tally.Outcomes.Patterns[(int)pattern], content.Relationships));
        return table.ToHtml();
    }

    private static Html Resilience(ReportContent content)
    {
        var tested = content.Tally.Outcomes.Tested;
        var table = new DataTable("Resilience: do they survive bad events?", ("Resilience", false), ("Relationships", true), ("Share", true))
        {
            Note = tested.Count == 0
                ? "Nobody was tried yet: a bad event is a trial once the customer is seen to stay or to leave after it, and silence is neither. How relationships bear bad events is not known."
                : $"Of the {(tested.Count == 1 ? "one that was" : $"{Phrases.Count(tested.Count)} that were")} tried (seen to stay or to leave after a bad event, or to decline a rival's offer), the chance to survive the next bad event is {Phrases.Chance(tested.Value)} on average (mean 90% interval {Phrases.Chance(tested.Low)}–{Phrases.Chance(tested.High)}).",
        };
        foreach (var status in Enum.GetValues<ResilienceStatus>().Reverse())
            table.Row(Cells.Text(Vocabulary.Of(status)), Cells.Text(Phrases.Count(content.Tally.Outcomes.Statuses[(int)status])), Cells.Share(content.Tally.Outcomes.Statuses[(int)status], content.Relationships));
        return table.ToHtml();
    }
}
