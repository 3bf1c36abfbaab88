using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R35ResponsivenessTrust
{
    [Fact]
    public void R35_being_heard_builds_trust_in_ability_and_goodwill()
    {
        var heard = new Story().Every(30, EventKind.Approach).Every(30, EventKind.Answer, from: 1).Score(365).Trust.InCounterpart;

        Assert.True(heard.Ability.Estimate.Value > 0.6);
        Assert.True(heard.Benevolence.Estimate.Value > 0.6);
        Assert.Equal(0.5, heard.Integrity.Estimate.Value);
    }
}
