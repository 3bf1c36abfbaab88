using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Journeys;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>The laws that every journey strategy keeps.</summary>
public class JourneyLaws
{
    public static TheoryData<string> Strategies { get; } = [.. JourneyStrategies.All.Keys];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void EverythingIsInItsRange(string strategy) => Always.Holds(Stories.Any, story =>
    {
        foreach (var score in Scores(strategy, story))
        {
            AssertShare(score.Probability);
            AssertShare(score.WithCompany);
            AssertShare(score.WithProduct);
            Assert.Equal(1, JourneyPhases.All.Sum(score.ShareOf), 1e-12);
            Assert.Equal(score.ShareOf(score.Phase), score.Probability.Value, 1e-12);
            Assert.All(score.Evidence, e => Assert.InRange(e, 0, double.MaxValue));
            Assert.Equal(score.Probability.EvidenceMass, score.Evidence.Sum(), 1e-9);
            Assert.True(score.DaysInPhase >= 0 && score.Cycle >= 1 && score.Cycle <= score.Sales + 1);
            Assert.Equal(score.Transitions, score.Transitions.OrderBy(t => t.At));
            Assert.True(score.Transitions.IsEmpty || score.Transitions[^1].Phase == score.Phase);
        }
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void AnyOrderOfArrivalGivesTheSame(string strategy) => Always.Holds(Both.Of(Stories.Any, Gen.Choose(0, int.MaxValue)), t =>
    {
        var arrived = t.First.Events.ToArray();
        new Random(t.Second).Shuffle(arrived);
        Assert.Equal(Scores(strategy, t.First), Scores(strategy, t.First with { Events = [.. arrived] }));
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void TheFutureChangesNothing(string strategy) => Always.Holds(Stories.Any, story =>
    {
        Assert.Equal(Scores(strategy, story.Seen()), Scores(strategy, story));
        var log = story.Log();
        for (var i = 0; i < log.RelationshipCount; i++)
            Assert.Equal(Score(strategy, log.EventsBefore(i, story.AsOf), story.AsOf), Score(strategy, log.Events(i), story.AsOf));
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void OneMoreEventNeverMakesItLessSure(string strategy) => Always.Holds(More.Of(EventVocabulary.Standard.Kinds.Where(k => k != EventKind.PromiseMade)), more =>
        Assert.True(Only(strategy, more.After).Probability.Uncertainty <= Only(strategy, more.Before).Probability.Uncertainty + 1e-12));

    [Theory]
    [MemberData(nameof(Strategies))]
    public void ALastEventOfAPhaseNeverLowersIt(string strategy) => Always.Holds(Stories.OfOne, story =>
    {
        foreach (var (kind, phase) in new[]
        {
            (EventKind.Purchase, JourneyPhase.Sale), (EventKind.ProductUsed, JourneyPhase.Use), (EventKind.Research, JourneyPhase.Consideration),
            (EventKind.Recommendation, JourneyPhase.Advocacy), (EventKind.ProductOnboarded, JourneyPhase.Onboarding), (EventKind.Switched, JourneyPhase.Away),
        })
        {
            var last = story.With(new RelationshipEvent("ann", kind, story.AsOf.AddTicks(-1)));
            Assert.True(Only(strategy, last).ShareOf(phase) >= Only(strategy, story).ShareOf(phase) - 1e-12);
        }
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void CareNeverLowersTheAfterSaleAndFailuresNeverRaiseIt(string strategy)
    {
        Always.Holds(More.Of(EventKind.ServiceGood, EventKind.Recognition, EventKind.NeedMet), more =>
            Assert.True(Only(strategy, more.After).WithCompany.Value >= Only(strategy, more.Before).WithCompany.Value - 1e-12));
        Always.Holds(More.Of(EventKind.ServicePoor, EventKind.Unsubscribe), more =>
            Assert.True(Only(strategy, more.After).WithCompany.Value <= Only(strategy, more.Before).WithCompany.Value + 1e-12));
        Always.Holds(More.Of(EventKind.ProductUsed, EventKind.ProductLoved), more =>
            Assert.True(Only(strategy, more.After).WithProduct.Value >= Only(strategy, more.Before).WithProduct.Value - 1e-12));
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void WithoutEventsNothingIsKnownAndSilenceReturnsThere(string strategy)
    {
        var nothing = Score(strategy, [], DateTimeOffset.UnixEpoch);
        Assert.Equal((JourneyPhase.Awareness, 1.0, 1.0 / 7, 0), (nothing.Phase, nothing.Probability.Uncertainty, nothing.Probability.Value, nothing.Sales));
        Assert.Empty(nothing.Transitions);
        Assert.Equal((0.0, 1.0), (nothing.WithCompany.Value, nothing.WithProduct.Uncertainty));

        var once = new[] { new RelationshipEvent("ann", EventKind.Purchase, DateTimeOffset.UnixEpoch) };
        var longAfter = Score(strategy, once, DateTimeOffset.UnixEpoch.AddYears(200));
        Assert.Equal(1, longAfter.Probability.Uncertainty, 1e-12);
        Assert.Equal(1.0 / 7, longAfter.Probability.Value, 1e-12);
    }

    [Fact]
    public void SilenceIsFoundInAnyOrderOfArrivalAndWithoutTheFuture() => Always.Holds(Both.Of(Stories.Any, Gen.Choose(0, int.MaxValue)), t =>
    {
        IReadOnlyList<SilenceAlert> Alerts(Story story) => SilenceAlerts.Of(
            CustomerLife.In(story.Log(), story.AsOf), story.AsOf, EvidencePolicy.Default, new SilenceOptions { OwnDelays = 2, BrandDelays = 3, FallbackDays = 10 });
        var arrived = t.First.Events.ToArray();
        new Random(t.Second).Shuffle(arrived);
        var alerts = Alerts(t.First);
        Assert.Equal(alerts, Alerts(t.First with { Events = [.. arrived] }));
        Assert.Equal(alerts, Alerts(t.First.Seen()));
        Assert.Equal(alerts, SilenceAlerts.Of(CustomerLife.In(t.First.Log(), DateTimeOffset.MaxValue), t.First.AsOf, EvidencePolicy.Default, new SilenceOptions { OwnDelays = 2, BrandDelays = 3, FallbackDays = 10 }));
        Assert.All(alerts, a => Assert.True(a.SilentDays > a.UsualDays && a.SilentDays > 7 && a.AtStake >= 0 && a.Sale < t.First.AsOf));
        Assert.Equal(alerts.OrderByDescending(a => a.AtStake), alerts);
    });

    [Theory]
    [InlineData(double.NaN, 5, 20, 30, 7)]
    [InlineData(0, 5, 20, 30, 7)]
    [InlineData(1.1, 5, 20, 30, 7)]
    [InlineData(.9, 0, 20, 30, 7)]
    [InlineData(.9, 5, 0, 30, 7)]
    [InlineData(.9, 5, 20, double.NaN, 7)]
    [InlineData(.9, 5, 20, 30, double.PositiveInfinity)]
    public void SilenceOptionsOutOfRangeThrow(double quantile, int own, int brand, double fallback, double least) => Assert.Throws<ArgumentException>("options", () =>
        SilenceAlerts.Of([], default, EvidencePolicy.Default, new SilenceOptions { Quantile = quantile, OwnDelays = own, BrandDelays = brand, FallbackDays = fallback, LeastDays = least }));

    [Theory]
    [InlineData(double.NaN, 3, .3)]
    [InlineData(0, 3, .3)]
    [InlineData(-0.0, 3, .3)]
    [InlineData(double.PositiveInfinity, 3, .3)]
    [InlineData(90, double.NaN, .3)]
    [InlineData(90, -1, .3)]
    [InlineData(90, 3, double.NaN)]
    [InlineData(90, 3, 1)]
    [InlineData(90, 3, -.1)]
    public void OptionsOutOfRangeThrow(double halfLife, double sale, double shift)
    {
        var options = new JourneyOptions { HalfLifeDays = halfLife, SaleDays = sale, Shift = shift };
        Assert.Throws<ArgumentException>("options", () => new ShiftingJourney(options));
        Assert.Throws<ArgumentException>("options", () => new LatestJourney(options));
    }

    internal static void AssertShare(in Estimate estimate)
    {
        Assert.True(estimate.Value >= 0 && estimate.Value <= 1 && estimate.Low >= 0 && estimate.High <= 1, estimate.ToString());
        Assert.True(estimate.Low <= estimate.Value && estimate.Value <= estimate.High, estimate.ToString());
        Assert.True(estimate.Uncertainty > 0 && estimate.Uncertainty <= 1 && estimate.EvidenceMass >= 0, estimate.ToString());
    }

    private static JourneyScore Only(string strategy, Story story) => Score(strategy, story.Log().AllEvents().ToArray(), story.AsOf);

    private static JourneyScore Score(string strategy, ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf) =>
        JourneyStrategies.All[strategy].Score(events, asOf, EvidencePolicy.Default);

    private static List<JourneyScore> Scores(string strategy, Story story) =>
        [.. CustomerLife.In(story.Log(), story.AsOf).Select(l => Score(strategy, l.Events.AsSpan(), story.AsOf))];
}
