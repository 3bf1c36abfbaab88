using Relationships.Events;
using Relationships.Networks;

namespace Relationships.Core.Tests.Essays;

/// <summary>Influencers and fellow customers are trusted by people who never met them.</summary>
public sealed class R11Influencers
{
    private static readonly Counterpart s_cafe = Counterpart.Brand("cafe");

    [Fact]
    public void R11_a_recommendation_carries_trust_to_one_who_never_met_the_brand()
    {
        // Ida's readers bought on her word; Rolf has read her, and knows nothing of the cafe.
        var ida = new Story(s_cafe, "ida").On(10, EventKind.Recommendation);
        for (var i = 0; i < 5; i++)
            ida.On(5 + i, EventKind.ReferralConverted, with: e => e with { Counterpart = Counterpart.Brand("roaster"), Other = "rolf" });
        var followed = Trust("rolf", ida);
        Assert.Equal(0, followed.Direct.Mass);
        Assert.True(followed.Value > .6);
        Assert.Equal("ida", followed.Paths[0].ToString());
        Assert.False(followed.Paths[0].IsStranger);
    }

    [Fact]
    public void R11_it_is_discounted_by_the_trust_in_the_recommender()
    {
        NetworkTrustScore After(int good, int bad)
        {
            var story = new Story(s_cafe, "ida").On(10, EventKind.Recommendation);
            var past = new Story(Counterpart.Person("ida"), "rolf");
            for (var i = 0; i < good; i++)
                past.On(i, EventKind.ServiceGood);
            for (var i = 0; i < bad; i++)
                past.On(i, EventKind.PromiseBroken);
            return Trust("rolf", story.As("person:ida"), past);
        }

        Assert.True(After(8, 0).Value > After(2, 0).Value);
        Assert.True(After(2, 0).Value > After(0, 0).Value);
        Assert.True(After(0, 0).Value > After(0, 4).Value);
        Assert.True(After(0, 4).Value >= .5);
    }

    [Fact]
    public void R11_a_stranger_s_review_counts_for_little_and_a_crowd_of_them_for_no_more_than_the_prior()
    {
        Story[] Crowd(int people, EventKind kind) => [.. Enumerable.Range(0, people).Select(i => new Story(s_cafe, $"c{i}").On(10, kind))];

        var one = Trust("rolf", Crowd(1, EventKind.ReviewGood));
        var many = Trust("rolf", Crowd(500, EventKind.ReviewGood));
        Assert.InRange(one.Value, .52, .58);
        Assert.True(many.Value > one.Value && many.Indirect.Mass <= 2 + 1e-12);
        Assert.True(Trust("rolf", Crowd(3, EventKind.ReviewBad)).Value < .5);
        Assert.True(Trust("rolf", [.. Crowd(3, EventKind.ReviewGood), new Story(s_cafe, "x").On(10, EventKind.Attack)]).Value < Trust("rolf", Crowd(3, EventKind.ReviewGood)).Value);
    }

    [Fact]
    public void R11_own_experience_outweighs_what_others_say()
    {
        var raves = Enumerable.Range(0, 50).Select(i => new Story(s_cafe, $"c{i}").On(10, EventKind.ReviewGood));
        var own = new Story(s_cafe, "rolf").On(5, EventKind.PromiseBroken).On(12, EventKind.ServicePoor).On(20, EventKind.ServicePoor);
        Assert.True(Trust("rolf", [.. raves, own]).Value < .5);
    }

    [Fact]
    public void R11_help_between_fellow_customers_makes_their_word_count()
    {
        var opinion = new Story(s_cafe, "ida").On(10, EventKind.ReviewGood);
        var help = new Story(Counterpart.Community("guild"), "ida").Every(5, EventKind.HelpGiven, from: 0, to: 20, with: e => e with { Other = "rolf" });
        Assert.True(Trust("rolf", opinion, help).Value > Trust("rolf", opinion).Value);
        Assert.Equal(Trust("other", opinion).Value, Trust("other", opinion, help).Value);
    }

    [Fact]
    public void R11_only_what_is_strictly_earlier_counts_and_what_was_said_fades()
    {
        var story = new Story(s_cafe, "ida").On(10, EventKind.ReviewGood);
        Assert.Equal(.5, Trust("rolf", 10, story).Value);
        Assert.True(Trust("rolf", 11, story).Value > Trust("rolf", 2000, story).Value);
    }

    private static NetworkTrustScore Trust(string truster, params Story[] stories) => Trust(truster, 30, stories);

    private static NetworkTrustScore Trust(string truster, double day, params Story[] stories)
    {
        var log = EventLog.Create(stories.SelectMany(s => s.Events));
        Assert.Empty(log.Rejects);
        var graph = TrustGraph.OfLog(log, Story.Day(day));
        var options = NetworkTrustOptions.Default with { Propensity = false };
        return new EvidenceFlowTrust(options).Score(graph, graph.Question(truster, s_cafe.ToString()));
    }
}
