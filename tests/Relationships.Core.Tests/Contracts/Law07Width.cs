using FsCheck;
using FsCheck.Fluent;
using Relationships.Continuum;
using Relationships.Core.Tests.Generators;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 7, second clause: at the same mean, with both Beta parameters at least 1/2, more evidence never widens an interval.</summary>
public class Law07Width
{
    private const double Rounding = 1e-12;

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law7_Exchange_AtTheSameMeanMoreEvidenceNeverWidens(string strategy, bool intervals)
    {
        var exchange = Variants.ExchangeStrategy(strategy, intervals);
        Always.Holds(Scaled, t =>
        {
            // Both parameters of the Beta are the mean's shares of the total; what of it is not the prior is evidence.
            var prior = new PriorPolicy { Weight = 2 * t.HalfWeight, BaseRate = 0.5, BadWeight = 2 };
            var less = Shares(t.Mean, t.Total, t.HalfWeight);
            var more = Shares(t.Mean, t.Total * t.Factor, t.HalfWeight);
            if (strategy == "ratio")
            {
                less = (t.Mean * t.Total, (1 - t.Mean) * t.Total);
                more = (t.Mean * t.Total * t.Factor, (1 - t.Mean) * t.Total * t.Factor);
            }

            var before = exchange.Share(less.For, less.Against, prior).Estimate;
            var after = exchange.Share(more.For, more.Against, prior).Estimate;
            Assert.Equal(before.Value, after.Value, 1e-12);
            Assert.True(after.High - after.Low <= before.High - before.Low + Rounding, $"[{after.Low:R}, {after.High:R}] after [{before.Low:R}, {before.High:R}]");
            Assert.True(after.Uncertainty <= before.Uncertainty);
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law7_Continuum_AtTheSameMeanMoreEvidenceNeverWidens(string strategy, bool intervals)
    {
        // Beta(n p + 1/2, n (1 - p) + W) keeps its mean as n grows where p = (1/2) / (1/2 + W).
        var continuum = Variants.ContinuumStrategy(strategy, intervals);
        var policy = EvidencePolicy.Default;
        var social = SocialFor(continuum, policy, 0.5 / (0.5 + policy.Prior.Weight));
        Always.Holds(Scaled, t =>
        {
            var before = continuum.Score(new ContinuumEvidence { Mass = t.Total - 0.5, Social = social }, policy).Estimate;
            var after = continuum.Score(new ContinuumEvidence { Mass = (t.Total - 0.5) * t.Factor, Social = social }, policy).Estimate;
            Assert.True(after.High - after.Low <= before.High - before.Low + Rounding, $"[{after.Low:R}, {after.High:R}] after [{before.Low:R}, {before.High:R}]");
        });
    }

    /// <summary>Evidence of one dimension that gives a position, by bisection.</summary>
    private static double SocialFor(IContinuumStrategy continuum, EvidencePolicy policy, double position)
    {
        var (low, high) = (0.0, 1000.0);
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            if (continuum.Score(new ContinuumEvidence { Social = middle }, policy).Position < position)
                low = middle;
            else
                high = middle;
        }

        Assert.Equal(position, continuum.Score(new ContinuumEvidence { Social = high }, policy).Position, 1e-12);
        return high;
    }

    private static (double For, double Against) Shares(double mean, double total, double halfWeight) =>
        (Math.Max(0, (mean * total) - halfWeight), Math.Max(0, ((1 - mean) * total) - halfWeight));

    /// <summary>A mean, a total of both parameters that leaves evidence of at least 0 on both sides, and a factor.</summary>
    private static Arbitrary<(double Mean, double Total, double Factor, double HalfWeight)> Scaled => Arb.From(
        from mean in Gen.OneOf(Gen.Choose(1, 999).Select(i => i / 1000.0), Gen.Constant(0.5))
        from more in Gen.OneOf(Gen.Constant(0.0), Gen.Choose(0, 1000).Select(i => i / 100.0), Gen.Choose(0, 100000).Select(i => (double)i))
        from factor in Gen.OneOf(Gen.Choose(1000, 1100).Select(i => i / 1000.0), Gen.Choose(1, 100).Select(i => (double)i))
        from halfWeight in Gen.Elements(0.5, 1, 1, 5)
        select (mean, (halfWeight / Math.Min(mean, 1 - mean)) + more, factor, halfWeight));
}
