using Relationships.Decisions;
using Relationships.Events;

namespace Relationships.Core.Tests.Decisions;

public class RelationshipEconomicsTests
{
    private const string Least = """
        { "version": 1, "discount": { "value": 0.1, "per": "year" }, "margin": { "perPurchase": 4 },
          "retention": { "transactional": { "value": 0.5, "per": "year" } }, "effort": { "scale": 10 } }
        """;

    private const string Faulty = """
        {
          "horizon": { "value": -1, "unit": "fortnight" }, "discount": 0.1,
          "margin": { "perPurchase": 4, "perPeriod": { "value": 3, "per": "month" } },
          "retention": { "transactional": { "value": 1.5, "per": "year" } },
          "effort": { "scale": 0, "maximum": "much" },
          "actions": { "Gesture": 1, "gesture": { "channel": "pigeon" } },
          "channelCosts": { "pigeon": 1 }, "colour": "blue"
        }
        """;

    [Fact]
    public void The_least_that_must_be_said()
    {
        var economics = RelationshipEconomics.Parse(Least);

        Assert.Equal(new EconomicsDiscount(0.1, TimePeriod.Year), economics.Discount);
        Assert.Equal(4, economics.Margin.PerPurchase);
        Assert.Equal(double.PositiveInfinity, economics.Effort.Maximum);
        Assert.Empty(economics.Validate());
    }

    [Fact]
    public void All_faults_at_once_with_their_paths()
    {
        Assert.False(RelationshipEconomics.TryParse(Faulty, out _, out var faults));
        string[] paths =
        [
            "version", "horizon.unit", "horizon.value", "discount", "actions.Gesture", "actions.gesture.channel", "actions.gesture.cost", "channelCosts.pigeon",
            "colour", "effort.maximum", "effort.scale", "margin", "retention.transactional.value",
        ];
        Assert.Equal(paths.Order(StringComparer.Ordinal), faults.Select(f => f.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("must be an object that names its unit", faults.Single(f => f.Path == "discount").Message, StringComparison.Ordinal);
        Assert.Equal(paths.Length, Assert.Throws<EconomicsException>(() => RelationshipEconomics.Parse(Faulty)).Faults.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"version":1,"version":1}""")]
    [InlineData("""{"name":"\ud800"}""")]
    public void What_is_no_economics_is_refused(string json)
    {
        Assert.False(RelationshipEconomics.TryParse(json, out var economics, out var faults));
        Assert.Null(economics);
        Assert.NotEmpty(faults);
    }

    [Fact]
    public void A_customer_who_never_leaves_needs_a_horizon_or_a_discount()
    {
        var forever = RelationshipEconomics.Parse(Least) with
        {
            Discount = new EconomicsDiscount(0, TimePeriod.Year),
            Retention = new RetentionTerms { Transactional = new RetentionRate(0.5, TimePeriod.Year), Relationship = new RetentionRate(1, TimePeriod.Month) },
        };

        Assert.Equal("horizon", Assert.Single(forever.Validate()).Path);
        Assert.Empty((forever with { Horizon = new GainHorizon(10, TimePeriod.Year) }).Validate());
        Assert.Throws<EconomicsException>(() => new InvestmentAdvisor(forever));
    }

    [Fact]
    public void A_relationship_that_drives_customers_away_is_a_fault() =>
        Assert.Equal("retention.relationship", Assert.Single((RelationshipEconomics.Parse(Least) with
        {
            Retention = new RetentionTerms { Transactional = new RetentionRate(0.5, TimePeriod.Year), Relationship = new RetentionRate(0.9, TimePeriod.Month) },
        }).Validate()).Path);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    public void No_number_escapes_its_range(double value)
    {
        var good = RelationshipEconomics.Parse(Least);
        foreach (var bad in new[]
        {
            good with { Discount = new EconomicsDiscount(value, TimePeriod.Year) },
            good with { Horizon = new GainHorizon(value, TimePeriod.Year) },
            good with { MarginLift = value },
            good with { Margin = new MarginTerms { PerPurchase = value } },
            good with { Margin = new MarginTerms { PerPeriod = new Flow(value, TimePeriod.Month) } },
            good with { Effort = new EffortCurve { Scale = value } },
            good with { Effort = new EffortCurve { Scale = 1, Fixed = value } },
            good with { LearningCost = value },
            good with { AcquisitionCost = value },
            good with { Actions = [new ActionTerms(EventKind.Gesture, value)] },
            good with { Influence = new Flow(value, TimePeriod.Year) },
        })
            Assert.NotEmpty(bad.Validate());
    }

    [Fact]
    public void Units_convert_and_the_same_economics_in_other_units_give_the_same_gain()
    {
        Assert.Equal(0.21, new EconomicsDiscount(0.1, TimePeriod.Year).In(TimePeriod.Year) * 2.1, 1e-12);
        Assert.Equal(0.1, new EconomicsDiscount(new EconomicsDiscount(0.1, TimePeriod.Year).In(TimePeriod.Month), TimePeriod.Month).In(TimePeriod.Year), 1e-12);
        Assert.Equal(0.25, new RetentionRate(0.5, TimePeriod.Year).In(TimePeriod.Year) * new RetentionRate(0.5, TimePeriod.Year).In(TimePeriod.Year), 1e-12);
        Assert.Equal(120, new Flow(10, TimePeriod.Month).In(TimePeriod.Year), 1e-9);
        Assert.Equal(24, new GainHorizon(2, TimePeriod.Year).In(TimePeriod.Month), 1e-9);

        var yearly = Essays.Stations.Neighbourhood;
        var restated = yearly with { Horizon = new GainHorizon(60, TimePeriod.Month), Discount = new EconomicsDiscount(yearly.Discount.In(TimePeriod.Week), TimePeriod.Week) };
        Assert.Equal(DeepeningGain.Of(yearly, 100, 0.5).Total, DeepeningGain.Of(restated, 100, 0.5).Total, 1e-9);
    }

    [Fact]
    public void Nothing_counts_twice()
    {
        var all = Essays.Stations.Neighbourhood with { Influence = new Flow(7, TimePeriod.Year), Knowledge = new Flow(3, TimePeriod.Year) };
        var gain = DeepeningGain.Of(all, 100, 1);
        var stays = RetentionEconomics.Factor(.85, .1, 5);

        Assert.Equal(gain.Lifetime + gain.Referral + gain.Influence + gain.Knowledge, gain.Total, 1e-12);
        Assert.Equal(100 * ((2.5 * stays) - RetentionEconomics.Factor(.6, .1, 5)), gain.Lifetime, 1e-9);
        Assert.Equal(.2 * ((.5 * 200) + 30) * stays, gain.Referral, 1e-9);
        Assert.Equal(7 * stays, gain.Influence, 1e-9);
        Assert.Equal(3 * stays, gain.Knowledge, 1e-9);
        Assert.Equal(gain.Lifetime, DeepeningGain.Of(all with { Referral = null, Influence = default, Knowledge = default }, 100, 1).Total, 1e-9);
        Assert.Equal(0, DeepeningGain.Of(all, 100, 0).Total);
    }

    [Fact]
    public void An_action_that_is_not_the_counterparts_to_do_is_refused()
    {
        var customers = RelationshipEconomics.Parse(Least) with { Actions = [new ActionTerms(EventKind.Purchase, 1)] };

        Assert.Throws<ArgumentException>(() => new InvestmentAdvisor(customers));
    }
}
