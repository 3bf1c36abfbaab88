using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Decisions.Audit;
using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Core.Tests.Essays;

public sealed class R13BrandAudit
{
    [Fact]
    public void R13_five_questions_answered_from_data_each_with_its_evidence()
    {
        var audit = BrandAudit.Of(Brew.Scorer, Lived(), Story.Day(365), new BrandAuditOptions { Consistency = new Estimate(.8, .6, .9, .2, 8) });

        Assert.Equal(5, audit.Answers.Length);
        Assert.All(audit.Answers, a => Assert.Equal(AuditStatus.Answered, a.Status));
        Assert.All(audit.Answers, a => Assert.Contains(a.Findings, f => f is { Estimate: not null, Count: > 0 }));
        Assert.True(audit[BrandQuestion.Purpose].Find("deeds")!.Estimate!.Value.Value > 0.7);
        Assert.True(audit[BrandQuestion.DeeperNeeds].Find("shared_values_answered")!.Estimate!.Value.Value > 0.5);
        Assert.True(audit[BrandQuestion.RevealingOurselves].Find("approaches_answered")!.Estimate!.Value.Value > 0.5);
        Assert.True(audit[BrandQuestion.Influencers].Find("speaking_well")!.Estimate!.Value.Value > 0.5);
    }

    [Fact]
    public void R13_what_neither_identity_nor_events_tell_is_not_known()
    {
        var audit = BrandAudit.Of(RelationshipScorer.Default, EventLog.Create(new Story().Every(30, EventKind.Purchase).Events), Story.Day(365));

        Assert.All(audit.Answers, a => Assert.Equal(AuditStatus.NotKnown, a.Status));
        Assert.All(audit.Answers, a => Assert.NotEmpty(a.Gaps));
    }

    [Fact]
    public void R13_the_same_deeds_without_an_identity_are_observed_and_meant_by_nobody()
    {
        var audit = BrandAudit.Of(RelationshipScorer.Default, Lived(), Story.Day(365));

        Assert.Equal(
            [AuditStatus.Observed, AuditStatus.Observed, AuditStatus.Observed, AuditStatus.NotKnown, AuditStatus.Observed],
            audit.Answers.Select(a => a.Status));
    }

    [Fact]
    public void R13_deeper_needs_that_customers_hold_and_the_brand_does_not_name_are_shown()
    {
        CustomerProfile[] profiles = [.. Enumerable.Range(0, 3).Select(i => Brew.Profile(Brew.Said(BrandDimension.Values, "thrift", daysAgo: 3000)) with { Customer = $"c{i}" })];
        var audit = BrandAudit.Of(Brew.Scorer, EventLog.Create([]), Brew.Today, new BrandAuditOptions { Profiles = profiles });

        Assert.Equal(3, audit[BrandQuestion.DeeperNeeds].Find("unserved")!.Count);
    }

    private static EventLog Lived() => EventLog.Create(Enumerable.Range(0, 5).SelectMany(i => new Story(customer: $"c{i}")
        .Every(20 + i, EventKind.ValueDemonstrated)
        .Every(30, EventKind.ConnectionResponded, with: e => e with { Connection = ConnectionType.SharedValues })
        .Every(50, EventKind.Disclosure)
        .On(10, EventKind.Approach, with: e => e with { Episode = "a" })
        .On(11, EventKind.Answer, with: e => e with { Episode = "a", Representative = "Jo" })
        .Every(90, EventKind.Recommendation)
        .Events));
}
