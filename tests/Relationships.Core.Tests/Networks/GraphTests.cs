using Relationships.Networks;

namespace Relationships.Core.Tests.Networks;

/// <summary>Inputs: what graphs refuse, leave out, and see as of an instant.</summary>
public class GraphTests
{
    private static readonly EvidenceFlowTrust s_plain = new(new NetworkTrustOptions { Propensity = false, ReciprocityWeight = 0, HearStrangers = false });

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(double.PositiveInfinity, 0)]
    public void Evidence_that_is_no_evidence_is_refused(double good, double bad) =>
        Assert.Throws<ArgumentException>(() => new Network().Says("t", "k", good, bad).Graph());

    [Theory]
    [InlineData("", "k")]
    [InlineData("t", "")]
    public void A_party_without_a_name_is_refused(string source, string target) =>
        Assert.Throws<ArgumentException>(() => new Network().Says(source, target).Graph());

    [Fact]
    public void A_kind_that_is_none_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Network().With("t", "k", (TrustEdgeKind)7, 1, 0).Graph());

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_rating_that_is_no_number_is_refused(double value) =>
        Assert.Throws<ArgumentException>(() => TrustGraph.OfRatings([new Rating("t", "k", value, Network.Day(0))]));

    [Fact]
    public void Nobody_is_a_witness_of_themselves()
    {
        var graph = new Network().Says("k", "k", 9).Listens("t", "t", 9).Says("w", "k").Graph();
        Assert.Equal((2, 1), (graph.SelfLoops, graph.EdgeCount));
        Assert.Equal(["k", "t", "w"], graph.Parties.ToArray());
    }

    [Fact]
    public void A_party_is_not_asked_about_itself()
    {
        var score = new Network().Says("t", "k").Says("k", "t").Score(s_plain, "k", "k");
        Assert.Equal((.5, 1.0), (score.Value, score.Estimate.Uncertainty));
    }

    [Fact]
    public void Equal_pieces_are_pieces_of_their_own()
    {
        Assert.Equal(3, new Network().Lives("t", "k").Lives("t", "k").Lives("t", "k").Score(s_plain).Direct.Good);
        Assert.Equal(0, new Network().Lives("t", "k", good: 0, bad: -0.0).Graph().EdgeCount);
    }

    [Fact]
    public void What_happens_at_the_as_of_is_not_seen()
    {
        var network = new Network().Lives("t", "k", day: 1).Lives("t", "k", day: 1).Lives("t", "k", day: 2);
        Assert.Equal([0, 0, 2, 3], new[] { 0, 1, 2, 3 }.Select(day => network.Score(s_plain, asOf: day).Direct.Good));
        Assert.Equal(3, network.Score(s_plain).Direct.Good);
    }

    [Fact]
    public void Of_whom_nothing_is_known_the_base_rate_is_believed()
    {
        var network = new Network().Listens("t", "w").Says("w", "k");
        Assert.Equal(.5, network.Score(s_plain, target: "nobody").Value);
        Assert.Equal(.5, network.Score(s_plain, "nobody").Value);
        Assert.Equal(.5, new Network().Score(s_plain).Value);
        var graph = network.Graph();
        Assert.Throws<ArgumentException>(() => s_plain.Score(graph, new TrustQuestion(3, 0)));
        Assert.Throws<ArgumentException>(() => s_plain.Score(graph, new TrustQuestion[2], new NetworkTrustScore[1]));
    }

    /// <summary>a trusts b trusts c trusts a, and each speaks of k: the walk ends, and each witness counts once.</summary>
    [Fact]
    public void A_cycle_does_not_feed_itself()
    {
        var network = new Network().Listens("t", "a", 2).Listens("a", "b", 2).Listens("b", "c", 2).Listens("c", "a", 2).Listens("a", "t", 2)
            .Says("a", "k", .1).Says("b", "k", .1).Says("c", "k", .1);
        var score = network.Score(s_plain);

        // t hears a, and b through a; c is a hop too far.
        Assert.Equal(["a", "a > b"], score.Paths.Select(static p => p.ToString()).Order(StringComparer.Ordinal));
        var a = (2 + (.2 * 2)) / (2 + 2);
        var b = ((2 * a) + (.2 * 2)) / ((2 * a) + 2);
        Assert.Equal(.1 * (a + b), score.Indirect.Good, 1e-15);
    }

    [Fact]
    public void Hops_are_counted_to_the_target()
    {
        var network = new Network().Lives("t", "k", .5).Listens("t", "w").Says("w", "k", .1).Listens("w", "v").Says("v", "k", .1);
        int Witnesses(int hops) => network.Score(new EvidenceFlowTrust(new NetworkTrustOptions { MaxHops = hops, HearStrangers = false })).Witnesses;
        Assert.Equal([0, 1, 2], new[] { 1, 2, 3 }.Select(Witnesses));
    }

    [Fact]
    public void An_experience_is_told_to_nobody()
    {
        var score = new Network().Listens("t", "w", 5).Lives("w", "k", 5).Score(NetworkTrustStrategies.EvidenceFlow);
        Assert.Equal(0, score.Indirect.Mass);
        Assert.Equal(5, new Network().Lives("w", "k", 5).Score(NetworkTrustStrategies.EvidenceFlow, "w").Direct.Good);
    }

    [Fact]
    public void Functional_and_referral_evidence_are_different_things()
    {
        // t finds w a good dealer; that says nothing of w's word.
        var dealer = new Network().Lives("t", "w", 50).Says("w", "k").Score(s_plain);
        Assert.Equal(0, dealer.Indirect.Mass);

        // t has always heard the truth from w, and would not trust w itself the more.
        var teller = new Network().Listens("t", "w", 50);
        Assert.Equal(0, teller.Score(s_plain, "t", "w").Estimate.EvidenceMass);
    }

    [Fact]
    public void The_target_does_not_introduce_those_who_speak_of_it()
    {
        var honest = new Network().Listens("t", "k", 5).Listens("k", "w", 5).Says("w", "k", 1);
        Assert.Equal(0, honest.Score(s_plain).Indirect.Mass);
        Assert.True(honest.Listens("t", "w", .5).Score(s_plain).Indirect.Mass > 0);
    }

    [Theory]
    [InlineData(10, .6, 0)]
    [InlineData(-10, 0, 1.2)]
    public void A_rating_is_half_for_saying_so_and_half_for_its_size(double value, double good, double bad)
    {
        var evidence = RatingOptions.Default.Evidence(value / 5);
        Assert.Equal(good, evidence.Good, 1e-15);
        Assert.Equal(bad, evidence.Bad, 1e-15);
        Assert.Equal(1 * Math.Sign(good), RatingOptions.Default.Evidence(value).Good);
        Assert.Equal(RatingOptions.Default.Evidence(value), RatingOptions.Default.Evidence(value * 100));
        Assert.Equal(new NetworkEvidence(.25, .5), RatingOptions.Default.Evidence(-0.0));
    }

    [Fact]
    public void Options_say_all_that_is_wrong_with_them()
    {
        var fault = Assert.Throws<ArgumentException>(() => new EvidenceFlowTrust(new NetworkTrustOptions
        {
            MaxHops = 4,
            PriorWeight = double.NaN,
            BaseRate = 2,
            ReferralBaseRate = double.NaN,
            ReciprocityWeight = -1,
            PropensityPriorWeight = 0,
            SeedWeight = 0,
            Seeds = new Dictionary<string, double> { ["s"] = double.NaN },
            Paths = -1,
        }));
        foreach (var name in new[] { "MaxHops", "PriorWeight", "IndirectCap", "BaseRate", "ReferralBaseRate", "ReciprocityWeight", "PropensityPriorWeight", "SeedWeight", "seed 's'", "Paths" })
            Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => TrustGraph.OfRatings([], new RatingOptions { Scale = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TrustGraph.OfRatings([], new RatingOptions { BadWeight = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => TrustGraph.OfRatings([], new RatingOptions { ReferralShare = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SubjectiveLogicTrust((OpinionFusion)9));
    }
}
