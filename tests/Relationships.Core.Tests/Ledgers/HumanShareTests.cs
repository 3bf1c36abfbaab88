using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

public class HumanShareTests
{
    [Fact]
    public void TheChannelSaysUnlessTheEventDoes()
    {
        var history = new History().On(0, EventKind.Purchase, e => e with { Channel = Channel.Phone, Strength = 3 }).On(0, EventKind.Research, e => e with { Channel = Channel.Web })
            .On(0, EventKind.Conversation, e => e with { Channel = Channel.Bot, Human = true }).On(0, EventKind.Offer, e => e with { Channel = Channel.Email, Human = false })
            .On(0, EventKind.Purchase).On(0, EventKind.Purchase, e => e with { Human = true });
        Assert.Equal((3 + 1 + 1) * 0.5, history.Sum(EvidenceSum.Human, 365), 1e-15);
        Assert.Equal((1 + 1) * 0.5, history.Sum(EvidenceSum.Automated, 365), 1e-15);
        Assert.Equal((2.5 + 1) / (2.5 + 1 + 2), history.Score(365).Exchange.HumanShare.Value, 1e-15);
    }

    [Fact]
    public void EachChannelHasItsOwnConversation()
    {
        var exchange = new History().On(0, EventKind.Conversation, e => e with { Channel = Channel.Phone }).On(0, EventKind.Offer, e => e with { Channel = Channel.Email })
            .On(0, EventKind.Offer, e => e with { Channel = Channel.Email }).On(0, EventKind.Answer, e => e with { Channel = Channel.Email }).On(0, EventKind.Conversation)
            .On(0, EventKind.Purchase, e => e with { Channel = Channel.Web }).Score(365).Exchange;
        Assert.Equal([Channel.Phone, Channel.Email], exchange.Channels.Select(c => c.Channel));
        Assert.Equal((0.5 + 1) / (0.5 + 2), exchange.Channels[0].ConversationShare.Value, 1e-15);
        Assert.Equal((0.5 + 1) / (0.5 + 1 + 2), exchange.Channels[1].ConversationShare.Value, 1e-15);
        Assert.Equal((1 + 1) / (1 + 0.5 + 2), exchange.Channels[1].SellingPressure.Value, 1e-15);
        Assert.Equal((1.5 + 1) / (1.5 + 1 + 2), exchange[ExchangeSignal.ConversationShare].Value, 1e-15);
    }
}
