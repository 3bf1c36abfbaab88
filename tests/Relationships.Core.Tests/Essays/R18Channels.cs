using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R18Channels
{
    [Fact]
    public void R18_technology_only_facilitates_the_same_conversations_count_alike_on_any_single_channel()
    {
        double ByChannel(Channel channel) => new Story().Every(10, EventKind.Conversation, channel).Score(365).Continuum.Value;

        Assert.Equal(ByChannel(Channel.InPerson), ByChannel(Channel.Social));
        Assert.Equal(ByChannel(Channel.Social), ByChannel(Channel.Search));
        Assert.Equal(ByChannel(Channel.Search), ByChannel(Channel.Tv));
    }

    [Fact]
    public void R18_the_share_of_human_contact_follows_the_channels_capability()
    {
        double HumanShare(Channel channel) => new Story().Every(10, EventKind.Conversation, channel).Score(365).Exchange.HumanShare.Value;

        Assert.True(HumanShare(Channel.InPerson) > 0.9);
        Assert.True(HumanShare(Channel.Phone) > 0.9);
        Assert.True(HumanShare(Channel.Bot) < 0.1);
        Assert.True(HumanShare(Channel.Radio) < 0.1);
    }

    [Fact]
    public void R18_a_person_behind_a_web_chat_counts_as_a_person()
    {
        var score = new Story().Every(10, EventKind.Conversation, Channel.Web, with: e => e with { Human = true }).Score(365);

        Assert.True(score.Exchange.HumanShare.Value > 0.9);
    }

    [Fact]
    public void R18_an_unknown_channel_counts_for_no_channel_signal()
    {
        var score = new Story().Every(10, EventKind.Conversation).Score(365).Exchange;

        Assert.Equal(0, score.HumanShare.Estimate.EvidenceMass);
        Assert.Equal(1, score.HumanShare.Estimate.Uncertainty);
        Assert.Equal(0, score.Breadth);
        Assert.Empty(score.Channels);
    }
}
