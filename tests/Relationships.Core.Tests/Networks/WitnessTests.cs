using Relationships.Networks;

namespace Relationships.Core.Tests.Networks;

/// <summary>What many voices can and cannot do, by hand.</summary>
public class WitnessTests
{
    private static readonly NetworkTrustOptions s_known = new() { Propensity = false, HearStrangers = false };

    public static TheoryData<string> Walks => ["evidence-flow", "cumulative", "averaging", "weighted"];

    [Theory]
    [MemberData(nameof(Walks))]
    public void A_hundred_introducers_of_one_witness_carry_no_more_than_that_witness(string strategy)
    {
        var judge = NetworkTrustStrategies.Make(strategy, s_known with { Paths = 1000 })!;
        var network = new Network().Says("w", "k", 1, .5);
        for (var i = 0; i < 100; i++)
            network.Listens("t", $"i{i}", 50).Listens($"i{i}", "w", 50);
        var score = network.Score(judge);
        Assert.Equal((1, 100), (score.Witnesses, score.Paths.Length));
        Assert.InRange(score.Paths.Sum(static p => p.Weight), 0, 1);
        Assert.True(score.Indirect.Mass <= 1.5);

        // Nor more than one whom the truster knows as well itself.
        var known = new Network().Says("w", "k", 1, .5).Listens("t", "w", 5000).Score(judge);
        Assert.True(score.Indirect.Mass <= known.Indirect.Mass);
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void A_thousand_witnesses_never_outweigh_the_prior(string strategy)
    {
        var judge = NetworkTrustStrategies.Make(strategy, s_known)!;
        var network = new Network();
        for (var i = 0; i < 1000; i++)
            network.Listens("t", $"w{i}", 50).Says($"w{i}", "k", 0, 100);
        var score = network.Score(judge);
        Assert.Equal(2, score.Indirect.Mass, 1e-12);
        Assert.Equal(.25, score.Value, 1e-12);
        Assert.True(network.Lives("t", "k", 20).Score(judge).Value > .85);
    }

    [Fact]
    public void Strangers_fill_only_what_those_one_knows_leave_of_the_cap()
    {
        var judge = new EvidenceFlowTrust(new NetworkTrustOptions { Propensity = false, Paths = 5000 });
        var network = new Network().Listens("t", "friend", 50).Says("friend", "k", 0, 1.5);
        for (var i = 0; i < 1000; i++)
            network.Says($"sock{i}", "k", 10);
        var score = network.Score(judge);
        var friend = score.Paths.Single(static p => p.ToString() == "friend");
        Assert.Equal(friend.Weight * 1.5, friend.Evidence.Bad, 1e-12);
        Assert.Equal(2 - friend.Evidence.Bad, score.Indirect.Good, 1e-12);
        Assert.All(score.Paths.Where(static p => p.ToString() != "friend"), static p => Assert.True(p.IsStranger));
    }

    [Fact]
    public void Whom_one_distrusts_is_heard_less_than_a_stranger()
    {
        var judge = new EvidenceFlowTrust(new NetworkTrustOptions { Propensity = false });
        double Heard(double good, double bad) => new Network().Listens("t", "w", good, bad).Says("w", "k").Score(judge).Indirect.Mass;
        Assert.Equal(.2, Heard(0, 0), 1e-15);
        Assert.True(Heard(0, 4) < .1);
        Assert.True(Heard(4, 0) > .7);
    }

    [Fact]
    public void Bad_opinions_of_peers_lower_trust_and_good_ones_raise_it()
    {
        var judge = new EvidenceFlowTrust(s_known);
        double Trust(double good, double bad) => new Network().Listens("t", "w", 5).Says("w", "k", good, bad).Score(judge).Value;
        Assert.True(Trust(0, 1) < .5);
        Assert.True(Trust(1, 0) > .5);
    }

    [Fact]
    public void The_truster_s_propensity_is_the_base_rate_without_the_pair_itself()
    {
        var network = new Network().Says("t", "a").Says("t", "b").Says("t", "c").Says("t", "k", 0, 2).Says("x", "a", 0, 2);
        var judge = new EvidenceFlowTrust(new NetworkTrustOptions { MaxHops = 1, ReciprocityWeight = 0 });

        // Of all but the pair, three in four are good, shrunk by W to the base rate; then t's own three by two of those.
        var population = (3 + (.5 * 2)) / (4 + 2);
        var propensity = (3 + (2 * population)) / (3 + 2);
        Assert.Equal(propensity, network.Score(judge).BaseRate, 1e-15);
        Assert.Equal((3 + (.5 * 2)) / (5 + 2), network.Score(judge, "newcomer").BaseRate, 1e-15);
        Assert.Equal(.5, network.Score(judge, asOf: 0).BaseRate);
    }

    [Fact]
    public void What_the_target_said_of_the_truster_counts_half_and_at_most_as_the_prior()
    {
        var judge = new EvidenceFlowTrust(s_known);
        Assert.Equal(.5, new Network().Says("k", "t").Score(judge).Reciprocal.Good);
        Assert.Equal(2, new Network().Says("k", "t", 1000).Score(judge).Reciprocal.Good, 1e-12);
        Assert.True(new Network().Says("k", "t", 0, 2).Score(judge).Value < .5);
    }

    [Fact]
    public void Fusions_differ_as_they_should()
    {
        var network = new Network();
        foreach (var i in new[] { "v", "w" })
            network.Listens("t", i, 8).Says(i, "k", i == "v" ? 1 : 0, i == "v" ? 0 : .25);
        NetworkEvidence Of(string strategy) => network.Score(NetworkTrustStrategies.Make(strategy, s_known)!).Indirect;
        Assert.Equal(Of("cumulative").Good, 2 * Of("averaging").Good, 1e-12);
        Assert.Equal(Of("cumulative").Bad, 2 * Of("averaging").Bad, 1e-12);

        // By confidence, v, who has seen more, weighs more than half.
        Assert.True(Of("weighted").Good > Of("averaging").Good);
        Assert.True(Of("weighted").Bad < Of("averaging").Bad);
    }
}
