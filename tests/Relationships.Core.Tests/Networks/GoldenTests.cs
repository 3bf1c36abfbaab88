using Relationships.Core.Tests.Contracts;
using Relationships.Networks;

namespace Relationships.Core.Tests.Networks;

/// <summary>Networks against Golden/network_golden.py, and EigenTrust against its known answer.</summary>
public class GoldenTests
{
    private static readonly string[] s_referrals = ["tj", "tw", "jw"];
    private static readonly string[] s_opinions = ["jk", "wk", "tk", "kt"];

    [Fact]
    public void Evidence_flow_and_classic_discounting_agree_with_golden_values()
    {
        foreach (var row in GoldenRow.Read("network.csv", 300))
        {
            var options = new NetworkTrustOptions
            {
                PriorWeight = row["W"],
                BaseRate = row["a"],
                ReferralBaseRate = row["referral"],
                IndirectCap = row["cap"],
                ReciprocityWeight = row["reciprocity"],
                Propensity = false,
                Intervals = false,
            };
            var network = new Network();
            foreach (var pair in s_referrals)
                network.Listens(pair[..1], pair[1..], row[pair + "_good"], row[pair + "_bad"]);
            foreach (var pair in s_opinions)
                network.Says(pair[..1], pair[1..], row[pair + "_good"], row[pair + "_bad"]);
            var flow = network.Score(new EvidenceFlowTrust(options));
            row.AssertNear("flow_value", flow.Value, 1e-13);
            row.AssertNear("flow_u", flow.Estimate.Uncertainty, 1e-13);
            var classic = network.Score(new SubjectiveLogicTrust(OpinionFusion.Cumulative, options));
            row.AssertNear("classic_value", classic.Value, 1e-13);
            row.AssertNear("classic_u", classic.Estimate.Uncertainty, 1e-13);
        }
    }

    /// <summary>x(y + z) of golden.md: the truster's trust in one who tells both.</summary>
    [Fact]
    public void A_witness_is_weighed_as_evidence_flow_weighs_an_opinion()
    {
        var options = new NetworkTrustOptions { ReferralBaseRate = .5, Propensity = false };
        var (x, y, z) = (Evidence(.6, .1, .3), Evidence(.5, .2, .3), Evidence(.4, .4, .2));
        var network = new Network().Listens("t", "w", x.Good, x.Bad).Says("w", "k", y.Good / 8, y.Bad / 8).Says("w", "k", z.Good / 8, z.Bad / 8);
        var score = network.Score(new EvidenceFlowTrust(options));

        // An eighth of it all, so that the cap does not bind.
        var told = new NetworkEvidence((y.Good + z.Good) / 8, (y.Bad + z.Bad) / 8);
        Assert.Equal(.75 * told.Good, score.Indirect.Good, 1e-14);
        Assert.Equal(.75 * told.Bad, score.Indirect.Bad, 1e-14);
        Assert.Equal(.75, score.Paths[0].Weight, 1e-14);
    }

    [Fact]
    public void EigenTrust_gives_its_known_answer()
    {
        var network = new Network().Says("ek", "sd", 100).Says("vm", "sd", 100).Says("ek", "vm", 75);
        var seeds = new Dictionary<string, double> { ["ek"] = 50, ["vm"] = 100 };
        var graph = network.Graph();
        var standing = new EigenTrust(new NetworkTrustOptions { Seeds = seeds, SeedWeight = .5 }).Standing(graph);
        Assert.Equal(28.0 / 129, standing[graph.IndexOf("ek")], 1e-13);
        Assert.Equal(62.0 / 129, standing[graph.IndexOf("vm")], 1e-13);
        Assert.Equal(39.0 / 129, standing[graph.IndexOf("sd")], 1e-13);
    }

    private static NetworkEvidence Evidence(double b, double d, double u) => new(2 * b / u, 2 * d / u);
}
