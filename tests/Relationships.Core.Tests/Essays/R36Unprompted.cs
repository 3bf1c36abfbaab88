using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R36Unprompted
{
    [Fact]
    public void R36_the_truly_connected_buy_without_being_marketed_to()
    {
        var connected = new Story().Every(14, EventKind.Purchase).Score(365).Exchange;
        var marketed = new Story().Every(14, EventKind.Offer).Every(14, EventKind.Purchase, from: 2).Score(365).Exchange;

        Assert.True(connected.UnpromptedShare.Estimate.Low > 0.8);
        Assert.True(marketed.UnpromptedShare.Estimate.High < 0.2);
    }

    [Fact]
    public void R36_a_contact_prompts_for_seven_days_and_no_longer()
    {
        double Share(double daysAfterOffer) =>
            new Story().On(0, EventKind.Offer).On(daysAfterOffer, EventKind.Purchase).Score(30).Exchange.UnpromptedShare.Value;

        Assert.True(Share(7) < 0.5);
        Assert.True(Share(7.001) > 0.5);
    }

    [Fact]
    public void R36_being_known_at_the_counter_is_no_marketing()
    {
        var barista = EssayCases.Barista().Score(365).Exchange;

        Assert.True(barista.UnpromptedShare.Value > 0.9);
    }
}
