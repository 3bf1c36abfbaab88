using Relationships.Continuum;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 1: every score in its range with low &lt;= value &lt;= high, never NaN or infinite, for every event list.</summary>
public class Law01Ranges
{
    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law1_Exchange_EveryShareLiesInItsInterval(string strategy, bool intervals)
    {
        var scorer = Variants.ExchangeScorer(strategy, intervals);
        Always.Holds(Stories.Any, story => AssertExchange(scorer.Score(story)));
    }

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law1_Exchange_UnderAnyPolicy(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t => AssertExchange(Variants.ExchangeScorer(strategy, intervals, t.First).Score(t.Second)));

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law1_Continuum_EveryScoreLiesInItsInterval(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        Always.Holds(Stories.Any, story => AssertContinuum(scorer.Score(story)));
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law1_Continuum_UnderAnyPolicy(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t => AssertContinuum(Variants.ContinuumScorer(strategy, intervals, t.First).Score(t.Second)));

    /// <summary>Found by thought: a history that forgets within days beside a cadence that never does.</summary>
    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law1_Continuum_MomentumStaysFiniteWhereHistoryForgetsFirst(string strategy, bool intervals)
    {
        var c = EvidencePolicy.Default.Continuum;
        var policy = EvidencePolicy.Default with
        {
            Continuum = c with { Cadence = c.Cadence with { HalfLifeDays = 36500 }, History = c.History with { HalfLifeDays = 1 } },
        };
        var purchase = new RelationshipEvent("ann", EventKind.Purchase, DateTimeOffset.UnixEpoch);
        AssertContinuum(Variants.ContinuumScorer(strategy, intervals, policy).Score(new Story([purchase], purchase.At.AddDays(1030))));
    }

    private static void AssertExchange(RelationshipScores scores)
    {
        for (var row = 0; row < scores.Count; row++)
        {
            foreach (var signal in ExchangeSignals.All)
            {
                var share = scores.Exchange.Share(signal, row);
                var (value, low, high) = (share.Value, share.Estimate.Low, share.Estimate.High);
                Assert.True(0 <= low && low <= value && value <= high && high <= 1, $"{signal}: {low:R} <= {value:R} <= {high:R}");
                Assert.InRange(share.Estimate.Uncertainty, double.Epsilon, 1);
                Assert.InRange(share.Estimate.EvidenceMass, 0, double.MaxValue);
                Assert.InRange(share.For, 0, 1);
                Assert.InRange(share.Against, -1, 0);
            }

            var delay = scores.Exchange.ResponseDelayDays[row];
            Assert.True(double.IsNaN(delay) || (delay >= 0 && double.IsFinite(delay)), $"delay {delay:R}");
            Assert.InRange(scores.Exchange.Breadth[row], 0, 4);
            Assert.InRange(scores.Exchange.Cadence[row], 0, double.MaxValue);
        }
    }

    private static void AssertContinuum(RelationshipScores scores)
    {
        for (var row = 0; row < scores.Count; row++)
        {
            double Of(ContinuumColumn column) => scores.Continuum[column][row];
            var (value, low, high) = (Of(ContinuumColumn.Value), Of(ContinuumColumn.Low), Of(ContinuumColumn.High));
            Assert.True(0 <= low && low <= value && value <= high && high <= 1, $"{low:R} <= {value:R} <= {high:R}");
            Assert.InRange(Of(ContinuumColumn.Uncertainty), double.Epsilon, 1);
            Assert.InRange(Of(ContinuumColumn.EvidenceMass), 0, double.MaxValue);
            Assert.InRange(Of(ContinuumColumn.Position), 0, 1);
            Assert.InRange(Of(ContinuumColumn.Strain), double.Epsilon, 1);
            Assert.InRange(Of(ContinuumColumn.Intensity), 0, double.MaxValue);
            Assert.InRange(Of(ContinuumColumn.DurationDays), 0, 3652059);
            Assert.InRange(Of(ContinuumColumn.Momentum), 0, double.MaxValue);
            Assert.InRange(Of(ContinuumColumn.Coasting), 0, 1);
            for (var column = ContinuumColumn.RepeatContribution; column <= ContinuumColumn.HistoryContribution; column++)
                Assert.InRange(Of(column), 0, 1);
            Assert.InRange(Of(ContinuumColumn.StrainContribution), -1, 0);
        }
    }
}
