using Relationships.Continuum;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 5: no evidence gives the prior with full uncertainty; time without events returns to it.</summary>
public class Law05Silence
{
    private static readonly DateTimeOffset s_asOf = new(2024, 2, 29, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law5_Exchange_AStrangerHasThePrior(string strategy, bool intervals)
    {
        var exchange = Variants.ExchangeScorer(strategy, intervals).Score([], s_asOf).Exchange;
        foreach (var signal in ExchangeSignals.All)
        {
            Assert.Equal(0.5, exchange[signal].Value);
            Assert.Equal(1, exchange[signal].Estimate.Uncertainty);
            Assert.Equal(0, exchange[signal].Estimate.EvidenceMass);
            Assert.Equal((0, 0), (exchange[signal].For, exchange[signal].Against));
        }

        Assert.Null(exchange.ResponseDelayDays);
        Assert.Equal((0, 0), (exchange.Breadth, exchange.Cadence));
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law5_Continuum_AStrangerHasThePrior(string strategy, bool intervals)
    {
        var score = Variants.ContinuumScorer(strategy, intervals).Score([], s_asOf).Continuum;
        Assert.Equal((0, 1, 0), (score.Value, score.Uncertainty, score.EvidenceMass));
        Assert.Equal((0, 1), (score.Position, score.Strain));
        Assert.Equal(ContinuumStage.Transaction, score.Stage);
    }

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law5_Exchange_EventsThatSayNothingLeaveThePrior(string strategy, bool intervals)
    {
        var scorer = Variants.ExchangeScorer(strategy, intervals);
        var score = scorer.Score([new RelationshipEvent("ann", EventKind.Research, s_asOf.AddDays(-1))], s_asOf);
        Assert.Equal(scorer.Score([], s_asOf).Exchange, score.Exchange);
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law5_Continuum_UncertaintyOnlyRisesInSilence(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        Always.Holds(Stories.OfOne, story =>
        {
            var known = 0.0;
            foreach (var u in InSilence(scorer, story).Select(score => score.Continuum.Uncertainty))
            {
                Assert.True(u >= known - 1e-15, $"{u:R} after {known:R}");
                known = u;
            }
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law5_Continuum_SilenceReturnsToTheTransactionEnd(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        Always.Holds(Stories.OfOne, story =>
        {
            var last = InSilence(scorer, story).Last().Continuum;
            Assert.InRange(last.Value, 0, 1e-12);
            Assert.InRange(last.Uncertainty, 1 - 1e-12, 1);
            Assert.InRange(last.Strain, 1 - 1e-12, 1);
        });
    }

    [Fact]
    public void Law5_Exchange_TheBetaOpinionReturnsToTheBaseRate() => Always.Holds(Stories.OfOne, story =>
    {
        var last = InSilence(RelationshipScorer.Default, story).Last().Exchange;
        foreach (var signal in ExchangeSignals.All)
        {
            Assert.InRange(last[signal].Value, 0.5 - 1e-12, 0.5 + 1e-12);
            Assert.InRange(last[signal].Estimate.Uncertainty, 1 - 1e-12, 1);
        }
    });

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law5_Exchange_UncertaintyOnlyRisesInSilence(string strategy, bool intervals)
    {
        var scorer = Variants.ExchangeScorer(strategy, intervals);
        Always.Holds(Stories.OfOne, story =>
        {
            // An approach weighs as unanswered only when its window has ended: that is knowledge, not silence.
            var scores = InSilence(scorer, story).Where(score => score.AsOf >= story.AsOf.AddDays(3)).ToArray();
            foreach (var signal in ExchangeSignals.All)
            {
                for (var i = 1; i < scores.Length; i++)
                    Assert.True(scores[i].Exchange[signal].Estimate.Uncertainty >= scores[i - 1].Exchange[signal].Estimate.Uncertainty - 1e-15, signal.ToString());
            }
        });
    }

    private static IEnumerable<RelationshipScore> InSilence(RelationshipScorer scorer, Story story)
    {
        if (story.Events.IsEmpty)
            return [scorer.Score([], story.AsOf)];
        var ledger = Ledger.Fold(story.Log().Events(0));
        return new double[] { 0, 0.1, 3, 4, 60, 400, 4000, 40000, 400000 }.Select(days => scorer.Score(ledger, Era.Later(story.AsOf, days)));
    }
}
