using Relationships.Connections;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;
using Era = Relationships.Connections.Era;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 5 of connections: no evidence is no connection with u = 1; silence returns to it.</summary>
public class Law05Connections
{
    private static readonly DateTimeOffset s_asOf = new(2024, 2, 29, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law5_Connections_AStrangerHasNone(string strategy, bool intervals) => Always.Holds(SomePolicies.Any, policy =>
    {
        var score = Variants.ConnectionScorer(strategy, intervals, policy).Score([], s_asOf).Connections;
        foreach (var type in Eras.Types)
        {
            var declared = strategy.EndsWith("identity", StringComparison.Ordinal) && Variants.Declared.Contains(type);
            Assert.Equal(declared, score[type].IsAvailable);
            Assert.Equal((0, 0, 0), (score[type].Demonstrated, score[type].Responded, score[type].Strength.Value));
            Assert.Equal((1, 0), (score[type].Strength.Uncertainty, score[type].Strength.EvidenceMass));
        }

        Assert.Equal((0, Era.None), (score.Richness, score.Era));
        Assert.Equal(policy.Connections.LastingFloor, score.Lasting, 1e-15);
        Assert.All([score.Product, score.Consumer, score.Relationship], standing => Assert.Equal(default, standing));
    });

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law5_Connections_SilenceOnlyLoosensAndReturnsToNone(string strategy, bool intervals)
    {
        var scorer = Variants.ConnectionScorer(strategy, intervals);
        Always.Holds(Stories.OfOne, story =>
        {
            if (story.Events.IsEmpty)
                return;
            var ledger = Ledger.Fold(story.Log().Events(0));
            var before = scorer.Score(ledger, story.AsOf).Connections;
            foreach (var days in new double[] { 0.1, 3, 60, 400, 4000, 40000, 400000 })
            {
                var after = scorer.Score(ledger, Generators.Era.Later(story.AsOf, days)).Connections;
                Assert.True(after.Richness <= before.Richness + 1e-13, $"{after.Richness:R} after {before.Richness:R}");
                Assert.True(after.Lasting <= before.Lasting + 1e-13, $"{after.Lasting:R} after {before.Lasting:R}");
                foreach (var type in Eras.Types)
                    Assert.True(after[type].Strength.Uncertainty >= before[type].Strength.Uncertainty - 1e-15, type.Name());
                before = after;
            }

            Assert.Equal(0, before.Richness, 1e-12);
            Assert.Equal(EvidencePolicy.Default.Connections.LastingFloor, before.Lasting, 1e-12);
            Assert.Equal(Era.None, before.Era);
            Assert.All(Eras.Types, type => Assert.Equal(1, before[type].Strength.Uncertainty, 1e-12));
        });
    }

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law5_Connections_ADeclaredPointStaysWhereItIsDeclared(string strategy, bool intervals)
    {
        var demonstrated = new RelationshipEvent("ann", EventKind.ConnectionDemonstrated, s_asOf.AddDays(-1)) { Connection = ConnectionType.InterestAssociation };
        var score = Variants.ConnectionScorer(strategy, intervals).Score([demonstrated, demonstrated with { Kind = EventKind.ConnectionResponded }], s_asOf).Connections;
        var declared = strategy.EndsWith("identity", StringComparison.Ordinal);
        Assert.Equal(!declared, score.InterestAssociation.IsAvailable);
        Assert.Equal(declared, score.Richness == 0);
    }
}
