using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Resilience;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Laws 1, 5, 6 and 8 of resilience; the others stand with those of the other verticals.</summary>
public class LawsOfResilience
{
    private const double Rounding = 1e-13;

    private static readonly DateTimeOffset s_asOf = new(2024, 2, 29, 0, 0, 0, TimeSpan.Zero);

    private static readonly EventKind[] s_leaving = [EventKind.Switched, EventKind.Cancellation, EventKind.CommunityLeft, EventKind.Attack];

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law1_And8_Resilience_LiesInItsIntervalAndIsTheSumOfItsParts(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t =>
        {
            var scores = Variants.ResilienceScorer(strategy, intervals, t.First).Score(t.Second);
            for (var row = 0; row < scores.Count; row++)
                AssertSound(scores[row].Resilience);
        });

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law1_And8_Resilience_OfAnyEvidence(string strategy, bool intervals)
    {
        var resilience = Variants.ResilienceStrategy(strategy, intervals);
        Always.Holds(Both.Of(SomePolicies.Any, SomeEvidence.Resilience), t => AssertSound(resilience.Score(t.Second, t.First)), 1000);
    }

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law5_Resilience_NoTrialGivesTheBaseRateUntested(string strategy, bool intervals) => Always.Holds(SomePolicies.Any, policy =>
    {
        var score = Variants.ResilienceScorer(strategy, intervals, policy).Score([], s_asOf).Resilience;
        Assert.Equal(ResilienceStatus.Untested, score.Status);
        Assert.Equal((1.0, 0.0), (score.Estimate.Uncertainty, score.Estimate.EvidenceMass));
        Assert.Equal(policy.Prior.BaseRate, score.Value, 4e-16);
    });

    /// <summary>A decade after the latest trial next to nothing is left of them.</summary>
    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law5_Resilience_UncertaintyOnlyRisesInSilence(string strategy, bool intervals)
    {
        var scorer = Variants.ResilienceScorer(strategy, intervals);
        Always.Holds(Stories.OfOne, story =>
        {
            // Windows may still end within sixty days; nothing new is known after.
            if (story.AsOf > DateTimeOffset.MaxValue.AddDays(-40000))
                return;
            double At(double days) => scorer.ScoreOne(story with { AsOf = story.AsOf.AddDays(days) }).Resilience.Estimate.Uncertainty;
            Assert.True(At(365) >= At(61) - Rounding);
            Assert.Equal(1, At(39000), 1e-6);
        });
    }

    /// <summary>A rival declined, or any act that is not leaving, never lowers; a bad event survived raises.</summary>
    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law6_Resilience_StayingNeverLowers(string strategy, bool intervals)
    {
        var scorer = Variants.ResilienceScorer(strategy, intervals);
        EventKind[] staying = [EventKind.RivalOfferDeclined, EventKind.Purchase, EventKind.Conversation, EventKind.Complaint, EventKind.ProductUsed];
        Always.Holds(More.Of(staying), more => Assert.True(Value(scorer, more.After) >= Value(scorer, more.Before) - Rounding), 600);
    }

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law6_Resilience_LeavingNeverRaises(string strategy, bool intervals)
    {
        var scorer = Variants.ResilienceScorer(strategy, intervals);
        Always.Holds(More.Of(s_leaving), more => Assert.True(Value(scorer, more.After) <= Value(scorer, more.Before) + Rounding), 600);
    }

    private static double Value(RelationshipScorer scorer, Story story) => scorer.ScoreOne(story).Resilience.Value;

    private static void AssertSound(in ResilienceScore score)
    {
        var e = score.Estimate;
        Assert.True(0 <= e.Low && e.Low <= e.Value && e.Value <= e.High && e.High <= 1, $"{e.Low:R} <= {e.Value:R} <= {e.High:R}");
        Assert.InRange(e.Uncertainty, double.Epsilon, 1);
        Assert.InRange(e.EvidenceMass, 0, double.MaxValue);
        Assert.InRange(score.FromSurvived, 0, 1);
        Assert.InRange(score.FromFailed, -1, 0);
        Assert.True(Math.Abs(score.BaseRate + score.FromSurvived + score.FromFailed - e.Value) <= 1e-12);
        Assert.True((score.Status == ResilienceStatus.Untested) == (e.EvidenceMass <= 0));
        Assert.True(score.Status < ResilienceStatus.Resilient || score.Value > 0);
    }
}
