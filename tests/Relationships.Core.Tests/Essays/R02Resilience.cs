using Relationships.Continuum;
using Relationships.Events;
using Relationships.Resilience;

namespace Relationships.Core.Tests.Essays;

public sealed class R02Resilience
{
    private static Story Visits(double to = 700) => new Story().Every(14, EventKind.Purchase, Channel.InPerson, to: to);

    [Fact]
    public void R02_nobody_knows_what_was_never_tried()
    {
        var score = Visits().Score(700).Resilience;

        Assert.Equal(ResilienceStatus.Untested, score.Status);
        Assert.Equal(0.5, score.Value);
        Assert.Equal(1, score.Estimate.Uncertainty);
        Assert.True(score.Estimate.High - score.Estimate.Low > 0.85, "the interval says that nothing is known");
    }

    [Fact]
    public void R02_grandma_stays_even_when_treated_badly_and_is_kin()
    {
        var score = EssayCases.Grandma().Score(2190);

        Assert.Equal(ResilienceStatus.Kin, score.Resilience.Status);
        Assert.True(score.Resilience.Estimate.Low > 0.5);
        Assert.Equal(ContinuumStage.Kin, score.Continuum.Stage);
        Assert.True(score.Continuum.Value >= 0.85);
    }

    [Fact]
    public void R02_the_top_stage_needs_resilience_besides_depth()
    {
        var untried = new Story();
        foreach (var e in EssayCases.Grandma().Events.Where(e => e.Kind != EventKind.Failure))
            untried.On((e.At - Story.Opening).TotalDays, e.Kind, e.Channel);
        var score = untried.Score(2190);

        Assert.True(score.Continuum.Value >= 0.85, "as deep");
        Assert.Equal(ContinuumStage.Friendship, score.Continuum.Stage);
        Assert.Equal(ResilienceStatus.Untested, score.Resilience.Status);
    }

    [Fact]
    public void R02_every_bad_event_survived_raises_resilience_and_narrows_it()
    {
        double previous = 0.5, width = 1;
        for (var failures = 1; failures <= 8; failures++)
        {
            var story = Visits();
            for (var i = 0; i < failures; i++)
                story.On(100.5 + (60 * i), EventKind.Failure);
            var score = story.Score(700).Resilience;

            Assert.True(score.Value > previous);
            Assert.True(score.Estimate.High - score.Estimate.Low < width);
            (previous, width) = (score.Value, score.Estimate.High - score.Estimate.Low);
        }
    }

    [Fact]
    public void R02_who_switches_after_a_failure_did_not_survive_it()
    {
        var stayed = Visits(to: 200).On(150.5, EventKind.Failure).Score(400).Resilience;
        var switched = Visits(to: 150).On(150.5, EventKind.Failure).On(170, EventKind.Switched).Score(400).Resilience;
        var silent = Visits(to: 150).On(150.5, EventKind.Failure).Score(400).Resilience;

        Assert.True(stayed.Value > 0.5);
        Assert.True(switched.Value < 0.5);
        Assert.Equal(ResilienceStatus.Fragile, switched.Status);
        Assert.Equal(ResilienceStatus.Untested, silent.Status);
    }

    [Fact]
    public void R02_a_switch_ever_seen_is_not_what_kin_do()
    {
        var cameBack = EssayCases.Grandma().On(10, EventKind.Switched);

        Assert.Equal(ResilienceStatus.Resilient, cameBack.Score(2190).Resilience.Status);
        Assert.Equal(ContinuumStage.Friendship, cameBack.Score(2190).Continuum.Stage);
    }

    [Fact]
    public void R02_declining_a_rival_counts_without_any_failure()
    {
        var declined = Visits().Every(70, EventKind.RivalOfferDeclined, from: 30, to: 700).Score(700).Resilience;

        Assert.True(declined.Value > 0.7);
        Assert.True(declined.Status >= ResilienceStatus.Resilient);
    }

    [Fact]
    public void R02_who_cannot_leave_does_not_show_that_they_want_to_stay()
    {
        RelationshipScore With(double lockIn) => new RelationshipScorer(RelationshipScorerOptions.Default with { LockIn = lockIn })
            .Score(EssayCases.Grandma().Events, Story.Day(2190));

        Assert.True(With(0.5).Resilience.Value < With(0).Resilience.Value);
        Assert.NotEqual(ResilienceStatus.Kin, With(0.5).Resilience.Status);
        Assert.Equal(ResilienceStatus.Untested, With(1).Resilience.Status);
        Assert.Equal(1, With(1).Resilience.LockIn);
    }
}
