using Relationships.Connections;
using Relationships.Core.Tests.Generators;
using Relationships.Policies;
using Era = Relationships.Connections.Era;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 10: an era reached implies every era below it, and is the highest that it may be.</summary>
public class Law10Eras
{
    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law10_Connections_AnEraReachedImpliesEveryEraBelow(string strategy, bool intervals)
    {
        var connections = Variants.ConnectionStrategy(strategy, intervals);
        var reached = new HashSet<Era>();
        Always.Holds(
            Both.Of(SomePolicies.Any, SomeEvidence.Connections),
            t =>
            {
                var score = connections.Score(t.Second, t.First);
                AssertCumulative(score, t.First, t.Second.MutualTrust);
                reached.Add(score.Era);
            },
            1000);
        Assert.Equal(Enum.GetValues<Era>(), reached.Order());
    }

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law10_Connections_OfAnyStory(string strategy, bool intervals) =>
        Always.Holds(Both.Of(SomePolicies.Any, Stories.Any), t =>
        {
            var scores = Variants.ConnectionScorer(strategy, intervals, t.First).Score(t.Second);
            for (var row = 0; row < scores.Count; row++)
                AssertCumulative(scores[row].Connections, t.First, scores[row].Trust.Mutual.Value);

            // The profile of a brand is cumulative too.
            if (scores.Count == 0)
                return;
            var brand = BrandConnections.Of(scores.Connections, 0, scores.Count);
            Assert.Equal(1, brand.Reached(Era.None));
            for (var era = Era.Product; era <= Era.Relationship; era++)
                Assert.InRange(brand.Reached(era), 0, brand.Reached(era - 1));
        });

    private static void AssertCumulative(ConnectionScore score, EvidencePolicy policy, double mutualTrust)
    {
        EraStanding[] standings = [score.Product, score.Consumer, score.Relationship];
        Assert.Equal(standings.TakeWhile(s => s.Holds).Count(), (int)score.Era);
        Assert.All(standings.Where(s => s.Holds), s => Assert.True(s.Probability >= policy.Connections.EraProbability));
        Assert.True(score.Era < Era.Relationship || mutualTrust >= policy.Connections.MutualTrust);
        Assert.Equal(standings[..2], standings[..2].Select(s => s with { Holds = s.Probability >= policy.Connections.EraProbability }));
    }
}
