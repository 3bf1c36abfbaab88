using FsCheck;
using FsCheck.Fluent;
using Relationships.Continuum;
using Relationships.Core.Tests.Generators;
using Relationships.Exchange;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>The formulas of the two verticals, written down once more in the plainest way.</summary>
public class FormulasByHand
{
    private static Gen<double> Amount => Gen.OneOf(Gen.Constant(0.0), Gen.Choose(0, 3000).Select(i => i / 100.0), Gen.Choose(1, 1000).Select(i => i * 1e-6));

    private static Arbitrary<double[]> Amounts(int count) => Arb.From(Gen.ArrayOf(Amount, count));

    [Fact]
    public void TheNoisyOrIsOneMinusTheProductOfWhatIsLeft() => Always.Holds(Both.Of(SomePolicies.Any, Amounts(13)), t =>
        AssertContinuum(ContinuumStrategies.NoisyOr, t.First, t.Second, parts => 1 - parts.Aggregate(1.0, (left, p) => left * (1 - (p.Ceiling * p.X)))));

    [Fact]
    public void TheWeightedMeanIsWeightedByCeilings() => Always.Holds(Both.Of(SomePolicies.Any, Amounts(13)), t =>
        AssertContinuum(ContinuumStrategies.WeightedMean, t.First, t.Second, parts => parts.Sum(p => p.Ceiling) is > 0 and var all ? parts.Sum(p => p.Ceiling * p.X) / all : 0));

    [Fact]
    public void TheBetaShareIsTheMeanOfItsOpinion() => Always.Holds(Both.Of(SomePolicies.Any, Amounts(2)), t =>
    {
        var (prior, r, s) = (t.First.Prior, t.Second[0], t.Second[1]);
        var share = ExchangeStrategies.Beta.Share(r, s, prior);
        Assert.Equal((r + (prior.BaseRate * prior.Weight)) / (r + s + prior.Weight), share.Value, 1e-14);
        Assert.Equal(prior.Weight / (r + s + prior.Weight), share.Estimate.Uncertainty, 1e-14);
        Assert.Equal(r + s, share.Estimate.EvidenceMass, 1e-12);
    });

    [Fact]
    public void TheRatioIsThePlainShare() => Always.Holds(Both.Of(SomePolicies.Any, Amounts(2)), t =>
    {
        var (prior, r, s) = (t.First.Prior, t.Second[0], t.Second[1]);
        Assert.Equal(r + s == 0 ? prior.BaseRate : r / (r + s), ExchangeStrategies.Ratio.Share(r, s, prior).Value, 1e-14);
    });

    private static void AssertContinuum(IContinuumStrategy strategy, EvidencePolicy policy, double[] amounts, Func<(double X, double Ceiling)[], double> position)
    {
        var (c, w) = (policy.Continuum, policy.Prior.Weight);
        DimensionPolicy[] dimensions = [c.Repeat, c.Cadence, c.Breadth, c.Dialogue, c.Recognition, c.AfterSale, c.Social, c.History];
        var evidence = new ContinuumEvidence
        {
            Repeat = amounts[0], Cadence = amounts[1], Breadth = amounts[2], Dialogue = amounts[3], Recognition = amounts[4], AfterSale = amounts[5], Social = amounts[6], History = amounts[7],
            Mass = amounts[8], Bad = amounts[9], Push = amounts[10], QualityGood = amounts[11], QualityBad = amounts[12],
        };
        var expected = position([.. dimensions.Select((d, j) => (1 - Math.Exp(-amounts[j] / d.Saturation), d.Ceiling))]);
        var quality = (evidence.QualityGood + (c.Strain.QualityNeeded * w)) / (evidence.QualityGood + evidence.QualityBad + w);
        var pushed = c.Strain.PushWeight * evidence.Push * Math.Max(0, c.Strain.QualityNeeded - quality);
        var strain = 1 / (1 + ((evidence.Bad + pushed) / (c.Strain.Tolerance + evidence.Mass)));
        var score = strategy.Score(evidence, policy);
        Assert.Equal(expected, score.Position, 1e-12);
        Assert.Equal(strain, score.Strain, 1e-12);
        Assert.Equal(w / (w + evidence.Mass), score.Uncertainty, 1e-12);
        Assert.Equal((1 - (w / (w + evidence.Mass))) * expected * strain, score.Value, 1e-12);
        Assert.Equal(ContinuumStages.Of(score.Value, false, c.Stages), score.Stage);
    }
}
