using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R32FitToNeed
{
    [Fact]
    public void R32_meeting_a_need_builds_trust_and_force_fitting_erodes_integrity()
    {
        var met = new Story().Every(60, EventKind.NeedMet).Score(365);
        var forced = new Story().Every(60, EventKind.MisSold).Score(365);

        Assert.True(met.Trust.InCounterpart.Value > 0.5);
        Assert.True(forced.Trust.InCounterpart.Integrity.Estimate.Value < 0.3);
        Assert.True(forced.Trust.InCounterpart.Benevolence.Estimate.Value < 0.3);
        Assert.True(met.Exchange.FitToNeed.Value > forced.Exchange.FitToNeed.Value);
    }
}
