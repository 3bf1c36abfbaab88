using Relationships.Connections;
using Relationships.Core.Tests.Generators;
using Relationships.Exchange;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 8: contributions sum to the score to 1e-12; a share's, to its distance from the base rate.</summary>
public class Law08Contributions
{
    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law8_Exchange_BaseRateForAndAgainstSumToTheValue(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t =>
        {
            var scores = Variants.ExchangeScorer(strategy, intervals, t.First).Score(t.Second);
            for (var row = 0; row < scores.Count; row++)
            {
                foreach (var signal in ExchangeSignals.All)
                {
                    var share = scores.Exchange.Share(signal, row);
                    Assert.Equal(t.First.Prior.BaseRate, share.BaseRate);
                    Assert.Equal(share.Value, share.BaseRate + share.For + share.Against, 1e-12);
                }
            }
        });

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law8_Exchange_TheEvidenceSplitsTheContributions(string strategy, bool intervals)
    {
        // The side without evidence contributes nothing.
        var prior = EvidencePolicy.Default.Prior;
        var exchange = Variants.ExchangeStrategy(strategy, intervals);
        Assert.Equal(0, exchange.Share(3, 0, prior).Against);
        Assert.Equal(0, exchange.Share(0, 3, prior).For);
        Assert.True(exchange.Share(3, 1, prior).For > 0 && exchange.Share(3, 1, prior).Against < 0);
    }

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law8_Trust_BaseRateAndFacetsSumToTheValueInBothDirections(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t =>
        {
            var scores = Variants.TrustScorer(strategy, intervals, t.First).Score(t.Second);
            for (var row = 0; row < scores.Count; row++)
                AssertSums(scores[row].Trust, t.First.Prior.BaseRate);
        });

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law8_Trust_OfAnyEvidence(string strategy, bool intervals)
    {
        var trust = Variants.TrustStrategy(strategy, intervals);
        Always.Holds(Both.Of(SomePolicies.Any, SomeEvidence.Trust), t => AssertSums(trust.Score(t.Second, t.First), t.First.Prior.BaseRate), 1000);
    }

    /// <summary>A facet with more for it than the base rate has adds, one with less takes away; one without evidence does neither.</summary>
    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law8_Trust_EveryFacetHasTheSignOfItsEvidence(string strategy, bool intervals)
    {
        var trust = Variants.TrustStrategy(strategy, intervals);
        Always.Holds(Both.Of(SomePolicies.Any, SomeEvidence.Trust), t =>
        {
            var (score, a) = (trust.Score(t.Second, t.First), t.First.Prior.BaseRate);
            AssertSign(t.Second.Ability, score.InCounterpart.Ability, a);
            AssertSign(t.Second.Integrity, score.InCounterpart.Integrity, a);
            AssertSign(t.Second.Benevolence, score.InCounterpart.Benevolence, a);
            AssertSign(t.Second.CustomerIntegrity, score.OfCustomer.Integrity, a);
            AssertSign(t.Second.CustomerBenevolence, score.OfCustomer.Benevolence, a);
        });
    }

    /// <summary>Found by thought: facets that outweigh each other all but exactly contribute all the same.</summary>
    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law8_Trust_FacetsThatOutweighEachOtherContribute(string strategy, bool intervals)
    {
        var good = new FacetEvidence(2, 0);
        foreach (var bad in new[] { 1, 1 - 1e-15, 1 + 1e-13, 1 + 1e-9 }.Select(s => new FacetEvidence(0, s)))
        {
            var score = Variants.TrustStrategy(strategy, intervals).Score(
                new TrustEvidence { Ability = good, Integrity = bad, CustomerIntegrity = bad, CustomerBenevolence = good }, EvidencePolicy.Default);
            Assert.InRange(score.InCounterpart.Ability.Contribution, 0.06, 0.21);
            Assert.InRange(score.InCounterpart.Integrity.Contribution, -0.21, -0.06);
            Assert.InRange(score.OfCustomer.Integrity.Contribution, -0.21, -0.09);
            Assert.InRange(score.OfCustomer.Benevolence.Contribution, 0.09, 0.21);
        }
    }

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law8_Connections_StrengthsSumToRichness(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t =>
        {
            var scores = Variants.ConnectionScorer(strategy, intervals, t.First).Score(t.Second);
            for (var row = 0; row < scores.Count; row++)
                AssertSums(scores[row].Connections);
        });

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law8_Connections_OfAnyEvidence(string strategy, bool intervals)
    {
        var connections = Variants.ConnectionStrategy(strategy, intervals);
        Always.Holds(Both.Of(SomePolicies.Any, SomeEvidence.Connections), t => AssertSums(connections.Score(t.Second, t.First)), 1000);
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law8_Continuum_ContributionsSumToTheValue(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t =>
        {
            var scores = Variants.ContinuumScorer(strategy, intervals, t.First).Score(t.Second);
            for (var row = 0; row < scores.Count; row++)
                Assert.Equal(scores[row].Continuum.Value, scores[row].Continuum.Contributions.Sum, 1e-12);
        });

    private static void AssertSums(TrustScore score, double baseRate)
    {
        foreach (var direction in new[] { score.InCounterpart, score.OfCustomer })
        {
            Assert.Equal(baseRate, direction.BaseRate);
            Assert.Equal(direction.Value, baseRate + direction.Ability.Contribution + direction.Integrity.Contribution + direction.Benevolence.Contribution, 1e-12);
        }

        Assert.Equal(default, score.OfCustomer.Ability);
    }

    private static void AssertSums(ConnectionScore score)
    {
        Assert.Equal(score.Richness, Eras.Types.Sum(type => score[type].Strength.Value), 1e-12);

        // No response, no connection; no demonstration neither.
        Assert.All(Eras.Types, type => Assert.True(score[type].Strength.Value == 0 || (score[type].Demonstrated > 0 && score[type].Responded > 0), type.Name()));
    }

    private static void AssertSign(in FacetEvidence evidence, in FacetTrust facet, double baseRate)
    {
        var towards = (evidence.Good * (1 - baseRate)) - (evidence.Bad * baseRate);
        if (Math.Abs(towards) > 1e-12 * (evidence.Good + evidence.Bad))
            Assert.True(Math.Abs(facet.Contribution) < 1e-15 || Math.Sign(facet.Contribution) == Math.Sign(towards), $"{evidence}: {facet.Contribution:R}");
        if (evidence == default)
            Assert.Equal(0, facet.Contribution, 1e-15);
        if (Math.Abs(towards) > 0.5 && evidence.Good + evidence.Bad < 10)
            Assert.NotEqual(0, facet.Contribution);
    }
}
