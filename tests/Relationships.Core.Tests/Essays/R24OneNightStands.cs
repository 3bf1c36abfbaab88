using Relationships.Continuum;
using Relationships.Conversion;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Essays;

public sealed class R24OneNightStands
{
    private static readonly EvidencePolicy s_policy = EvidencePolicy.Default;

    private static IReadOnlyList<ConversionCohort> Cohorts(double day, ConversionSign sign, CohortPeriod period, params IEnumerable<Story> stories) =>
        ConversionCohort.In(EventLog.Create(stories.SelectMany(s => s.Events)), Story.Day(day), s_policy, sign, period);

    private static ConversionScore Share(ConversionCohort cohort, double horizon = 365) =>
        new KaplanMeierConversion(new ConversionOptions { HorizonDays = horizon }).Score(cohort.Sales.AsSpan());

    /// <summary>Twenty one-night stands a quarter from 2022 on; of each, so many come back after 60 days.</summary>
    private static IEnumerable<Story> Customers(int quarters, int returning) =>
        from quarter in Enumerable.Range(0, quarters)
        from i in Enumerable.Range(0, 20)
        let first = (91.0 * quarter) + i
        let story = new Story(customer: $"q{quarter}-{i:00}").On(first, EventKind.Purchase)
        select i < returning ? story.On(first + 60, EventKind.Purchase) : story;

    [Fact]
    public void R24_most_businesses_are_one_night_stands()
    {
        var cohorts = Cohorts(1000, ConversionSigns.SecondSale(s_policy), CohortPeriod.Quarter, Customers(3, 4));
        Assert.Equal(["2022-Q1", "2022-Q2", "2022-Q3"], cohorts.Select(c => c.Name));
        Assert.All(cohorts, cohort =>
        {
            var score = Share(cohort);
            Assert.Equal((20, 4, 0, true), (score.FirstSales, score.Converted, score.Open, score.IsComplete));
            Assert.Equal(0.2, score.Share.Value, 1e-12);
            Assert.InRange(score.Share.Low, 0.05, 0.15);
            Assert.InRange(score.Share.High, 0.3, 0.45);
        });
    }

    [Fact]
    public void R24_a_cohort_whose_horizon_has_not_passed_is_marked_and_uses_those_at_risk()
    {
        // As of day 100 the first cohort has been seen for 81 to 100 days, the second for at most 9.
        var cohorts = Cohorts(100, ConversionSigns.SecondSale(s_policy), CohortPeriod.Quarter, Customers(2, 10));
        var (older, younger) = (Share(cohorts[0]), Share(cohorts[1]));
        Assert.Equal((false, 10, 10), (older.IsComplete, older.Open, older.Converted));
        Assert.Equal(0.5, older.Share.Value, 1e-12);
        Assert.Equal(90, older.ObservedDays, 1e-9);
        Assert.Equal((9, 0, 9), (younger.FirstSales, younger.Converted, younger.Open));
        Assert.Equal((0.0, 0.0, 1.0), (younger.Share.Value, younger.Share.Low, younger.Share.High));
        Assert.Equal(9, younger.ObservedDays, 1e-9);

        // Within 60 days both are known, with nobody left out.
        Assert.True(Share(cohorts[0], 60) is { IsComplete: true, ObservedDays: 60, MedianDays: 60 });
        Assert.Equal(0, ConversionStrategies.Ratio.Score(cohorts[0].Sales.AsSpan()).Share.EvidenceMass);
    }

    [Fact]
    public void R24_dialogue_after_the_sale_is_a_sign_too_advertising_is_not()
    {
        ConversionScore After(EventKind kind) => Share(Assert.Single(Cohorts(500, ConversionSigns.AfterSaleDialogue(s_policy), CohortPeriod.Year, new Story().On(0, EventKind.Purchase).On(20, kind))));
        foreach (var kind in new[] { EventKind.Conversation, EventKind.ServiceGood, EventKind.Recognition, EventKind.Answer })
            Assert.True(After(kind) is { Converted: 1, MedianDays: 20 }, kind.Name);
        foreach (var kind in new[] { EventKind.Broadcast, EventKind.Offer, EventKind.Purchase, EventKind.ProductUsed, EventKind.Research })
            Assert.Equal(0, After(kind).Converted);
    }

    [Fact]
    public void R24_a_stage_of_the_continuum_is_a_sign_from_the_scorer()
    {
        var barista = new Story(customer: "regular").Every(4, EventKind.Purchase, Channel.InPerson).Every(4, EventKind.Recognition, Channel.InPerson);
        var gas = new Story(customer: "stranger").On(1, EventKind.Purchase);
        var sales = Assert.Single(Cohorts(400, RelationshipScorer.Default.StageReached(ContinuumStage.Relationship), CohortPeriod.All, barista, gas)).Sales;
        var reached = sales.Single(s => s.Key.Customer == "regular").Converted!.Value;
        Assert.Null(sales.Single(s => s.Key.Customer == "stranger").Converted);

        ContinuumStage At(DateTimeOffset at) => RelationshipScorer.Default.Score(barista.Events, at).Continuum.Stage;
        Assert.Equal(ContinuumStage.Relationship, At(reached.AddTicks(1)));
        Assert.Equal(ContinuumStage.Acquaintance, At(reached));
    }

    [Fact]
    public void R24_cohorts_are_of_days_in_the_logs_zone()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(10), "east", "east");
        var late = new RelationshipEvent("ann", EventKind.Purchase, new DateTimeOffset(2022, 12, 31, 20, 0, 0, TimeSpan.Zero));
        string Name(TimeZoneInfo of) => ConversionCohort.In(EventLog.Create([late], new EventLogOptions { Zone = of }), late.At.AddDays(1), s_policy, ConversionSigns.SecondSale(s_policy)).Single().Name;
        Assert.Equal(("2022-12", "2023-01"), (Name(TimeZoneInfo.Utc), Name(zone)));
    }
}
