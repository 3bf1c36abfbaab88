using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R15Acquaintance
{
    [Fact]
    public void R15_the_more_i_know_you_the_more_likely_i_am_to_trust_you()
    {
        var known = Enumerable.Range(1, 30)
            .Select(months => new Story().Every(30, EventKind.ServiceGood, to: 30 * months).Every(30, EventKind.Gesture, to: 30 * months).Score(30 * months).Trust.InCounterpart)
            .ToList();

        Assert.Equal(known.Select(t => t.Value).Order(), known.Select(t => t.Value));
        Assert.Equal(known.Count, known.Select(t => t.Value).Distinct().Count());
        Assert.Equal(known.Select(t => t.Uncertainty).OrderDescending(), known.Select(t => t.Uncertainty));
    }

    [Fact]
    public void R15_silence_is_not_distrust_it_brings_trust_back_to_the_base_rate_with_full_uncertainty()
    {
        var story = new Story().Every(10, EventKind.ServiceGood).Every(30, EventKind.ServicePoor).Every(20, EventKind.Disclosure);
        var longAgo = story.Score(365 * 60).Trust.InCounterpart;

        Assert.Equal(0.5, longAgo.Value, 1e-6);
        Assert.Equal(1, longAgo.Uncertainty, 1e-6);
    }

    [Fact]
    public void R15_one_facet_alone_caps_trust()
    {
        var able = new Story().Every(0.5, EventKind.ServiceGood).Score(365).Trust.InCounterpart;

        Assert.True(able.Ability.Estimate.Value > 0.98);
        Assert.InRange(able.Value, 0.6, 0.63);
    }
}
