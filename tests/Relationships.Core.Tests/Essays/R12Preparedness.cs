using Relationships.Events;
using Relationships.Policies;
using Relationships.Transparency;

namespace Relationships.Core.Tests.Essays;

public sealed class R12Preparedness
{
    private static TransparencyScore Score(Story story, double day = 365) => TransparencyStrategies.Beta.Score(Evidence(story, day), EvidencePolicy.Default);

    private static TransparencyEvidence Evidence(Story story, double day = 365) =>
        TransparencyEvidence.Of(EventLog.Create(story.Events).AllEvents().ToArray(), Story.Day(day), EvidencePolicy.Default);

    [Fact]
    public void R12_a_brand_is_prepared_for_research_that_finds_values_lived_before_or_something_soon_after()
    {
        foreach (var (kind, day) in new[] { (EventKind.ValueDemonstrated, 50.0), (EventKind.Disclosure, 99.0), (EventKind.Answer, 101.0), (EventKind.NeedMet, 113.0), (EventKind.HonestReferral, 100.0) })
            Assert.True(Evidence(new Story().On(100, EventKind.Research).On(day, kind)) is { ResearchMet: > 0, ResearchUnmet: 0 }, kind.Name);
        foreach (var (kind, day) in new[] { (EventKind.ValueClaimed, 50.0), (EventKind.Offer, 101.0), (EventKind.Broadcast, 101.0), (EventKind.Answer, 99.0), (EventKind.NeedMet, 120.0), (EventKind.ValueDemonstrated, -300.0) })
            Assert.True(Evidence(new Story().On(100, EventKind.Research).On(day, kind)) is { ResearchMet: 0, ResearchUnmet: > 0 }, kind.Name);
    }

    [Fact]
    public void R12_an_approach_is_met_by_its_own_answer_in_time()
    {
        Story Asked(double answered, string episode) => new Story()
            .On(10, EventKind.Approach, with: e => e with { Episode = "a" })
            .On(10, EventKind.Approach, with: e => e with { Episode = "b" })
            .On(10 + answered, EventKind.Answer, with: e => e with { Episode = episode });

        Assert.True(Evidence(Asked(1, "a")) is { ApproachesMet: > 0, ApproachesUnmet: > 0 });
        Assert.Equal(0, Evidence(Asked(5, "a")).ApproachesMet);
        Assert.Equal(0.5, Score(Asked(1, "a")).ApproachesMet.Value, 1e-12);
    }

    [Fact]
    public void R12_what_may_still_be_met_in_time_is_no_evidence_yet()
    {
        var asked = new Story().On(10, EventKind.Research).On(10, EventKind.Approach);
        Assert.True(Evidence(asked, 11) is { Pending: 2, ResearchUnmet: 0, ApproachesUnmet: 0 });
        Assert.True(Evidence(asked, 13) is { Pending: 1, ResearchUnmet: 0, ApproachesUnmet: > 0 });
        Assert.True(Evidence(asked, 25) is { Pending: 0, ResearchUnmet: > 0, ApproachesUnmet: > 0 });
        Assert.Equal(0.5, Score(asked, 11).Preparedness.Value);
    }

    [Fact]
    public void R12_the_gap_between_values_claimed_and_lived_shows()
    {
        double Gap(Story story) => Score(story).ValuesGap.Value;
        var talk = new Story().Every(30, EventKind.ValueClaimed);
        var walk = new Story().Every(30, EventKind.ValueClaimed).Every(30, EventKind.ValueDemonstrated);
        var betray = new Story().Every(30, EventKind.ValueClaimed).Every(30, EventKind.ValueDemonstrated).On(360, EventKind.ValueViolated, with: e => e with { Severity = 1 });

        Assert.Equal(0.5, Gap(new Story().On(0, EventKind.Purchase)));
        Assert.True(Gap(walk) < Gap(betray));
        Assert.True(Gap(betray) < Gap(talk));
        Assert.True(Gap(talk) > 0.8);
        Assert.True(Gap(walk) < 0.15);
    }

    [Fact]
    public void R12_disclosure_is_open_concealment_exposed_weighs_far_more()
    {
        var open = Score(new Story().Every(60, EventKind.Disclosure)).Openness;
        var exposed = Score(new Story().Every(60, EventKind.Disclosure).On(300, EventKind.ConcealmentExposed)).Openness;
        Assert.True(open.Value > 0.6);
        Assert.True(exposed.Value < 0.4);
        Assert.True(exposed.Uncertainty < open.Uncertainty);
    }

    [Fact]
    public void R12_a_brand_is_the_sum_of_its_relationships()
    {
        var (one, other) = (Evidence(new Story().On(100, EventKind.Research).On(101, EventKind.Answer)), Evidence(new Story().On(100, EventKind.Research)));
        var brand = TransparencyStrategies.Ratio.Score(one.Add(other), EvidencePolicy.Default);
        Assert.Equal(0.5, brand.ResearchMet.Value, 1e-12);
        Assert.Equal(one.ResearchMet + other.ResearchUnmet, brand.Preparedness.EvidenceMass, 1e-12);
    }
}
