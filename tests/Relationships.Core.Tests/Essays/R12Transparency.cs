using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R12Transparency
{
    [Fact]
    public void R12_disclosure_builds_integrity_and_concealment_exposed_ruins_it()
    {
        var open = new Story().Every(30, EventKind.Disclosure).Score(365).Trust.InCounterpart;
        var exposed = new Story().Every(30, EventKind.Disclosure).On(360, EventKind.ConcealmentExposed).Score(365).Trust.InCounterpart;

        Assert.True(open.Integrity.Estimate.Value > 0.75);
        Assert.True(exposed.Integrity.Estimate.Value < 0.5);
        Assert.Equal(open.Ability.Estimate, exposed.Ability.Estimate);
    }

    [Fact]
    public void R12_values_claimed_are_no_evidence_values_lived_and_violated_are()
    {
        double Integrity(EventKind kind) => new Story().Every(30, kind).Score(365).Trust.InCounterpart.Integrity.Estimate.Value;

        Assert.Equal(0.5, Integrity(EventKind.ValueClaimed));
        Assert.True(Integrity(EventKind.ValueDemonstrated) > 0.7);
        Assert.True(Integrity(EventKind.ValueViolated) < 0.1);
    }
}
