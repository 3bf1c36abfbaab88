using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R34Serving
{
    [Fact]
    public void R34_serve_to_get_balance_of_what_the_brand_initiates()
    {
        var serves = new Story().Every(14, EventKind.Content, Channel.Email).Every(60, EventKind.HonestReferral).Every(30, EventKind.Gesture).Score(365).Exchange;
        var gets = new Story().Every(14, EventKind.Offer, Channel.Email).Every(60, EventKind.MisSold).Score(365).Exchange;

        Assert.True(serves.ServeShare.Estimate.Low > 0.8);
        Assert.True(gets.ServeShare.Estimate.High < 0.2);
    }

    [Fact]
    public void R34_customers_data_used_to_serve_or_to_sell()
    {
        var toServe = new Story().Every(20, EventKind.DataShared, Channel.App).Every(20, EventKind.DataUsedToServe, Channel.App).Score(365);
        var toSell = new Story().Every(20, EventKind.DataShared, Channel.App).Every(20, EventKind.DataUsedToSell, Channel.App).Score(365);

        Assert.True(toServe.Exchange.ServeShare.Value > 0.8);
        Assert.True(toSell.Exchange.ServeShare.Value < 0.2);
        Assert.True(toServe.Continuum.Value > toSell.Continuum.Value);
    }

    [Fact]
    public void R34_what_the_customer_initiates_says_nothing_of_the_brands_intent()
    {
        var score = new Story().Every(20, EventKind.Answer, with: e => e with { Initiator = Initiator.Customer }).Score(365).Exchange;

        Assert.Equal(0, score.ServeShare.Estimate.EvidenceMass);
    }
}
