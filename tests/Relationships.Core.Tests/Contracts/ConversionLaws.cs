using FsCheck;
using FsCheck.Fluent;
using Relationships.Conversion;
using Relationships.Core.Tests.Generators;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>The laws that every conversion strategy keeps.</summary>
public class ConversionLaws
{
    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Strategies { get; } = [.. ConversionStrategies.All.Keys];

    /// <summary>First sales with conversions and without, watched for long and not.</summary>
    private static Arbitrary<FirstSale[]> Sales => Arb.From(
        from count in Gen.Choose(0, 30)
        from watched in Gen.ListOf(Gen.Elements(0.0, 1, 50, 364, 365, 366, 1000), count)
        from converted in Gen.ListOf(Gen.Elements<double?>(null, null, 0, 1, 50, 365, 400, 2000), count)
        select watched.Zip(converted).Select((w, i) => Sale(i, w.First, w.Second)).ToArray());

    [Theory]
    [MemberData(nameof(Strategies))]
    public void EverythingIsInItsRange(string strategy) => Always.Holds(Sales, sales =>
    {
        var score = ConversionStrategies.All[strategy].Score(sales);
        JourneyLaws.AssertShare(score.Share);
        Assert.Equal(sales.Length, score.FirstSales);
        Assert.InRange(score.Converted + score.Open, 0, sales.Length);
        Assert.InRange(score.ObservedDays, 0, 365);
        Assert.Equal(score.Open == 0, score.IsComplete);
        Assert.Equal(score.MedianDays is not null, score.Share.Value >= 0.5 && score.Share.EvidenceMass > 0);
        Assert.InRange(score.MedianDays ?? 0, 0, 365);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void TheOrderOfSalesDoesNotMatter(string strategy) => Always.Holds(Both.Of(Sales, Gen.Choose(0, int.MaxValue)), t =>
    {
        var shuffled = t.First.ToArray();
        new Random(t.Second).Shuffle(shuffled);
        Assert.Equal(ConversionStrategies.All[strategy].Score(t.First), ConversionStrategies.All[strategy].Score(shuffled));
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void OneMoreConversionNeverLowersTheShare(string strategy) => Always.Holds(Sales, sales =>
    {
        var score = ConversionStrategies.All[strategy].Score(sales);
        for (var i = 0; i < sales.Length; i++)
        {
            // Who was watched to the end and did not convert, had converted within it.
            if (sales[i].Converted is not null || sales[i].Days < 365)
                continue;
            var more = sales.ToArray();
            more[i] = sales[i] with { Converted = sales[i].At.AddDays(300) };
            Assert.True(ConversionStrategies.All[strategy].Score(more).Share.Value >= score.Share.Value - 1e-12);
        }
    });

    [Fact]
    public void WithoutCensoringBothStrategiesSayTheSame() => Always.Holds(Sales, sales =>
    {
        var watched = sales.Select((s, i) => Sale(i, 3000, s.Converted is null ? null : s.Days)).ToArray();
        var (plain, kaplan) = (ConversionStrategies.Ratio.Score(watched), ConversionStrategies.KaplanMeier.Score(watched));
        Assert.Equal(plain.Share.Value, kaplan.Share.Value, 1e-12);
        Assert.Equal(plain.Share.Low, kaplan.Share.Low, 1e-9);
        Assert.Equal(plain.Share.High, kaplan.Share.High, 1e-9);
        Assert.Equal(plain.MedianDays, kaplan.MedianDays);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void ItsIntervalHoldsTheTruthAtItsRateUnderCensoring(string strategy)
    {
        // Half-life of 200 days to conversion; within 365 days 1 - 2^(-365/200) convert. Watched for 0 to 730 days.
        var random = new Random(20240611);
        var truth = 1 - double.Exp2(-365.0 / 200);
        var held = Enumerable.Range(0, 400).Count(_ =>
        {
            var share = ConversionStrategies.All[strategy].Score([.. Enumerable.Range(0, 120).Select(i => Sale(i, 730 * random.NextDouble(), -200 * Math.Log2(1 - random.NextDouble())))]).Share;
            return share.Low <= truth && truth <= share.High;
        });
        Assert.InRange(held / 400.0, 0.85, 0.95);
    }

    [Fact]
    public void CohortsKeepEveryFirstSaleAndNothingOfTheFuture() => Always.Holds(Stories.Any, story =>
    {
        var policy = EvidencePolicy.Default;
        foreach (var sign in new[] { ConversionSigns.SecondSale(policy), ConversionSigns.AfterSaleDialogue(policy) })
        {
            var cohorts = ConversionCohort.In(story.Log(), story.AsOf, policy, sign);
            Assert.Equal(CustomerLife.In(story.Log(), story.AsOf).Count(l => l.Sales(policy).Count > 0), cohorts.Sum(c => c.Sales.Length));
            Assert.Equal(cohorts, ConversionCohort.In(story.Seen().Log(), story.AsOf, policy, sign));
            Assert.Equal(cohorts.Select(c => c.Name).Order(StringComparer.Ordinal), cohorts.Select(c => c.Name));
            Assert.All(cohorts.SelectMany(c => c.Sales), s => Assert.True(s.At < story.AsOf && !(s.Converted <= s.At) && !(s.Converted >= story.AsOf)));
        }
    });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void AHorizonOutOfRangeThrows(double days)
    {
        Assert.Throws<ArgumentException>("options", () => new RatioConversion(new ConversionOptions { HorizonDays = days }));
        Assert.Throws<ArgumentException>("options", () => new KaplanMeierConversion(new ConversionOptions { HorizonDays = days }));
    }

    private static FirstSale Sale(int i, double watched, double? converted)
    {
        var seenUntil = s_start.AddDays(watched);
        var at = converted is { } days && days <= watched ? s_start.AddDays(days) : (DateTimeOffset?)null;
        return new FirstSale(new($"c{i}", default), s_start, at, seenUntil);
    }
}
