using FsCheck;
using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Exchange;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 7, first clause: more evidence, nothing taken back, never raises u.</summary>
public class Law07Uncertainty
{
    private const double Rounding = 1e-13;

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law7_Continuum_MoreNeverRaisesUncertainty(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        Always.Holds(Anything, more =>
        {
            var before = scorer.ScoreOne(more.Before).Continuum.Uncertainty;
            var after = scorer.ScoreOne(more.After).Continuum.Uncertainty;
            Assert.True(after <= before + Rounding, $"{after:R} after {before:R}");
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law7_Exchange_MoreNeverRaisesUncertainty(string strategy, bool intervals)
    {
        var scorer = Variants.ExchangeScorer(strategy, intervals);
        Always.Holds(Anything, more =>
        {
            var before = scorer.ScoreOne(more.Before).Exchange;
            var after = scorer.ScoreOne(more.After).Exchange;
            foreach (var signal in ExchangeSignals.All)
            {
                var (less, now) = (before[signal].Estimate.Uncertainty, after[signal].Estimate.Uncertainty);
                Assert.True(now <= less + Rounding, $"{signal}: {now:R} after {less:R}");
            }
        });
    }

    // An answer without an episode would end approaches that a later answer ends: it takes that one's place.
    private static Arbitrary<More> Anything =>
        More.Of(EventVocabulary.Standard.Kinds.Except([EventKind.PromiseMade, EventKind.Answer]));
}
