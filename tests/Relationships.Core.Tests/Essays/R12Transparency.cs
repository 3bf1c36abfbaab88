using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Decisions.Audit;
using Relationships.Events;
using Relationships.Policies;

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

    [Fact]
    public void R12_the_gap_between_values_claimed_and_values_lived()
    {
        ClaimScore Claims(EventKind? deed) => ClaimScore.Of(
            ClaimEvidence.Of(EventLog.Create((deed is { } kind ? new Story().Every(30, kind) : new Story()).Every(30, EventKind.ValueClaimed).Events), _ => true, Story.Day(365), Brew.Identity, EvidencePolicy.Default),
            EvidencePolicy.Default);

        var (said, lived, broken) = (Claims(null), Claims(EventKind.ValueDemonstrated), Claims(EventKind.ValueViolated));
        Assert.Equal(said.Claimed, lived.Claimed);
        Assert.True(lived.Gap.High < broken.Gap.Low);
        Assert.True(lived.Gap.Value < said.Gap.Value && said.Gap.Value < broken.Gap.Value);
        Assert.Equal(1, said.Deeds.Uncertainty);
        Assert.Equal(0, said.Contradicted);
    }

    [Fact]
    public void R12_who_claims_more_with_the_same_deeds_has_the_wider_gap()
    {
        double Gap(int claims) => ClaimScore.Of(new ClaimEvidence(claims, 2, 4), EvidencePolicy.Default).Gap.Value;

        Assert.Equal(0, Gap(0));
        Assert.True(Gap(1) < Gap(3) && Gap(3) < Gap(10));
    }

    [Fact]
    public void R12_customers_own_research_and_whether_the_brand_was_prepared()
    {
        var log = EventLog.Create([
            .. new Story(customer: "met").On(0, EventKind.Research).On(1, EventKind.Approach, with: e => e with { Episode = "q" }).On(1.5, EventKind.Answer, with: e => e with { Episode = "q" }).Events,
            .. new Story(customer: "left alone").On(0, EventKind.Research).Events]);
        var answer = BrandAudit.Of(Brew.Scorer, log, Story.Day(30))[BrandQuestion.RevealingOurselves];

        Assert.Equal(2, answer.Find("researched_then_came")!.Count);
        Assert.Equal(0.5, answer.Find("researched_then_came")!.Estimate!.Value.Value, 1e-12);
        Assert.Equal(1, answer.Find("approaches_answered")!.Count);
        Assert.Contains("independent", answer.Find("parent")!.Words, StringComparison.Ordinal);
    }
}
