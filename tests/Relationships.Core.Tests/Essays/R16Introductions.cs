using Relationships.Events;
using Relationships.Networks;

namespace Relationships.Core.Tests.Essays;

/// <summary>Knowing someone inside the organisation gets the foot in the door.</summary>
public sealed class R16Introductions
{
    private static readonly Counterpart s_jo = Counterpart.Person("jo");
    private static readonly EvidenceFlowTrust s_known = new(NetworkTrustOptions.Default with { Propensity = false, HearStrangers = false });

    [Fact]
    public void R16_an_introduction_carries_trust_to_the_company_through_a_person_inside_it()
    {
        var score = Trust(s_known, Introduction("olga"), Friendship("olga"));
        Assert.Equal(0, score.Direct.Mass);
        Assert.True(score.Value > .6);
        Assert.Equal("olga > person:jo", score.Paths.Single().ToString());
        Assert.Equal(1, score.Paths.Single().Share, 1e-12);
    }

    [Fact]
    public void R16_without_an_introduction_the_door_is_closed()
    {
        var stranger = new Story(s_jo, "someone").On(5, EventKind.ServiceGood, with: e => e with { Brand = "acme" });
        Assert.Equal((.5, 1.0), (Trust(s_known, stranger).Value, Trust(s_known, stranger).Estimate.Uncertainty));
    }

    [Fact]
    public void R16_the_better_the_introducer_is_known_the_wider_the_door()
    {
        Assert.True(Trust(s_known, Introduction("olga"), Friendship("olga")).Value > Trust(s_known, Introduction("olga")).Value);
    }

    [Fact]
    public void R16_knowing_the_person_inside_oneself_is_worth_more_than_an_introduction()
    {
        var own = new Story(s_jo, "mia").Every(2, EventKind.ServiceGood, to: 20, with: e => e with { Brand = "acme" });
        Assert.True(Trust(s_known, own).Value > Trust(s_known, Introduction("olga")).Value);
        Assert.Equal("person:jo", Trust(s_known, own).Paths.Single().ToString());
    }

    [Fact]
    public void R16_several_paths_to_one_person_are_fused_and_their_evidence_is_counted_once()
    {
        Story[] Friends(int count) => [.. Enumerable.Range(0, count).SelectMany(i => new[] { Introduction($"f{i}"), Friendship($"f{i}") })];
        var one = Trust(s_known, Friends(1));
        var two = Trust(s_known, Friends(2));
        var many = Trust(s_known, Friends(100));

        // More introductions make the one inside surer to be heard; never can all of them tell more than that one does.
        Assert.True(one.Value < two.Value && two.Value <= many.Value);
        Assert.Equal((1, 1, 1), (one.Witnesses, two.Witnesses, many.Witnesses));
        Assert.True(many.Indirect.Good <= 2);
        Assert.True(many.Value - two.Value < two.Value - .5);
    }

    [Fact]
    public void R16_two_people_inside_are_two_witnesses()
    {
        var second = new Story(Counterpart.Person("kim"), "mia").On(6, EventKind.Introduction, with: e => e with { Brand = "acme", Other = "olga" });
        var score = Trust(s_known, Introduction("olga"), second);
        Assert.Equal(2, score.Witnesses);
        Assert.Equal(["olga > person:jo", "olga > person:kim"], score.Paths.Select(static p => p.ToString()).Order(StringComparer.Ordinal));
        Assert.True(score.Value > Trust(s_known, Introduction("olga")).Value);
    }

    [Fact]
    public void R16_an_honest_referral_vouches_for_the_rival_to_whom_it_led()
    {
        var referral = new Story(Counterpart.Brand("rival"), "mia").On(5, EventKind.HonestReferral, with: e => e with { Other = "brand:acme", Amount = 100 });
        var score = Trust(s_known, referral);
        Assert.True(score.Value > .55);
        Assert.Equal("brand:rival", score.Paths.Single().ToString());
    }

    /// <summary>The introducer brings mia and jo of acme together.</summary>
    private static Story Introduction(string introducer) =>
        new Story(s_jo, "mia").On(5, EventKind.Introduction, with: e => e with { Brand = "acme", Other = introducer });

    private static Story Friendship(string friend) =>
        new Story(Counterpart.Community("guild"), friend).Every(1, EventKind.HelpGiven, to: 4, with: e => e with { Other = "mia" });

    private static NetworkTrustScore Trust(INetworkTrustStrategy strategy, params Story[] stories)
    {
        var log = EventLog.Create(stories.SelectMany(static s => s.Events));
        Assert.Empty(log.Rejects);
        var graph = TrustGraph.OfLog(log, Story.Day(30));
        return strategy.Score(graph, graph.Question("mia", "brand:acme"));
    }
}
