using FsCheck;
using FsCheck.Fluent;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Core.Tests.Generators;
using Relationships.Numerics;
using Relationships.Policies;
using Relationships.Trust;

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

    /// <summary>Every facet's parameters grow by the same factor: its mean stays, and so does that of the whole.</summary>
    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law7_Trust_AtTheSameMeanMoreEvidenceNeverWidens(string strategy, bool intervals)
    {
        var trust = Variants.TrustStrategy(strategy, intervals);
        Always.Holds(Both.Of(Scaled, Scaled.Generator.Zip(Scaled.Generator)), t =>
        {
            var (half, (second, third)) = (t.First.HalfWeight, t.Second);
            var policy = EvidencePolicy.Default with { Prior = new PriorPolicy { Weight = 2 * half, BaseRate = 0.5, BadWeight = 2 } };
            FacetEvidence Facet((double Mean, double Total, double Factor, double HalfWeight) facet, double factor)
            {
                var (good, bad) = Shares(facet.Mean, Math.Max(facet.Total, half / Math.Min(facet.Mean, 1 - facet.Mean)) * factor, half);
                return new FacetEvidence(good, bad);
            }

            TrustEvidence Evidence(double factor) => strategy == "beta"
                ? new() { Integrity = Facet(t.First, factor), CustomerBenevolence = Facet(second, factor) }
                : new() { Ability = Facet(t.First, factor), Integrity = Facet(second, factor), Benevolence = Facet(third, factor), CustomerIntegrity = Facet(t.First, factor), CustomerBenevolence = Facet(third, factor) };
            var (before, after) = (trust.Score(Evidence(1), policy), trust.Score(Evidence(t.First.Factor), policy));
            AssertNotWider(before.InCounterpart.Estimate, after.InCounterpart.Estimate, policy);
            AssertNotWider(before.OfCustomer.Estimate, after.OfCustomer.Estimate, policy);
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law7_Connections_AtTheSameStrengthMoreEvidenceNeverWidens(string strategy, bool intervals)
    {
        var connections = Variants.ConnectionStrategy(strategy, intervals);
        Always.Holds(Scaled, t =>
        {
            // The same S / k, where both are larger.
            Estimate Strength(double factor)
            {
                var policy = EvidencePolicy.Default with { Connections = EvidencePolicy.Default.Connections with { Saturation = 3 * factor } };
                var sum = -3 * factor * Math.Log(1 - t.Mean);
                return connections.Score(new ConnectionEvidence { ProblemSolution = new(sum, sum) }, policy).ProblemSolution.Strength;
            }

            AssertNotWider(Strength(1), Strength(t.Factor), EvidencePolicy.Default);
        });
    }

    private static void AssertNotWider(Estimate before, Estimate after, EvidencePolicy policy)
    {
        Assert.Equal(before.Value, after.Value, 1e-12);
        Assert.True(after.Uncertainty <= before.Uncertainty + Rounding);
        var mass = policy.Prior.Weight / before.Uncertainty;
        if (mass * Math.Min(before.Value, 1 - before.Value) >= 0.5)
            Assert.True(after.High - after.Low <= before.High - before.Low + Rounding, $"[{after.Low:R}, {after.High:R}] after [{before.Low:R}, {before.High:R}]");
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
