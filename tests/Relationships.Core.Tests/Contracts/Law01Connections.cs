using Relationships.Connections;
using Relationships.Core.Tests.Generators;
using Relationships.Policies;
using Era = Relationships.Connections.Era;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 1 of connections: points, eras, richness and lasting lie in their ranges and intervals.</summary>
public class Law01Connections
{
    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law1_Connections_EveryNumberLiesInItsInterval(string strategy, bool intervals)
    {
        var scorer = Variants.ConnectionScorer(strategy, intervals);
        Always.Holds(Stories.Any, story => AssertAll(scorer.Score(story)));
    }

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law1_Connections_UnderAnyPolicy(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t => AssertAll(Variants.ConnectionScorer(strategy, intervals, t.First).Score(t.Second)));

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law1_Connections_OfAnyEvidence(string strategy, bool intervals)
    {
        var connections = Variants.ConnectionStrategy(strategy, intervals);
        Always.Holds(Both.Of(SomePolicies.Any, SomeEvidence.Connections), t => AssertInRange(connections.Score(t.Second, t.First)));
    }

    /// <summary>Found by thought: evidence so old that it is next to nothing, under a prior of small weight.</summary>
    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law1_Connections_NextToNothingIsStillANumber(string strategy, bool intervals)
    {
        var policy = EvidencePolicy.Default with { Prior = EvidencePolicy.Default.Prior with { Weight = 0.1 } };
        for (var amount = double.Epsilon; amount < 1e-300; amount *= 2)
        {
            var point = new PointEvidence(amount, amount);
            AssertInRange(Variants.ConnectionStrategy(strategy, intervals).Score(new ConnectionEvidence { ProblemSolution = point, Community = point }, policy));
        }
    }

    private static void AssertAll(RelationshipScores scores)
    {
        for (var row = 0; row < scores.Count; row++)
            AssertInRange(scores[row].Connections);
    }

    private static void AssertInRange(ConnectionScore score)
    {
        foreach (var (point, what) in Eras.Types.Select(type => (score[type], type.Name())).Append((score.Character, "character")).Append((score.Community, "community")))
        {
            var e = point.Strength;
            Assert.True(0 <= e.Low && e.Low <= e.Value && e.Value <= e.High && e.High <= 1, $"{what}: {e.Low:R} <= {e.Value:R} <= {e.High:R}");
            Assert.InRange(e.Uncertainty, double.Epsilon, 1);
            Assert.InRange(e.EvidenceMass, 0, double.MaxValue);
            Assert.InRange(point.Demonstrated, 0, 1);
            Assert.InRange(point.Responded, 0, 1);
            if (!point.IsAvailable)
                Assert.Equal(default, point);
        }

        foreach (var standing in new[] { score.Product, score.Consumer, score.Relationship })
        {
            Assert.InRange(standing.Strength, 0, 1);
            Assert.InRange(standing.Probability, 0, 1);
        }

        Assert.InRange(score.Richness, 0, 6);
        Assert.InRange(score.Lasting, 0, 1);
        Assert.InRange(score.Era, Era.None, Era.Relationship);
    }
}
