using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R34ServingTrust
{
    [Fact]
    public void R34_serving_builds_benevolence_in_the_customers_eyes_and_intruding_costs_it()
    {
        double Benevolence(EventKind kind) => new Story().Every(30, kind).Score(365).Trust.InCounterpart.Benevolence.Estimate.Value;

        Assert.True(Benevolence(EventKind.DataUsedToServe) > 0.7);
        Assert.True(Benevolence(EventKind.Gesture) > Benevolence(EventKind.Content));
        Assert.True(Benevolence(EventKind.IntrusionReported) < 0.3);
        Assert.Equal(0.5, Benevolence(EventKind.Offer));
    }
}
