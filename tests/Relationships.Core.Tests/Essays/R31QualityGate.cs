using Relationships.Decisions;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R31QualityGate
{
    [Fact]
    public void R31_with_poor_quality_the_advice_is_to_fix_the_basics_and_more_contact_is_predicted_to_hurt()
    {
        var advice = Poor(Channel.Unknown).Advise(Stations.Neighbourhood, 365);

        Assert.Equal((InvestmentAction.FixTheBasics, InvestmentGate.Quality), (advice.Action, advice.Gate));
        Assert.Equal(BasicNeed.Delivery, advice.Basics);
        Assert.True(advice.Response < 0, "effort backfires");
        Assert.True(advice.ExpectedGain < 0);
        Assert.True(advice.ContactEffect < 0, "more contact lowers the score");
        Assert.Equal(0, advice.BestEffort);
        Assert.Contains("more contact hurts", advice.Explain(), StringComparison.Ordinal);
        Assert.DoesNotContain(advice.Gestures, g => g.Kind == EventKind.Content || g.Kind == EventKind.Offer);
    }

    [Fact]
    public void R31_with_good_quality_one_more_contact_does_not_hurt()
    {
        var advice = EssayCases.NeighbourhoodGasStation().Advise(Stations.Neighbourhood, 365);

        Assert.True(advice.Response > 0.5);
        Assert.True(advice.ContactEffect >= 0);
    }

    [Fact]
    public void R31_the_prediction_comes_true_in_the_score()
    {
        var quiet = Poor(Channel.Unknown);
        var loud = Poor(Channel.Unknown).Every(2, EventKind.Content, from: 300);

        Assert.True(loud.Score(365).Continuum.Value < quiet.Score(365).Continuum.Value);
    }

    [Fact]
    public void R31_open_channels_amplify_visible_complaints()
    {
        var hidden = Poor(Channel.Phone).Advise(Stations.Neighbourhood, 365);
        var visible = Poor(Channel.Social).Advise(Stations.Neighbourhood, 365);

        Assert.True(visible.Response < hidden.Response);
        Assert.True(visible.ExpectedGain < hidden.ExpectedGain);
    }

    private static Story Poor(Channel channel) => new Story()
        .Every(15, EventKind.Purchase, channel)
        .Every(20, EventKind.ServicePoor, channel)
        .Every(60, EventKind.Complaint, channel)
        .Every(60, EventKind.Approach, channel, from: 5);
}
