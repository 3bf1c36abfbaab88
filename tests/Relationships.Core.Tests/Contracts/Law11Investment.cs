using FsCheck;
using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Decisions;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 11: quality up at any effort, or cost down at the best effort, never worsens the value (U above 0); desire up helps only where g is above 0.</summary>
public class Law11Investment
{
    private static Gen<double> Share => Gen.OneOf(Gen.Elements(0.0, 1, .5), Gen.Choose(0, 1_000_000).Select(i => i / 1e6));

    private static Gen<double> Money => Gen.Choose(0, 1000).Select(i => Math.Pow(10, (i / 125.0) - 3));

    private static Gen<double> Evidence => Gen.OneOf(Gen.Constant(0.0), Gen.Choose(0, 1000).Select(i => Math.Pow(10, (i / 200.0) - 2)));

    private static Gen<InvestmentPolicy> Policy =>
        from needed in Share
        from tolerance in Gen.Choose(1, 1000)
        from backfire in Gen.Choose(0, 300)
        select EvidencePolicy.Default.Investment with { QualityNeeded = needed, QualityTolerance = tolerance / 1000.0, Backfire = backfire / 100.0 };

    private static Arbitrary<Case> Cases => Arb.From(
        from policy in Policy
        from shares in Gen.ArrayOf(Share, 6)
        from money in Gen.ArrayOf(Money, 5)
        select new Case(policy, shares, money));

    [Fact]
    public void Quality_up_never_worsens_the_value_of_any_effort() => Always.Holds(Cases, c =>
    {
        var (lower, higher) = (Math.Min(c.Shares[0], c.Shares[1]), Math.Max(c.Shares[0], c.Shares[1]));
        var response = new QualityResponse(c.Policy, c.Shares[2]);
        var scale = c.Shares[3] * c.Money[0];
        Assert.True(c.Curve.Value(scale * response.Of(higher), c.Effort) >= c.Curve.Value(scale * response.Of(lower), c.Effort) - (1e-12 * scale));
    });

    [Fact]
    public void Cost_down_never_worsens_the_value_of_the_best_effort() => Always.Holds(Cases, c =>
    {
        var gain = c.Money[0];
        foreach (var cheaper in new[] { c.Curve with { Scale = c.Curve.Scale * .7 }, c.Curve with { Fixed = c.Curve.Fixed * c.Shares[0] }, c.Curve with { Minimum = c.Curve.Minimum * c.Shares[1] } })
            Assert.True(cheaper.BestValue(gain) >= c.Curve.BestValue(gain) - (1e-12 * gain), $"{cheaper}");
    });

    [Fact]
    public void Desire_up_helps_only_where_quality_makes_effort_work() => Always.Holds(Cases, c =>
    {
        var response = new QualityResponse(c.Policy, c.Shares[2]).Of(c.Shares[0]);
        var (less, more) = (Math.Min(c.Shares[3], c.Shares[4]), Math.Max(c.Shares[3], c.Shares[4]));
        var change = c.Curve.Value(more * c.Money[0] * response, c.Effort) - c.Curve.Value(less * c.Money[0] * response, c.Effort);
        Assert.True(response > 0 ? change >= -1e-12 * c.Money[0] : change <= 1e-12 * c.Money[0]);
    });

    [Fact]
    public void The_best_effort_is_the_best() => Always.Holds(Cases, c =>
    {
        var best = c.Curve.BestValue(c.Money[0]);
        Assert.True(best >= 0);
        Assert.InRange(c.Curve.BestEffort(c.Money[0]), 0, c.Curve.Maximum);
        for (var i = 0; i <= 200; i++)
        {
            var effort = Math.Min(c.Curve.Maximum, c.Curve.Minimum + (c.Curve.Scale * i / 10.0));
            Assert.True(best >= c.Curve.Value(c.Money[0], effort) - (1e-12 * (c.Money[0] + effort)), $"{effort} is better");
        }

        var even = c.Curve.BreakEven();
        Assert.Equal(0, c.Curve.BestValue(even * (1 - 1e-9)));
        Assert.True(c.Curve.BestValue(even * (1 + 1e-6)) > 0);
    });

    [Fact]
    public void The_advice_as_a_whole_keeps_it_with_all_its_uncertainty() => Always.Holds(Arb.From(
        from good in Evidence
        from more in Evidence
        from bad in Evidence
        from desire in Evidence
        from against in Evidence
        from purchases in Evidence
        from months in Evidence
        from depth in Share
        select new InvestmentEvidence
        {
            QualityGood = good,
            QualityBad = bad,
            Desire = new DesireEvidence(desire, against, more > 1),
            Purchases = new PurchaseEvidence(purchases, months, 10),
            Depth = depth,
        }), evidence =>
    {
        var economics = Essays.Stations.Neighbourhood;
        var advisor = new InvestmentAdvisor(economics);
        var advice = advisor.Advise(evidence);
        Assert.InRange(advice.Value.Value, advice.Value.Low, advice.Value.High);
        Assert.InRange(advice.ProbabilityPositive, 0, 1);
        Assert.InRange(advice.Desire.Value, advice.Desire.Low, advice.Desire.High);
        Assert.InRange(advice.Quality.Value, advice.Quality.Low, advice.Quality.High);
        Assert.InRange(advice.Gain.Value, advice.Gain.Low, advice.Gain.High);
        Assert.True(advice.ValueOfKnowing >= 0 && advice.ValueOfKnowingAll >= 0 && double.IsFinite(advice.ValueOfKnowingAll));
        Assert.Equal(advice.Gain.Value, advice.GainParts.Total, 1e-9 * (1 + advice.Gain.Value));
        Assert.Equal(advice.Value.Value, Math.Max(0, economics.Effort.Value(advice.ExpectedGain, advice.BestEffort)), 1e-9);
        var scale = 1e-9 * (1 + advice.Gain.Value);
        Assert.True(advisor.Advise(evidence with { QualityGood = evidence.QualityGood + 1 }).ExpectedGain >= advice.ExpectedGain - scale);
        Assert.True(advisor.Advise(evidence with { QualityBad = evidence.QualityBad + 1 }).Value.Value <= advice.Value.Value + scale);
        Assert.True(advisor.Advise(evidence with { Visibility = 1 }).Value.Value <= advice.Value.Value + scale);
        var wanted = advisor.Advise(evidence with { Desire = evidence.Desire with { For = evidence.Desire.For + 1 } }).ExpectedGain;
        Assert.True(advice.Response > 0 ? wanted >= advice.ExpectedGain - scale : wanted <= advice.ExpectedGain + scale);
    });

    private sealed record Case(InvestmentPolicy Policy, double[] Shares, double[] Money)
    {
        public double Effort => Shares[5] * Money[4];

        public EffortCurve Curve { get; } = new() { Scale = Money[1], Fixed = Money[2] * Shares[4], Minimum = Money[3] * Shares[5] * .5, Maximum = Math.Max(Money[3], Money[1]) };
    }
}
