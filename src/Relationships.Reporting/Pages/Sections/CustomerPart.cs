using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Policies;
using Relationships.Reporting.Customers;
using Relationships.Reporting.Pictures;
using Relationships.Resilience;

namespace Relationships.Reporting.Pages.Sections;

/// <summary>One customer: where it stands, the timeline, what changed and why, what to do next.</summary>
internal static class CustomerPart
{
    public static Html Of(CustomerStory story, ReportContent content, CustomerLinks links)
    {
        var anchor = links.Anchor(story.Customer.Name);
        var timeline = $"{Phrases.Isolated(story.Customer.Name)} with {Phrases.With(story.Lead.Counterpart)}, over time";
        return Html.Of(
            $"""
            <article id="{anchor}" aria-labelledby="{anchor}-title"><h3 id="{anchor}-title"><bdi>{Phrases.FullName(story.Customer.Name)}</bdi></h3>
            <p class="why">{Phrases.Sentence(story.Customer.Why)}</p>
            {Standing(story, content.Tally.Scorer.Policy.Continuum.Stages)}
            {Figure.Whole(timeline, width => TimelinePicture.Draw(timeline, story, content.Tally.Scorer.Policy, width))}
            <ul class="legend"><li><span class="key l1"></span>score, with its 90% interval</li><li><span class="key l2"></span>trusts you</li><li><span class="key c3 dot"></span>events, larger where there are several</li><li><span class="key bad dot"></span>went wrong</li>{Html.If(!story.Movement.IsFromTheBeginning, static () => Html.Of($"<li><span class=\"key mark\"></span>where the change below begins</li>"))}</ul>
            {StoryMovement.Of(story)}
            {StoryAdvice.Of(story, content.Advice.Advisor)}
            <p class="back"><a href="#customers">Back to all customers</a></p></article>

            """);
    }

    private static Html Standing(CustomerStory story, StagePolicy stages)
    {
        var table = new DataTable(
            "Relationships, the busiest first",
            ("With", false), ("Events", true), ("Score (90% interval)", true), ("Stage", false), ("Trusts you (90% interval)", true), ("You can trust them (90% interval)", true), ("Era", false), ("Buys again within the horizon (90% interval)", true), ("After bad events", false))
        {
            Note = story.Others > 0 ? $"{Phrases.Count(story.Others, "more relationship")} left out." : null,
        };
        foreach (var s in story.Relationships)
        {
            var (there, back, loyalty) = (s.Trust.InCounterpart.Estimate, s.Trust.OfCustomer.Estimate, s.Outcomes.Loyalty.Estimate);
            table.Row(
                s.Counterpart == Counterpart.Default ? Cells.Text(Phrases.Sentence(Phrases.With(s.Counterpart))) : Cells.With(s.Counterpart),
                Cells.Text(Phrases.Count(s.Events)),
                Cells.Estimate(s.Continuum.Value, s.Continuum.Low, s.Continuum.High, stages),
                Cells.Text(s.Continuum.Stage.Name()),
                Cells.Estimate(there.Value, there.Low, there.High),
                Cells.Estimate(back.Value, back.Low, back.High),
                Cells.Text(s.Connections.Era.Name()),
                Html.Of($"{Phrases.Chance(loyalty.Value)} <span class=\"i\">{Phrases.Chance(loyalty.Low)}–{Phrases.Chance(loyalty.High)}</span>"),
                Cells.Text(s.Resilience.Status.Name()));
        }

        return table.ToHtml();
    }
}
