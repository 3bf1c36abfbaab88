using Relationships.Continuum;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Essays;

public sealed class R19Counterparts
{
    private static readonly Counterpart s_barista = Counterpart.Person("ana");
    private static readonly Counterpart s_machine = Counterpart.Product("espresso-machine");
    private static readonly Counterpart s_club = Counterpart.Community("home-baristas");

    private static Story[] Life() =>
    [
        new Story().On(0, EventKind.Purchase, Channel.Web),
        new Story(s_barista).Every(4, EventKind.Recognition, Channel.InPerson).Every(4, EventKind.Conversation, Channel.InPerson),
        new Story(s_machine).Every(3, EventKind.ProductUsed),
        new Story(s_club).Every(30, EventKind.CommunityTookPart, Channel.Community),
    ];

    [Fact]
    public void R19_a_customer_has_a_relationship_with_every_person_product_and_community_of_its_own()
    {
        var table = Story.Table(365, Life());
        var scores = RelationshipScorer.Default.Score(table, Story.Day(365));

        Assert.Equal(
            ["brand:brand", "community:home-baristas", "person:ana", "product:espresso-machine"],
            scores.Keys.ToArray().Select(k => k.Counterpart.ToString()));
        Assert.Equal(ContinuumStage.Transaction, scores[0].Continuum.Stage);
        Assert.Equal(ContinuumStage.Friendship, scores[2].Continuum.Stage);
    }

    [Fact]
    public void R19_the_brand_gains_from_its_people_only_when_rolled_up_and_then_at_a_discount()
    {
        var table = Story.Table(365, Life());
        var apart = RelationshipScorer.Default.Score(table, Story.Day(365));
        var half = RelationshipScorer.Default.Score(new BrandRollup(table, 0.5), Story.Day(365));
        var whole = RelationshipScorer.Default.Score(new BrandRollup(table, 1), Story.Day(365));

        Assert.Equal(apart.Keys.ToArray(), half.Keys.ToArray());
        Assert.True(apart[0].Continuum.Value < half[0].Continuum.Value);
        Assert.True(half[0].Continuum.Value < whole[0].Continuum.Value);
        Assert.Equal(apart[2].Continuum, half[2].Continuum);
        Assert.Equal(table.Events.ToArray().Sum(), half[0].Events);
    }

    [Fact]
    public void R19_a_brand_without_events_of_its_own_gets_a_row_by_rolling_up()
    {
        var table = Story.Table(365, new Story(s_barista).Every(4, EventKind.Conversation, with: e => e with { Brand = "corner-cafe" }));
        var rollup = new BrandRollup(table);

        Assert.Equal(["brand:corner-cafe", "person:ana"], rollup.Keys.ToArray().Select(k => k.Counterpart.ToString()));
        Assert.True(RelationshipScorer.Default.Score(rollup, Story.Day(365))[0].Continuum.Value > 0.1);
    }
}
