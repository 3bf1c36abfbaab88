using Relationships.Decisions;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R30Desire
{
    [Fact]
    public void R30_the_customer_who_wants_no_relationship_is_left_in_peace()
    {
        var advice = EssayCases.NeighbourhoodGasStation().On(300, EventKind.ContactDeclined).On(320, EventKind.Unsubscribe).Advise(Stations.Neighbourhood, 365);

        Assert.Equal((InvestmentAction.RespectDistance, InvestmentGate.Desire), (advice.Action, advice.Gate));
        Assert.Null(advice.NextGesture);
        Assert.Contains("peace", advice.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void R30_a_refusal_binds_until_the_customer_takes_it_back_however_much_came_before()
    {
        var story = EssayCases.NeighbourhoodGasStation().Every(20, EventKind.Approach).Every(20, EventKind.Answer, from: 1).On(364, EventKind.Unsubscribe);

        Assert.Equal(InvestmentAction.RespectDistance, story.Advise(Stations.Neighbourhood, 365).Action);
        Assert.Equal(InvestmentAction.RespectDistance, story.Advise(Stations.Neighbourhood, 365 * 2).Action);
        Assert.Equal(InvestmentAction.Invest, story.On(370, EventKind.ContactWelcomed).Advise(Stations.Neighbourhood, 371).Action);
    }

    [Fact]
    public void R30_an_answer_of_none_is_a_plain_no_until_taken_back()
    {
        var story = EssayCases.NeighbourhoodGasStation().On(364, EventKind.SurveyDesire, with: e => e with { Strength = 0 });
        var advice = story.Advise(Stations.Neighbourhood, 365);

        Assert.Equal((InvestmentAction.RespectDistance, InvestmentGate.Desire), (advice.Action, advice.Gate));
        Assert.Equal((0.0, 0.0, 0.0), (advice.BestEffort, advice.Value.Value, advice.Value.High));
        Assert.Equal(InvestmentAction.RespectDistance, story.Advise(Stations.Neighbourhood, 365 * 3).Action);
        Assert.Equal(InvestmentAction.RespectDistance, new Story().On(0, EventKind.SurveyDesire, with: e => e with { Strength = 0 }).Advise(Stations.Neighbourhood, 1).Action);
        Assert.NotEqual(InvestmentAction.RespectDistance, new Story().On(0, EventKind.SurveyDesire, with: e => e with { Strength = 0.1 }).Advise(Stations.Neighbourhood, 1).Action);
        Assert.Equal(InvestmentAction.Invest, story.On(370, EventKind.SurveyDesire, with: e => e with { Strength = 0.9 }).Advise(Stations.Neighbourhood, 371).Action);
    }

    [Fact]
    public void R30_desire_is_asked_and_seen_and_fades()
    {
        var asked = new Story().On(0, EventKind.SurveyDesire, with: e => e with { Strength = 0.9 });
        var estimates = new[] { 1.0, 365, 3650 }.Select(day => asked.Advise(Stations.Neighbourhood, day).Desire).ToList();

        Assert.True(estimates[0].Value > estimates[1].Value);
        Assert.True(estimates[1].Value > estimates[2].Value);
        Assert.Equal(0.5, estimates[2].Value, 0.01);
        Assert.True(estimates[0].Uncertainty < estimates[2].Uncertainty);
    }

    [Fact]
    public void R30_an_answer_that_is_due_is_allowed_even_in_peace()
    {
        var advice = EssayCases.NeighbourhoodGasStation()
            .On(300, EventKind.Approach)
            .On(360, EventKind.Unsubscribe)
            .Advise(Stations.Neighbourhood, 365);

        Assert.Equal(InvestmentAction.RespectDistance, advice.Action);
        Assert.Equal(EventKind.Answer, advice.NextGesture?.Kind);
    }

    [Fact]
    public void R30_any_category_can_have_it_and_no_tag_changes_anything()
    {
        Story Tagged(string tag)
        {
            var story = new Story();
            foreach (var e in EssayCases.NeighbourhoodGasStation().Events)
                story.On((e.At - Story.Opening).TotalDays, e.Kind, e.Channel, x => x with { Tag = tag });
            return story;
        }

        var plain = Tagged("soap").Advise(Stations.Neighbourhood, 365);
        foreach (var tag in new[] { "age:67", "gender:f", "category:gasoline" })
        {
            var advice = Tagged(tag).Advise(Stations.Neighbourhood, 365);
            Assert.Equal((plain.Action, plain.BestEffort, plain.Value, plain.Desire), (advice.Action, advice.BestEffort, advice.Value, advice.Desire));
            Assert.Equal(plain.Score!.Continuum, advice.Score!.Continuum);
        }
    }
}
