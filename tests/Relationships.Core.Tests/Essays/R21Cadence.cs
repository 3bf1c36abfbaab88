using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R21Cadence
{
    [Fact]
    public void R21_ongoing_interactions_count_more_than_as_many_touch_points_on_one_day()
    {
        var ongoing = new Story().Every(12, EventKind.Conversation, Channel.Phone, to: 360).Score(361).Continuum;
        var oneDay = new Story().Every(0.01, EventKind.Conversation, Channel.Phone, from: 360, to: 360.3).Score(361).Continuum;

        Assert.True(ongoing.Value > 2 * oneDay.Value);
        Assert.True(ongoing.EvidenceMass > 10 * oneDay.EvidenceMass, "repeated rows add little certainty");
    }

    [Fact]
    public void R21_the_more_frequent_the_deeper()
    {
        double Value(double days) => new Story().Every(days, EventKind.Purchase, Channel.InPerson).Score(365).Continuum.Value;

        Assert.True(Value(60) < Value(30));
        Assert.True(Value(30) < Value(7));
        Assert.True(Value(7) < Value(2));
    }

    [Fact]
    public void R21_across_the_channels_rather_than_on_one()
    {
        var one = new Story().Every(8, EventKind.Conversation, Channel.Email).Score(365);
        var across = new Story()
            .Every(32, EventKind.Conversation, Channel.Email)
            .Every(32, EventKind.Conversation, Channel.InPerson, from: 8)
            .Every(32, EventKind.Conversation, Channel.App, from: 16)
            .Every(32, EventKind.Conversation, Channel.Phone, from: 24)
            .Score(365);

        Assert.True(across.Exchange.Breadth > 2 * one.Exchange.Breadth);
        Assert.True(across.Continuum.Value > one.Continuum.Value);
        Assert.Equal(one.Exchange.Cadence, across.Exchange.Cadence, 1e-9);
    }
}
