using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R17Conversation
{
    [Fact]
    public void R17_talking_with_a_customer_differs_from_talking_at_one()
    {
        var talkedWith = new Story().Every(10, EventKind.Conversation, Channel.Social).Score(365);
        var talkedAt = new Story().Every(10, EventKind.Broadcast, Channel.Social).Score(365);

        Assert.True(talkedWith.Exchange.ConversationShare.Estimate.Low > talkedAt.Exchange.ConversationShare.Estimate.High);
        Assert.True(talkedWith.Continuum.Value > 0.3, "conversations build a relationship");
        Assert.Equal(0, talkedAt.Continuum.Value);
    }

    [Fact]
    public void R17_the_hard_sell_shows_as_selling_pressure_on_its_own_channel()
    {
        var score = new Story()
            .Every(14, EventKind.Offer, Channel.Social)
            .Every(14, EventKind.Conversation, Channel.Email, with: e => e with { Initiator = Initiator.Counterpart })
            .Score(365).Exchange;

        var social = Assert.Single(score.Channels, c => c.Channel == Channel.Social);
        var email = Assert.Single(score.Channels, c => c.Channel == Channel.Email);
        Assert.True(social.SellingPressure.Value > 0.9);
        Assert.True(email.SellingPressure.Value < 0.1);
        Assert.True(social.ConversationShare.Value < 0.1);
        Assert.True(email.ConversationShare.Value > 0.9);
        Assert.InRange(score.SellingPressure.Value, 0.4, 0.6);
    }

    [Fact]
    public void R17_a_tweet_answered_without_selling_floor_mats_brings_the_two_closer()
    {
        // Essay 000: Honda noticed a photo, and just talked to me, not at me.
        var owner = new Story().On(0, EventKind.Purchase, Channel.InPerson);
        var noticed = new Story().On(0, EventKind.Purchase, Channel.InPerson).On(20, EventKind.Recognition, Channel.Social);
        var soldTo = new Story().On(0, EventKind.Purchase, Channel.InPerson).On(20, EventKind.Offer, Channel.Social);

        Assert.True(noticed.Score(30).Continuum.Value > owner.Score(30).Continuum.Value);
        Assert.True(soldTo.Score(30).Continuum.Value <= owner.Score(30).Continuum.Value);
    }
}
