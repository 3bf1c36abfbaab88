using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 3: shifting all times and the as-of by the same whole days (UTC) changes nothing.</summary>
public class Law03Shift
{
    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law3_Exchange_ShiftedHistoriesScoreTheSameBits(string strategy, bool intervals) =>
        Shifted(Variants.ExchangeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law3_Trust_ShiftedHistoriesScoreTheSameBits(string strategy, bool intervals) =>
        Shifted(Variants.TrustScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law3_Connections_ShiftedHistoriesScoreTheSameBits(string strategy, bool intervals) =>
        Shifted(Variants.ConnectionScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law3_Outcomes_ShiftedHistoriesScoreTheSameBits(string strategy, bool intervals) =>
        Shifted(Variants.OutcomeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law3_Resilience_ShiftedHistoriesScoreTheSameBits(string strategy, bool intervals) =>
        Shifted(Variants.ResilienceScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law3_Continuum_ShiftedHistoriesScoreTheSameBits(string strategy, bool intervals) =>
        Shifted(Variants.ContinuumScorer(strategy, intervals));

    private static void Shifted(RelationshipScorer scorer) => Always.Holds(
        Both.Of(Stories.ValidIn(Era.Human), Gen.OneOf(Gen.Choose(-10, 10), Gen.Choose(-600000, 1500000))),
        t =>
        {
            var story = t.First.AsOf == DateTimeOffset.MaxValue ? t.First with { AsOf = t.First.AsOf.AddDays(-1500001) } : t.First;
            var shifted = new Story(
                [.. story.Events.Select(e => e with { At = e.At.AddDays(t.Second), Due = e.Due?.AddDays(t.Second) })],
                story.AsOf.AddDays(t.Second));
            Assert.Equal(scorer.Score(story).Bits(), scorer.Score(shifted).Bits());
        });
}
