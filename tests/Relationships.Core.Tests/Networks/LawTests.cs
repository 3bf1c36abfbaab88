using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Networks;

namespace Relationships.Core.Tests.Networks;

/// <summary>The model's laws, for every strategy that the library names.</summary>
public class LawTests
{
    private const double Rounding = 1e-12;

    public static TheoryData<string> Strategies => [.. NetworkTrustStrategies.All.Keys];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Law1_Every_score_is_in_its_range(string strategy) => Always.Holds(SomeNetworks.Any, edges =>
    {
        var score = Score(strategy, edges);
        var e = score.Estimate;
        Assert.True(e.Low >= 0 && e.Low <= e.Value && e.Value <= e.High && e.High <= 1, $"{e}");
        Assert.True(e.Uncertainty > 0 && e.Uncertainty <= 1 && e.EvidenceMass >= 0 && double.IsFinite(e.EvidenceMass), $"{e}");
        Assert.InRange(score.BaseRate, 0, 1);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Law2_Any_order_of_arrival_gives_the_same_bits(string strategy) => Always.Holds(SomeNetworks.Any, edges =>
    {
        var forwards = Score(strategy, edges);
        var backwards = Score(strategy, [.. edges.Reverse()]);
        Assert.Equal(forwards.Estimate, backwards.Estimate);
        Assert.Equal(forwards.Paths.Select(static p => (p.ToString(), p.Share)), backwards.Paths.Select(static p => (p.ToString(), p.Share)));
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Law2_Many_questions_give_what_one_gives(string strategy) => Always.Holds(SomeNetworks.Any, edges =>
    {
        var graph = TrustGraph.Create(edges);
        var questions = (from truster in SomeNetworks.Parties from target in SomeNetworks.Parties from day in new[] { 3, 7 } select graph.Question(truster, target, Network.Day(day))).ToArray();
        var scores = new NetworkTrustScore[questions.Length];
        var judge = NetworkTrustStrategies.All[strategy];
        judge.Score(graph, questions, scores);
        for (var i = 0; i < questions.Length; i++)
            Assert.Equal(judge.Score(graph, questions[i]).Estimate, scores[i].Estimate);
    }, 40);

    /// <summary>What happens at the as-of or after it changes nothing; nor do parties that come later.</summary>
    [Theory]
    [MemberData(nameof(Strategies))]
    public void Law4_What_is_not_strictly_earlier_changes_nothing(string strategy) => Always.Holds(SomeNetworks.Any, edges =>
    {
        var late = new TrustEdge("z", "k", TrustEdgeKind.Opinion, 5, 0, Network.Day(6));
        var seen = edges.Where(static e => e.At < Network.Day(5)).ToArray();
        Assert.Equal(Score(strategy, seen, 5).Estimate, Score(strategy, [.. edges, late], 5).Estimate);
        Assert.Equal(Score(strategy, seen).Estimate, Score(strategy, edges, 5).Estimate);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Law5_No_evidence_gives_the_base_rate_with_full_uncertainty(string strategy) => Always.Holds(SomeNetworks.Any, edges =>
    {
        var others = edges.Where(static e => e.Target != "k" && e.Source != "k").ToArray();
        var score = Score(strategy, others);
        Assert.Equal((score.BaseRate, 1.0, 0.0), (score.Value, score.Estimate.Uncertainty, score.Estimate.EvidenceMass));
        Assert.Equal(.5, NetworkTrustStrategies.All[strategy].Score(TrustGraph.Create([]), new TrustQuestion(-1, -1)).Value);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Law6_and_7_One_more_good_direct_event_never_lowers_trust_nor_raises_u(string strategy) => Always.Holds(Both.Of(SomeNetworks.Any, SomeNetworks.Edge), c =>
    {
        foreach (var kind in new[] { TrustEdgeKind.Opinion, TrustEdgeKind.Experience })
        {
            var good = c.Second with { Source = "t", Target = "k", Kind = kind, Bad = 0 };
            var (before, after) = (Score(strategy, c.First), Score(strategy, [.. c.First, good]));
            Assert.True(after.Value >= before.Value - Rounding, $"{before.Value:R} to {after.Value:R}");
            Assert.True(after.Estimate.Uncertainty <= before.Estimate.Uncertainty + Rounding);
        }
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Law6_One_more_bad_direct_event_never_raises_trust(string strategy) => Always.Holds(Both.Of(SomeNetworks.Any, SomeNetworks.Edge), c =>
    {
        var bad = c.Second with { Source = "t", Target = "k", Kind = TrustEdgeKind.Opinion, Good = 0 };
        Assert.True(Score(strategy, [.. c.First, bad]).Value <= Score(strategy, c.First).Value + Rounding);
    });

    /// <summary>A rating is an opinion and referral evidence at once, and still: speaking well of someone never lowers trust in them.</summary>
    [Theory]
    [MemberData(nameof(Strategies))]
    public void Law6_One_more_good_rating_never_lowers_trust(string strategy) => Always.Holds(SomeNetworks.Any, edges =>
    {
        TrustEdge[] rating = [.. RatingEdges.Of(new Rating("t", "k", 10, Network.Day(2)), RatingOptions.Default)];
        Assert.True(Score(strategy, [.. edges, .. rating]).Value >= Score(strategy, edges).Value - Rounding);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Law8_Contributions_and_paths_sum_to_the_score(string strategy) => Always.Holds(SomeNetworks.Any, edges =>
    {
        var score = Score(strategy, edges);
        Assert.Equal(score.Value - score.BaseRate, score.DirectContribution + score.ReciprocalContribution + score.IndirectContribution, Rounding);
        Assert.Equal(score.Indirect.Mass > 0 ? 1 : 0, score.Paths.Sum(static p => p.Share), Rounding);
        Assert.Equal(score.IndirectContribution, score.Paths.Sum(static p => p.Contribution), Rounding);
        Assert.Equal(score.Indirect.Good, score.Paths.Sum(static p => p.Evidence.Good), 1e-9);
        Assert.Equal(score.Indirect.Bad, score.Paths.Sum(static p => p.Evidence.Bad), 1e-9);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Indirect_evidence_never_outweighs_its_cap(string strategy) => Always.Holds(SomeNetworks.Any, edges =>
    {
        var score = Score(strategy, edges);
        Assert.InRange(score.Indirect.Mass, 0, NetworkTrustOptions.Default.IndirectCap + Rounding);
        Assert.InRange(score.Reciprocal.Mass, 0, NetworkTrustOptions.Default.PriorWeight + Rounding);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void The_weights_of_one_witness_sum_to_at_most_one_over_all_its_paths(string strategy) => Always.Holds(SomeNetworks.Any, edges =>
    {
        foreach (var witness in Score(strategy, edges).Paths.GroupBy(static p => p.Via[^1], StringComparer.Ordinal))
            Assert.InRange(witness.Sum(static p => p.Weight), 0, 1 + Rounding);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_way_has_at_most_three_hops_and_no_party_twice(string strategy) => Always.Holds(SomeNetworks.Any, edges =>
    {
        foreach (var path in Score(strategy, edges).Paths)
        {
            Assert.InRange(path.Via.Length, 1, 2);
            Assert.Equal(path.Via.Length + 2, path.Via.Append("t").Append("k").Distinct(StringComparer.Ordinal).Count());
        }
    });

    private static NetworkTrustScore Score(string strategy, TrustEdge[] edges, double? asOf = null)
    {
        var graph = TrustGraph.Create(edges);
        var judge = NetworkTrustStrategies.Make(strategy, NetworkTrustOptions.Default with { Paths = 1000 })!;
        return judge.Score(graph, graph.Question("t", "k", asOf is { } day ? Network.Day(day) : null));
    }
}
