using Relationships.Brands;
using Relationships.Core.Tests.Essays;
using Relationships.Core.Tests.Generators;
using Relationships.Decisions;
using Relationships.Events;
using Story = Relationships.Core.Tests.Essays.Story;

namespace Relationships.Core.Tests.Decisions;

public class InvestmentAdvisorTests
{
    private static readonly InvestmentAdvisor s_advisor = new(Stations.Neighbourhood);

    [Fact]
    public void Self_knowledge_comes_from_the_identity_unless_told()
    {
        var named = BrandIdentity.Parse("""{ "version": 1, "purpose": "coffee" }""");
        var whole = BrandIdentity.Parse("""{ "version": 1, "purpose": "coffee", "values": ["craft"], "character": ["calm"] }""");
        Assert.Equal(
            [SelfKnowledge.NotAssessed, SelfKnowledge.Incomplete, SelfKnowledge.Complete],
            new[] { null, named, whole }.Select(SelfKnowledges.Of));

        InvestmentAdvisor Advisor(SelfKnowledge told) => new(
            Stations.Neighbourhood, new RelationshipScorer(RelationshipScorerOptions.Default with { Identity = named }), new InvestmentOptions { SelfKnowledge = told });
        Assert.Equal(SelfKnowledge.Incomplete, Advisor(SelfKnowledge.NotAssessed).Options.SelfKnowledge);
        Assert.Equal(SelfKnowledge.Complete, Advisor(SelfKnowledge.Complete).Options.SelfKnowledge);
    }

    [Fact]
    public void Any_story_gets_advice_within_every_range() => Always.Holds(Stories.Any, story =>
    {
        foreach (var advice in s_advisor.Advise(EventLog.Create(story.Events), story.AsOf))
        {
            Assert.True(Enum.IsDefined(advice.Action) && Enum.IsDefined(advice.Gate));
            Assert.InRange(advice.Value.Value, advice.Value.Low, advice.Value.High);
            Assert.InRange(advice.MarketingDependence.Value, advice.MarketingDependence.Low, advice.MarketingDependence.High);
            Assert.InRange(advice.ProbabilityPositive, 0, 1);
            Assert.True(double.IsFinite(advice.Value.High) && double.IsFinite(advice.ContactEffect));
            Assert.All(advice.Gestures, g => Assert.True(g.Gain > 0));
            Assert.NotEmpty(advice.Explain());
            if (advice.Action == InvestmentAction.RespectDistance)
                Assert.All(advice.Gestures, g => Assert.Contains(g.Kind, (EventKind[])[EventKind.Answer, EventKind.Recovery, EventKind.PromiseKept]));
            if (advice.Action == InvestmentAction.StayTransactional)
                Assert.NotEqual(TransactionalForm.None, advice.Alternative);
        }
    });

    [Fact]
    public void The_same_log_gives_the_same_bits_and_events_not_yet_seen_change_nothing()
    {
        var story = EssayCases.NeighbourhoodGasStation().Every(90, EventKind.Approach, from: 30);
        var before = story.Advise(Stations.Neighbourhood, 300);
        var again = new InvestmentAdvisor(Stations.Neighbourhood).Advise(EventLog.Create(story.Events.Where(e => e.At < Story.Day(300)).Reverse()), 0, Story.Day(300));

        Assert.Equal(before with { Score = null, NextGesture = null, Gestures = [] }, again with { Score = null, NextGesture = null, Gestures = [] });
        Assert.Equal(before.Explain(), again.Explain());
    }

    [Fact]
    public void A_relationship_without_a_visible_event_is_a_stranger()
    {
        var log = EventLog.Create(EssayCases.HighwayGasStation().Events);

        Assert.Empty(s_advisor.Advise(log, Story.Opening.AddDays(-1)));
        var advice = s_advisor.Advise(log, 0, Story.Opening.AddDays(-1));
        Assert.Equal(0.5, advice.Desire.Value);
        Assert.Equal(1, advice.Desire.Uncertainty);
    }

    [Fact]
    public void Defaults_are_pinned()
    {
        Assert.Equal(new InvestmentOptions { SelfKnowledge = SelfKnowledge.NotAssessed, EqualGain = 0.1 }, InvestmentOptions.Default);
        Assert.Equal(new AttributionOptions { By = AttributionBy.Representative, Since = null, Economics = null, MostGroups = 8 }, AttributionOptions.Default);
        Assert.Equal(2, (Stations.Neighbourhood with { LearningCost = null, Effort = new EffortCurve { Scale = 20 } }).CostOfLearning);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        foreach (var bad in new[] { double.NaN, -1, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => s_advisor.Advise(new InvestmentEvidence { Depth = bad }));
            Assert.Throws<ArgumentOutOfRangeException>(() => s_advisor.Advise(new InvestmentEvidence { QualityGood = bad }));
            Assert.Throws<ArgumentOutOfRangeException>(() => s_advisor.Advise(new InvestmentEvidence { Desire = new DesireEvidence(bad, 0, false) }));
            Assert.Throws<ArgumentOutOfRangeException>(() => s_advisor.Advise(new InvestmentEvidence { Visibility = bad }));
            Assert.Throws<ArgumentOutOfRangeException>(() => s_advisor.Advise(new InvestmentEvidence { Purchases = new PurchaseEvidence(0, bad, 0) }));
            Assert.Throws<ArgumentOutOfRangeException>(() => new InvestmentAdvisor(Stations.Highway, options: new InvestmentOptions { EqualGain = bad }));
        }
    }
}
