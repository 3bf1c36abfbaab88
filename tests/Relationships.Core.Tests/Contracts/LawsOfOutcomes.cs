using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Outcomes;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Laws 1, 5, 6 and 8 of outcomes; the others stand with those of the other verticals.</summary>
public class LawsOfOutcomes
{
    private const double Rounding = 1e-13;

    private static readonly DateTimeOffset s_asOf = new(2024, 2, 29, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law1_And8_Outcomes_EveryChanceLiesInItsIntervalAndIsTheSumOfItsParts(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t =>
        {
            var scores = Variants.OutcomeScorer(strategy, intervals, t.First).Score(t.Second);
            for (var row = 0; row < scores.Count; row++)
                AssertSound(scores[row].Outcomes);
        });

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law1_And8_Outcomes_OfAnyEvidence(string strategy, bool intervals)
    {
        var outcomes = Variants.OutcomeStrategy(strategy, intervals);
        Always.Holds(Both.Of(SomePolicies.Any, SomeEvidence.Outcomes), t => AssertSound(outcomes.Score(t.Second, t.First)), 1000);
    }

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law5_Outcomes_AStrangerHasTheBaseRateAndKnowsNothing(string strategy, bool intervals) => Always.Holds(SomePolicies.Any, policy =>
    {
        var score = Variants.OutcomeScorer(strategy, intervals, policy).Score([], s_asOf).Outcomes;
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            Assert.Equal(1, score[outcome].Estimate.Uncertainty);
            Assert.Equal(0, score[outcome].Estimate.EvidenceMass);
            Assert.Equal(score[outcome].BaseRate, score[outcome].Value);
            Assert.Equal((0, 0, 0), (score[outcome].Observed, score[outcome].FromActs, score[outcome].FromExposure));
        }
    });

    /// <summary>At the same exposure, by their own kind: another act, behind the first event, never lowers its outcome, and moves no other.</summary>
    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law6_Outcomes_AnActNeverLowersItsOwnAndLeavesTheOthers(string strategy, bool intervals)
    {
        var scorer = Variants.OutcomeScorer(strategy, intervals);
        (EventKind Kind, Outcome Outcome)[] acts =
        [
            (EventKind.Recommendation, Outcome.Advocacy), (EventKind.ReviewGood, Outcome.Advocacy), (EventKind.ReferralConverted, Outcome.Advocacy),
            (EventKind.Purchase, Outcome.Loyalty), (EventKind.Renewal, Outcome.Loyalty), (EventKind.Defence, Outcome.Defence), (EventKind.HelpGiven, Outcome.Help),
        ];
        foreach (var (kind, outcome) in acts)
        {
            Always.Holds(More.Of(kind), more =>
            {
                var (before, after) = (scorer.ScoreOne(more.Before), scorer.ScoreOne(more.After));
                if (before.Events == 0 || more.Before.Events.Min(e => e.At) > more.Added[0].At)
                    return;
                Assert.True(after.Outcomes[outcome].Value >= before.Outcomes[outcome].Value - Rounding, $"{kind}: {after.Outcomes[outcome].Value:R} after {before.Outcomes[outcome].Value:R}");
                foreach (var other in Enum.GetValues<Outcome>().Where(o => o != outcome))
                    Columns.AssertNear(before.Outcomes[other].Value, after.Outcomes[other].Value, $"{other} by {kind}");
            }, 100);
        }
    }

    /// <summary>Criticism that nobody answered, and time without acts, take away.</summary>
    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law6_Outcomes_SilenceIsEvidence(string strategy, bool intervals)
    {
        var scorer = Variants.OutcomeScorer(strategy, intervals);
        Always.Holds(More.Of(EventKind.CriticismWitnessed), more => Assert.True(
            scorer.ScoreOne(more.After).Outcomes.Defence.Value <= scorer.ScoreOne(more.Before).Outcomes.Defence.Value + Rounding));
        Always.Holds(Stories.OfOne, story =>
        {
            if (story.Events.IsEmpty || story.AsOf > DateTimeOffset.MaxValue.AddDays(-100))
                return;
            var (now, later) = (scorer.ScoreOne(story).Outcomes, scorer.ScoreOne(story with { AsOf = story.AsOf.AddDays(90) }).Outcomes);
            Assert.True(later.Advocacy.Value <= now.Advocacy.Value + Rounding);
            Assert.True(later.Loyalty.Value <= now.Loyalty.Value + Rounding);
            Assert.True(later.Help.Value <= now.Help.Value + Rounding);
        });
    }

    private static void AssertSound(in OutcomeScore score)
    {
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var chance = score[outcome];
            var e = chance.Estimate;
            Assert.True(0 <= e.Low && e.Low <= e.Value && e.Value <= e.High && e.High <= 1, $"{outcome}: {e.Low:R} <= {e.Value:R} <= {e.High:R}");
            Assert.InRange(e.Uncertainty, double.Epsilon, 1);
            Assert.InRange(e.EvidenceMass, 0, double.MaxValue);
            Assert.InRange(chance.Observed, 0, double.MaxValue);
            Assert.InRange(chance.Expected, 0, double.MaxValue);
            Assert.InRange(chance.FromActs, 0, 1);
            Assert.InRange(chance.FromExposure, -1, 0);
            Assert.True(Math.Abs(chance.BaseRate + chance.FromActs + chance.FromExposure - e.Value) <= 1e-12, outcome.ToString());
        }

        Assert.InRange(score.Attitude, 0, 1);
        Assert.True(Enum.IsDefined(score.Pattern));
    }
}
