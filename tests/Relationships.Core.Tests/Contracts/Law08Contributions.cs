using Relationships.Core.Tests.Generators;
using Relationships.Exchange;
using Relationships.Policies;

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
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law8_Continuum_ContributionsSumToTheValue(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t =>
        {
            var scores = Variants.ContinuumScorer(strategy, intervals, t.First).Score(t.Second);
            for (var row = 0; row < scores.Count; row++)
                Assert.Equal(scores[row].Continuum.Value, scores[row].Continuum.Contributions.Sum, 1e-12);
        });
}
