using FsCheck;
using FsCheck.Fluent;
using Relationships.Connections;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Outcomes;
using Relationships.Trust;
using Outcome = Relationships.Outcomes.Outcome;

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

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law7_Trust_MoreNeverRaisesUncertainty(string strategy, bool intervals)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        Always.Holds(Anything, more =>
        {
            var (before, after) = (scorer.ScoreOne(more.Before).Trust, scorer.ScoreOne(more.After).Trust);
            AssertNotHigher(before.InCounterpart.Uncertainty, after.InCounterpart.Uncertainty, "in the counterpart");
            AssertNotHigher(before.OfCustomer.Uncertainty, after.OfCustomer.Uncertainty, "of the customer");
            AssertNotHigher(before.Mutual.Uncertainty, after.Mutual.Uncertainty, "mutual");
            foreach (var facet in Enum.GetValues<TrustFacet>())
            {
                AssertNotHigher(before.InCounterpart[facet].Estimate.Uncertainty, after.InCounterpart[facet].Estimate.Uncertainty, facet.ToString());
                AssertNotHigher(before.OfCustomer[facet].Estimate.Uncertainty, after.OfCustomer[facet].Estimate.Uncertainty, facet.ToString());
            }
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law7_Connections_MoreNeverRaisesUncertainty(string strategy, bool intervals)
    {
        var connections = Variants.ConnectionStrategy(strategy, intervals);
        Always.Holds(Both.Of(SomePolicies.Any, SomeEvidence.MoreConnected), t =>
        {
            var (before, after) = (connections.Score(t.Second.Before, t.First), connections.Score(t.Second.After, t.First));
            foreach (var type in Eras.Types)
                AssertNotHigher(before[type].Strength.Uncertainty, after[type].Strength.Uncertainty, type.Name());
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law7_Outcomes_MoreNeverRaisesUncertainty(string strategy, bool intervals)
    {
        var scorer = Variants.OutcomeScorer(strategy, intervals);
        Always.Holds(Anything, more =>
        {
            var (before, after) = (scorer.ScoreOne(more.Before).Outcomes, scorer.ScoreOne(more.After).Outcomes);
            foreach (var outcome in Enum.GetValues<Outcome>())
                AssertNotHigher(before[outcome].Estimate.Uncertainty, after[outcome].Estimate.Uncertainty, outcome.ToString());
        });
    }

    /// <summary>Of whoever is free to leave: a trial survived and one that is not weigh the same.</summary>
    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law7_Resilience_MoreNeverRaisesUncertainty(string strategy, bool intervals)
    {
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Resilience = Variants.ResilienceStrategy(strategy, intervals) });
        Always.Holds(Anything, more => AssertNotHigher(
            scorer.ScoreOne(more.Before).Resilience.Estimate.Uncertainty, scorer.ScoreOne(more.After).Resilience.Estimate.Uncertainty, "resilience"));
    }

    private static void AssertNotHigher(double before, double after, string what) =>
        Assert.True(after <= before + Rounding, $"{what}: {after:R} after {before:R}");

    // An answer without an episode would end approaches that a later answer ends: it takes that one's place.
    private static Arbitrary<More> Anything =>
        More.Of(EventVocabulary.Standard.Kinds.Except([EventKind.PromiseMade, EventKind.Answer]));
}
