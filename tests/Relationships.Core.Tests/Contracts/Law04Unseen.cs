using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 4: events at or after the as-of change nothing; duplicates by id change nothing.</summary>
public class Law04Unseen
{
    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law4_Exchange_TheFutureChangesNothing(string strategy, bool intervals) => Future(Variants.ExchangeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law4_Trust_TheFutureChangesNothing(string strategy, bool intervals) => Future(Variants.TrustScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law4_Connections_TheFutureChangesNothing(string strategy, bool intervals) => Future(Variants.ConnectionScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law4_Outcomes_TheFutureChangesNothing(string strategy, bool intervals) => Future(Variants.OutcomeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law4_Resilience_TheFutureChangesNothing(string strategy, bool intervals) => Future(Variants.ResilienceScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law4_Continuum_TheFutureChangesNothing(string strategy, bool intervals) => Future(Variants.ContinuumScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law4_Exchange_DuplicatesChangeNothing(string strategy, bool intervals) => Duplicates(Variants.ExchangeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law4_Trust_DuplicatesChangeNothing(string strategy, bool intervals) => Duplicates(Variants.TrustScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law4_Connections_DuplicatesChangeNothing(string strategy, bool intervals) => Duplicates(Variants.ConnectionScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law4_Outcomes_DuplicatesChangeNothing(string strategy, bool intervals) => Duplicates(Variants.OutcomeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law4_Resilience_DuplicatesChangeNothing(string strategy, bool intervals) => Duplicates(Variants.ResilienceScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law4_Continuum_DuplicatesChangeNothing(string strategy, bool intervals) => Duplicates(Variants.ContinuumScorer(strategy, intervals));

    private static void Future(RelationshipScorer scorer) => Always.Holds(
        Both.Of(Stories.Any, Gen.Choose(0, 1000)),
        t =>
        {
            // As of an event of the story: that one and what comes after are not seen.
            var story = t.First.Events.IsEmpty ? t.First : t.First with { AsOf = t.First.Events[t.Second % t.First.Events.Length].At };
            Assert.Equal(scorer.Score(story.Seen()).Bits(), scorer.Score(story).Bits());
        });

    private static void Duplicates(RelationshipScorer scorer) => Always.Holds(
        Both.Of(Stories.Any, Gen.Choose(0, int.MaxValue)),
        t =>
        {
            // Copies, not the same objects; what is broken or stands in conflict may come again too.
            var repeated = t.First.Events.Where(e => e.Id is not null).Select(e => e with { Tag = e.Tag }).ToArray();
            var arrived = t.First.With(repeated).Events.ToArray();
            new Random(t.Second).Shuffle(arrived);
            Assert.Equal(scorer.Score(t.First).Bits(), scorer.Score(t.First with { Events = [.. arrived] }).Bits());
        });
}
