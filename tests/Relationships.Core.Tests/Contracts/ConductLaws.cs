using FsCheck.Fluent;
using Relationships.Authenticity;
using Relationships.Benefit;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;
using Relationships.Transparency;

namespace Relationships.Core.Tests.Contracts;

/// <summary>The laws that every strategy of authenticity, benefit and transparency keeps.</summary>
public class ConductLaws
{
    private static readonly EvidencePolicy s_policy = EvidencePolicy.Default;

    public static TheoryData<string> Authenticity { get; } = [.. AuthenticityStrategies.All.Keys];

    public static TheoryData<string> Benefit { get; } = [.. BenefitStrategies.All.Keys];

    public static TheoryData<string> Transparency { get; } = [.. TransparencyStrategies.All.Keys];

    [Theory]
    [MemberData(nameof(Authenticity))]
    public void AuthenticityIsInRangeAndItsContributionsSum(string strategy) => Always.Holds(Stories.Any, story =>
    {
        foreach (var life in Lives(story))
        {
            var score = AuthenticityStrategies.All[strategy].Score(AuthenticityEvidence.Of(life.Events.AsSpan(), story.AsOf, s_policy), s_policy);
            JourneyLaws.AssertShare(score.Estimate);
            Assert.Equal(score.Value, score.BaseRate + score.KeptContribution + score.BeliedContribution + score.ExperienceContribution + score.HypeContribution, 1e-12);
            Assert.True(score.KeptContribution >= 0 && score.BeliedContribution <= 0 && score.HypeContribution <= 0);
        }
    });

    [Theory]
    [MemberData(nameof(Authenticity))]
    public void ClaimsAloneNeverRaiseAuthenticity(string strategy) => Always.Holds(More.Of(EventKind.ValueClaimed, EventKind.Broadcast, EventKind.Disclosure, EventKind.ConnectionDemonstrated), more =>
        Assert.True(Authentic(strategy, more.After).Value <= Authentic(strategy, more.Before).Value + 1e-12));

    [Theory]
    [MemberData(nameof(Authenticity))]
    public void DeedsMoveAuthenticityTheirWay(string strategy)
    {
        Always.Holds(More.Of(EventKind.ValueDemonstrated), more =>
        {
            Assert.True(Authentic(strategy, more.After).Value >= Authentic(strategy, more.Before).Value - 1e-12);
            Assert.True(Authentic(strategy, more.After).Estimate.Uncertainty <= Authentic(strategy, more.Before).Estimate.Uncertainty + 1e-12);
        });
        Always.Holds(More.Of(EventKind.ValueViolated, EventKind.MisSold, EventKind.ConcealmentExposed), more =>
        {
            Assert.True(Authentic(strategy, more.After).Value <= Authentic(strategy, more.Before).Value + 1e-12);
            Assert.True(Authentic(strategy, more.After).Estimate.Uncertainty <= Authentic(strategy, more.Before).Estimate.Uncertainty + 1e-12);
        });
    }

    [Theory]
    [MemberData(nameof(Benefit))]
    public void BenefitIsInRangeAndTheWeLiesBetweenTheSides(string strategy) => Always.Holds(Stories.Any, story =>
    {
        foreach (var life in Lives(story))
        {
            var score = BenefitStrategies.All[strategy].Score(BenefitEvidence.Of(life.Events.AsSpan(), story.AsOf, s_policy), s_policy);
            JourneyLaws.AssertShare(score.Customer);
            JourneyLaws.AssertShare(score.Brand);
            JourneyLaws.AssertShare(score.Mutual);
            Assert.InRange(score.Balance, 0, 1);
            Assert.InRange(score.Mutual.Value, Math.Min(score.Customer.Value, score.Brand.Value), Math.Max(score.Customer.Value, score.Brand.Value));
            if (score.Customer.Value == 0 || score.Brand.Value == 0)
                Assert.Equal(0, score.Mutual.Value);
        }
    });

    [Theory]
    [MemberData(nameof(Benefit))]
    public void BenefitRisesWithGoodAndFallsWithBad(string strategy)
    {
        BenefitScore Of(Story story) => BenefitStrategies.All[strategy].Score(BenefitEvidence.Of(story.Log().AllEvents().ToArray(), story.AsOf, s_policy), s_policy);
        Always.Holds(More.Of(EventKind.Purchase, EventKind.NeedMet, EventKind.Gesture, EventKind.Recommendation, EventKind.PaymentOnTime), more =>
        {
            Assert.True(Of(more.After).Mutual.Value >= Of(more.Before).Mutual.Value - 1e-12);
            Assert.True(Of(more.After).Mutual.Uncertainty <= Of(more.Before).Mutual.Uncertainty + 1e-12);
        });
        Always.Holds(More.Of(EventKind.MisSold, EventKind.ServicePoor, EventKind.ReturnAbused, EventKind.PaymentLate), more =>
            Assert.True(Of(more.After).Mutual.Value <= Of(more.Before).Mutual.Value + 1e-12));
    }

    [Theory]
    [MemberData(nameof(Transparency))]
    public void TransparencyIsInRange(string strategy) => Always.Holds(Stories.Any, story =>
    {
        foreach (var life in Lives(story))
        {
            var score = TransparencyStrategies.All[strategy].Score(TransparencyEvidence.Of(life.Events.AsSpan(), story.AsOf, s_policy), s_policy);
            foreach (var share in Shares(score))
                JourneyLaws.AssertShare(share);
        }
    });

    [Theory]
    [MemberData(nameof(Transparency))]
    public void OpennessAndPreparednessRiseWithGoodAndFallWithBad(string strategy)
    {
        TransparencyScore Of(Story story) => TransparencyStrategies.All[strategy].Score(TransparencyEvidence.Of(story.Log().AllEvents().ToArray(), story.AsOf, s_policy), s_policy);
        Always.Holds(More.Of(EventKind.Disclosure, EventKind.ValueDemonstrated, EventKind.NeedMet, EventKind.HonestReferral), more =>
        {
            var (before, after) = (Of(more.Before), Of(more.After));
            Assert.True(after.Preparedness.Value >= Floor(before.Preparedness, after.Preparedness) - 1e-12);
            Assert.True(after.ValuesGap.Value <= before.ValuesGap.Value + 1e-12 || more.Added[0].Kind != EventKind.ValueDemonstrated);
            Assert.True(after.Openness.Value >= Floor(before.Openness, after.Openness) - 1e-12);
            Assert.All(Shares(before).Zip(Shares(after)), pair => Assert.True(pair.Second.Uncertainty <= pair.First.Uncertainty + 1e-12));
        });
        Always.Holds(More.Of(EventKind.ConcealmentExposed, EventKind.ValueViolated, EventKind.ValueClaimed), more =>
        {
            var (before, after) = (Of(more.Before), Of(more.After));
            Assert.True(after.Openness.Value <= before.Openness.Value + 1e-12);
            Assert.True(after.ValuesGap.Value >= before.ValuesGap.Value - 1e-12);
        });
    }

    [Fact]
    public void AnyOrderOfArrivalAndAnyFutureGiveTheSameEvidence() => Always.Holds(Both.Of(Stories.Any, Gen.Choose(0, int.MaxValue)), t =>
    {
        var arrived = t.First.Events.ToArray();
        new Random(t.Second).Shuffle(arrived);
        Assert.Equal(Evidence(t.First), Evidence(t.First with { Events = [.. arrived] }));
        Assert.Equal(Evidence(t.First), Evidence(t.First.Seen()));
    });

    [Fact]
    public void EvidenceOfTwoAddsUp() => Always.Holds(Stories.Any, story =>
    {
        var all = Evidence(story);
        foreach (var (authenticity, benefit, transparency) in all)
        {
            Assert.Equal(2 * authenticity.Kept, authenticity.Add(authenticity).Kept);
            Assert.Equal(authenticity, default(AuthenticityEvidence).Add(authenticity));
            Assert.Equal(benefit, default(BenefitEvidence).Add(benefit));
            Assert.Equal(transparency, transparency.Add(default));
            Assert.Equal(2 * transparency.ResearchMet, transparency.Add(transparency).ResearchMet);
        }
    });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void OptionsOutOfRangeThrow(double number)
    {
        Assert.Throws<ArgumentException>("options", () => new WordAndDeedAuthenticity(new AuthenticityOptions { HypeWeight = number }));
        Assert.Throws<ArgumentException>("options", () => new DeedsAuthenticity(new AuthenticityOptions { SurveyWeight = number }));
        Assert.Throws<ArgumentException>("options", () => TransparencyEvidence.Of([], default, s_policy, new TransparencyOptions { ResearchWindowDays = number }));
        Assert.Throws<ArgumentException>("options", () => new BetaTransparency(new TransparencyOptions { BackingDays = number }));
        Assert.Throws<ArgumentException>("options", () => new RatioTransparency(new TransparencyOptions { BackingDays = number }));
    }

    /// <summary>Without evidence a plain ratio is the base rate; a first good event can't be held against that.</summary>
    private static double Floor(in Estimate before, in Estimate after) => before.EvidenceMass > 0 ? before.Value : Math.Min(before.Value, after.Value);

    private static IEnumerable<Estimate> Shares(TransparencyScore score) => [score.Openness, score.ValuesGap, score.Preparedness, score.ResearchMet, score.ApproachesMet];

    private static AuthenticityScore Authentic(string strategy, Story story) =>
        AuthenticityStrategies.All[strategy].Score(AuthenticityEvidence.Of(story.Log().AllEvents().ToArray(), story.AsOf, s_policy), s_policy);

    private static IReadOnlyList<CustomerLife> Lives(Story story) => CustomerLife.In(story.Log(), story.AsOf);

    private static List<(AuthenticityEvidence, BenefitEvidence, TransparencyEvidence)> Evidence(Story story) => [.. Lives(story).Select(l => (
        AuthenticityEvidence.Of(l.Events.AsSpan(), story.AsOf, s_policy),
        BenefitEvidence.Of(l.Events.AsSpan(), story.AsOf, s_policy),
        TransparencyEvidence.Of(l.Events.AsSpan(), story.AsOf, s_policy)))];
}
