using FsCheck;
using FsCheck.Fluent;
using Relationships.Consistency;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>The laws that every consistency strategy keeps; false alarms and detection are simulated with a fixed seed.</summary>
public class ConsistencyLaws
{
    private const int Simulations = 400;

    public static TheoryData<string> Strategies { get; } = [.. ConsistencyStrategies.All.Keys];

    private static Arbitrary<ConsistencyGroup[]> Groups => Arb.From(
        from count in Gen.Choose(0, 8)
        from numbers in Gen.ListOf(Gen.Elements(0, 0.1, 0.5, 1, 2, 3.7, 10, 250, 1e6, 1e11), 2 * count)
        select Enumerable.Range(0, count).Select(i => new ConsistencyGroup($"g{i}", numbers[2 * i], numbers[(2 * i) + 1])).ToArray());

    [Theory]
    [MemberData(nameof(Strategies))]
    public void EverythingIsInItsRange(string strategy) => Always.Holds(Groups, groups =>
    {
        var score = ConsistencyStrategies.All[strategy].Score(groups);
        Assert.InRange(score.ProbabilityInconsistent, 0, 1);
        JourneyLaws.AssertShare(score.Spread);
        Assert.InRange(score.Spread.High, 0, 0.5);
        JourneyLaws.AssertShare(score.Quality);
        Assert.Equal(groups.Select(g => g.Name), score.Groups.Select(g => g.Name));
        Assert.All(score.Groups, g => JourneyLaws.AssertShare(g.Quality));
        Assert.All(score.Groups, g => Assert.InRange(g.ProbabilityBelow, 0, 1));
        Assert.All(groups.Zip(score.Groups), p => Assert.Equal(p.First.Trials > 0, !double.IsNaN(p.Second.Observed)));
        if (groups.Count(g => g.Trials > 0) < 2)
            Assert.Equal(ConsistencyVerdict.NotEnoughEvidence, score.Verdict);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void TheOrderOfGroupsDoesNotMatter(string strategy) => Always.Holds(Both.Of(Groups, Gen.Choose(0, int.MaxValue)), t =>
    {
        var shuffled = t.First.ToArray();
        new Random(t.Second).Shuffle(shuffled);
        Assert.Equal(ConsistencyStrategies.All[strategy].Score(t.First), ConsistencyStrategies.All[strategy].Score(shuffled));
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void NeitherOrderOfArrivalNorTheFutureMatter(string strategy) => Always.Holds(Both.Of(Stories.Any, Gen.Choose(0, int.MaxValue)), t =>
    {
        var story = t.First with { Events = [.. t.First.Events.Select((e, i) => e with { Representative = i % 3 == 0 ? "jo" : i % 3 == 1 ? "bo" : null })] };
        var arrived = story.Events.ToArray();
        new Random(t.Second).Shuffle(arrived);
        foreach (var by in Enum.GetValues<ConsistencyGrouping>())
        {
            var score = Score(strategy, story, by);
            Assert.Equal(score, Score(strategy, story with { Events = [.. arrived] }, by));
            Assert.Equal(score, Score(strategy, story.Seen(), by));
            Assert.All(score.Groups, g => Assert.NotEqual(string.Empty, g.Name));
        }
    });

    /// <summary>40 representatives of the same true quality, each met by few or many: alarms at the nominal rate, or rarer.</summary>
    [Theory]
    [InlineData("chi-square", 0.9, 0.02, 0.08)]
    [InlineData("chi-square", 0.6, 0.02, 0.08)]
    [InlineData("beta-binomial", 0.9, 0, 0.05)]
    [InlineData("beta-binomial", 0.6, 0, 0.05)]
    public void EqualQualityRaisesNoMoreFalseAlarmsThanItMay(string strategy, double quality, double atLeast, double atMost)
    {
        var random = new Random(20240601);
        var alarms = Enumerable.Range(0, Simulations).Count(_ => Verdict(strategy, Simulated(random, 40, 2, 60, () => quality)) == ConsistencyVerdict.Inconsistent);
        Assert.InRange(alarms / (double)Simulations, atLeast, atMost);
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void SmallSamplesLeaveTheVerdictOpen(string strategy)
    {
        var random = new Random(20240602);
        var open = Enumerable.Range(0, Simulations).Count(_ => Verdict(strategy, Simulated(random, 5, 1, 4, () => 0.8)) == ConsistencyVerdict.NotEnoughEvidence);
        Assert.InRange(open / (double)Simulations, 0.95, 1);
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void ALargeSpreadIsFoundWithEnoughData(string strategy)
    {
        // Qualities of .6 to 1, evenly: a standard deviation of .115.
        var random = new Random(20240603);
        var found = Enumerable.Range(0, 100).Count(_ => Verdict(strategy, Simulated(random, 20, 80, 120, () => 0.6 + (0.4 * random.NextDouble()))) == ConsistencyVerdict.Inconsistent);
        Assert.InRange(found, 99, 100);
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void EqualQualityIsFoundWithEnoughData(string strategy)
    {
        var random = new Random(20240604);
        var found = Enumerable.Range(0, 50).Count(_ => Verdict(strategy, Simulated(random, 20, 2000, 3000, () => 0.8)) == ConsistencyVerdict.Consistent);
        Assert.InRange(found, 48, 50);
    }

    [Fact]
    public void TheSpreadsIntervalHoldsTheTruthAtItsRate()
    {
        var random = new Random(20240605);
        var held = 0;
        for (var i = 0; i < 200; i++)
        {
            // Beta(8, 2) by its order statistic: of 9 uniform numbers the eighth; mean .8, standard deviation .1206.
            var spread = ConsistencyStrategies.BetaBinomial.Score(Simulated(random, 30, 30, 60, () => Enumerable.Range(0, 9).Select(_ => random.NextDouble()).Order().ElementAt(7))).Spread;
            held += spread.Low <= 0.12060 && 0.12060 <= spread.High ? 1 : 0;
        }

        Assert.InRange(held / 200.0, 0.84, 0.96);
    }

    [Fact]
    public void FewExperiencesAreDrawnToTheMeanAndManyAreNot()
    {
        var groups = Simulated(new Random(20240606), 20, 100, 200, () => 0.8).Append(new ConsistencyGroup("new", 0, 2)).ToArray();
        var score = ConsistencyStrategies.BetaBinomial.Score(groups);
        var newcomer = score.Groups.Single(g => g.Name == "new");
        Assert.Equal(0, newcomer.Observed);
        Assert.InRange(newcomer.Quality.Value, 0.6, 0.8);
        Assert.NotEqual(ConsistencyVerdict.Inconsistent, score.Verdict);

        var bad = ConsistencyStrategies.BetaBinomial.Score([.. groups.SkipLast(1), new ConsistencyGroup("bad", 0, 200)]);
        Assert.InRange(bad.Groups.Single(g => g.Name == "bad").Quality.Value, 0, 0.1);
        Assert.True(bad.Groups.Single(g => g.Name == "bad").ProbabilityBelow > 0.999);
        Assert.Equal(ConsistencyVerdict.Inconsistent, bad.Verdict);
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void OneGroupOrNoneIsNotEnough(string strategy)
    {
        foreach (var groups in new ConsistencyGroup[][] { [], [new("jo", 1e6, 3)], [new("jo", 5, 5), new("bo", 0, 0)] })
            Assert.Equal(ConsistencyVerdict.NotEnoughEvidence, Verdict(strategy, groups));
        Assert.Equal(0.5, ConsistencyStrategies.BetaBinomial.Score([new("jo", 1e6, 3)]).ProbabilityInconsistent);
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void BadGroupsAndOptionsThrow(string strategy)
    {
        foreach (var count in new[] { double.NaN, -1, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentException>("groups", () => ConsistencyStrategies.All[strategy].Score([new("jo", count, 1)]));
            Assert.Throws<ArgumentException>("groups", () => ConsistencyStrategies.All[strategy].Score([new("jo", 1, count)]));
            Assert.Throws<ArgumentException>("options", () => new BetaBinomialConsistency(new ConsistencyOptions { Tolerance = count }));
            Assert.Throws<ArgumentException>("options", () => new ChiSquareConsistency(new ConsistencyOptions { Confidence = count }));
            Assert.Throws<ArgumentException>("options", () => new ChiSquareConsistency(new ConsistencyOptions { WindowDays = count }));
        }

        Assert.Throws<ArgumentException>("groups", () => ConsistencyStrategies.All[strategy].Score([new("jo", 1, 1), new("jo", 2, 2)]));
        Assert.Throws<ArgumentOutOfRangeException>("by", () => Score(strategy, new Story([], default), (ConsistencyGrouping)7));
    }

    [Fact]
    public void AMillionEventsOfOneRepresentativeAreCounted()
    {
        var start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var log = EventLog.Create(Enumerable.Range(0, 1_000_000).Select(i =>
            new RelationshipEvent("ann", i % 10 == 0 ? EventKind.ServicePoor : EventKind.ServiceGood, start.AddSeconds(i)) { Representative = "jo" }));
        var score = ConsistencyStrategies.BetaBinomial.Score(log, start.AddDays(12), EvidencePolicy.Default, ConsistencyGrouping.Representative);
        var jo = Assert.Single(score.Groups);
        Assert.Equal((1_000_000, 0.9), (jo.Quality.EvidenceMass, Math.Round(jo.Observed, 12)));
        Assert.Equal(0.9, jo.Quality.Value, 1e-4);
        Assert.Equal(ConsistencyVerdict.NotEnoughEvidence, score.Verdict);
    }

    private static ConsistencyVerdict Verdict(string strategy, ConsistencyGroup[] groups) => ConsistencyStrategies.All[strategy].Score(groups).Verdict;

    private static ConsistencyScore Score(string strategy, Story story, ConsistencyGrouping by) =>
        ConsistencyStrategies.All[strategy].Score(story.Log(), story.AsOf, EvidencePolicy.Default, by);

    private static ConsistencyGroup[] Simulated(Random random, int count, int fewest, int most, Func<double> quality) => [.. Enumerable.Range(0, count).Select(i =>
    {
        var (trials, p) = (random.Next(fewest, most + 1), quality());
        var good = Enumerable.Range(0, trials).Count(_ => random.NextDouble() < p);
        return new ConsistencyGroup($"g{i:00}", good, trials - good);
    })];
}
