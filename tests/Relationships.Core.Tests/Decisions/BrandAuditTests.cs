using FsCheck.Fluent;
using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Decisions.Audit;
using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Core.Tests.Decisions;

public class BrandAuditTests
{
    [Fact]
    public void Nothing_declared_and_nothing_seen_is_not_known()
    {
        var audit = BrandAudit.Of(RelationshipScorer.Default, EventLog.Create([]), Brew.Today);
        Assert.Equal(Enum.GetValues<BrandQuestion>(), audit.Answers.Select(a => a.Question));
        Assert.All(audit.Answers, a => Assert.Equal(AuditStatus.NotKnown, a.Status));
        Assert.All(audit.Answers, a => Assert.Empty(a.Findings));
        Assert.All(audit.Answers, a => Assert.Equal("no identity is declared", Assert.Single(a.Gaps).Message));
        Assert.Null(audit.IdentityId);
    }

    [Fact]
    public void Declared_without_an_event_is_said_not_shown()
    {
        var audit = BrandAudit.Of(Brew.Scorer, EventLog.Create([]), Brew.Today);
        Assert.All(audit.Answers, a => Assert.Equal(AuditStatus.Declared, a.Status));
        Assert.All(audit.Answers, a => Assert.Empty(a.Gaps));
        Assert.Contains("said, not shown", audit[BrandQuestion.Purpose].Find("claim_gap")!.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_of_another_brand_are_not_counted()
    {
        var log = EventLog.Create([
            .. new History("ann", Counterpart.Brand("other")).Every(5, 10, EventKind.Recommendation).Events,
            .. new History("ann", Counterpart.Person("Jo")).On(1, EventKind.Purchase, e => e with { Brand = "other" }).Events,
            .. new History("bob", Counterpart.Person("Jo")).On(1, EventKind.Recommendation, e => e with { Brand = "brand:brew" }).Events]);
        var scorer = new RelationshipScorer(new RelationshipScorerOptions { Identity = Brew.Identity });
        var audit = BrandAudit.Of(scorer, log, History.At(99));
        Assert.Equal((1, 1), (audit.Relationships, audit.Customers));
        Assert.Equal(1, audit[BrandQuestion.Influencers].Find("speaking_well")!.Count);
    }

    [Fact]
    public void Consistency_is_measured_or_comes_from_whoever_measured_it()
    {
        var log = new History().On(0, EventKind.Conversation, e => e with { Representative = "Jo" }).On(1, EventKind.Conversation, e => e with { Representative = "Kim" }).Log();
        BrandAudit Of(Estimate? consistency) => BrandAudit.Of(Brew.Scorer, log, History.At(9), new BrandAuditOptions { Consistency = consistency });

        var unmeasured = Of(null)[BrandQuestion.ConsistentCharacter];
        Assert.Equal(AuditStatus.Declared, unmeasured.Status);
        Assert.Equal(2, unmeasured.Find("representatives_seen")!.Count);
        Assert.Contains("Kim", unmeasured.Find("representatives_undeclared")!.Words, StringComparison.Ordinal);
        Assert.Null(unmeasured.Find("consistency")!.Estimate);
        Assert.Contains("too little was seen", unmeasured.Find("consistency")!.Words, StringComparison.Ordinal);
        Assert.Null(unmeasured.Find("consistency_channels"));
        Assert.Equal(AuditStatus.Declared, Of(new Estimate(0.5, 0, 1, 1, 0))[BrandQuestion.ConsistentCharacter].Status);

        var measured = Of(new Estimate(0.8, 0.7, 0.9, 0.1, 18))[BrandQuestion.ConsistentCharacter];
        Assert.Equal(AuditStatus.Answered, measured.Status);
        Assert.Equal(0.8, measured.Find("consistency")!.Estimate!.Value.Value);
    }

    [Fact]
    public void Representatives_who_are_not_alike_are_found_out()
    {
        static AuditFinding Of(Func<int, EventKind> kind)
        {
            var events = Enumerable.Range(0, 200).Select(i => new RelationshipEvent($"c{i % 40}", kind(i), History.At(i)) { Representative = i % 2 == 0 ? "Jo" : "Kim" });
            return BrandAudit.Of(RelationshipScorer.Default, EventLog.Create(events), History.At(300))[BrandQuestion.ConsistentCharacter].Find("consistency")!;
        }

        var alike = Of(i => i / 2 % 5 == 0 ? EventKind.ServicePoor : EventKind.ServiceGood);
        var unlike = Of(i => i % 2 == 0 ? EventKind.ServiceGood : EventKind.ServicePoor);
        Assert.EndsWith(": inconsistent", unlike.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("inconsistent", alike.Words, StringComparison.Ordinal);
        Assert.True(unlike.Estimate!.Value.High < 0.5, $"{unlike}");
        Assert.Equal(200, unlike.Count);
    }

    [Fact]
    public void Whoever_looked_the_brand_up_and_then_came_is_counted_once()
    {
        var log = EventLog.Create([
            .. new History("came").On(0, EventKind.Research).On(1, EventKind.Research).On(2, EventKind.Purchase).On(3, EventKind.Purchase).Events,
            .. new History("stayed away").On(0, EventKind.Research).Events,
            .. new History("came before").On(0, EventKind.Purchase).On(1, EventKind.Research).Events]);
        var finding = BrandAudit.Of(RelationshipScorer.Default, log, History.At(9))[BrandQuestion.RevealingOurselves].Find("researched_then_came")!;
        Assert.Equal(3, finding.Count);
        Assert.Equal(2 / 5.0, finding.Estimate!.Value.Value, 1e-12);
    }

    [Fact]
    public void Of_a_few_introduced_no_figure_is_made_up()
    {
        var log = EventLog.Create([.. new History("a").On(0, EventKind.Introduction).Events, .. new History("b").On(0, EventKind.Purchase).Events, .. new History("c").On(0, EventKind.Purchase).Events]);
        var answer = BrandAudit.Of(RelationshipScorer.Default, log, History.At(9))[BrandQuestion.Influencers];
        Assert.Null(answer.Find("richness_introduced")!.Estimate);
        Assert.Equal(2, answer.Find("richness_others")!.Estimate!.Value.EvidenceMass);
    }

    [Fact]
    public void Every_figure_is_in_its_interval_and_the_unseen_changes_nothing() => Always.Holds(Stories.Valid, story =>
    {
        var audit = BrandAudit.Of(Brew.Scorer, story.Log(), story.AsOf);
        foreach (var finding in audit.Answers.SelectMany(a => a.Findings))
        {
            Assert.True(finding.Count >= 0);
            if (finding.Estimate is { } e)
                Assert.True(e.Low <= e.Value && e.Value <= e.High && e.Low >= 0 && double.IsFinite(e.High) && e.Uncertainty is > 0 and <= 1, $"{finding}");
        }

        Assert.Equal(audit, BrandAudit.Of(Brew.Scorer, story.Seen().Log(), story.AsOf));
    });

    [Fact]
    public void Tags_change_no_figure() => Always.Holds(Stories.Valid, story =>
    {
        var tagged = story with { Events = [.. story.Events.Select((e, i) => e with { Tag = i % 2 == 0 ? "fair trade" : "age=30" })] };
        Assert.Equal(Figures(story), Figures(tagged));
        static List<Estimate?> Figures(Story story) => [.. BrandAudit.Of(Brew.Scorer, story.Log(), story.AsOf).Answers.SelectMany(a => a.Findings).Select(f => f.Estimate)];
    });
}
