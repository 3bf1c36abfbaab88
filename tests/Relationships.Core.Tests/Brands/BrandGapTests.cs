using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Events;

namespace Relationships.Core.Tests.Brands;

public class BrandGapTests
{
    [Fact]
    public void A_complete_identity_has_none() => Assert.Empty(BrandGap.Of(Brew.Identity));

    [Fact]
    public void Who_says_nothing_leaves_every_question_and_every_era_open()
    {
        var gaps = BrandGap.Of(new BrandIdentity());
        Assert.Equal(Enum.GetValues<BrandQuestion>(), gaps.Where(g => g.Question is not null).Select(g => g.Question!.Value).Distinct());
        Assert.All(["Product", "Consumer", "Relationship"], era => Assert.Contains(gaps, g => g.Message.Contains($"the {era} era", StringComparison.Ordinal)));
        Assert.DoesNotContain(gaps, g => g.Connection is not null);
    }

    [Fact]
    public void A_point_without_ground_and_a_ground_without_its_point_are_gaps()
    {
        var gaps = BrandGap.Of(Brew.Identity with { Goals = Topics.None, Connections = Brew.Identity.Connections.Remove(ConnectionType.SharedValues) });
        Assert.Equal(
            [("goals", (ConnectionType?)ConnectionType.GoalFacilitation), ("connections", ConnectionType.SharedValues), ("connections", ConnectionType.SharedValues)],
            gaps.Select(g => (g.Path, g.Connection)));
    }

    [Fact]
    public void Belonging_stands_on_a_character_or_a_community()
    {
        Assert.DoesNotContain(BrandGap.Of(Brew.Identity with { Communities = Topics.None }), g => g.Connection == ConnectionType.Belonging);
        Assert.Contains(BrandGap.Of(Brew.Identity with { Communities = Topics.None, Character = Topics.None }), g => g.Connection == ConnectionType.Belonging);
    }

    [Fact]
    public void A_claim_of_what_is_not_declared_is_said_but_not_meant()
    {
        var claim = new BrandClaim(BrandDimension.Values, "Climate", "We are neutral.");
        var gap = Assert.Single(BrandGap.Of(Brew.Identity with { Claims = [Brew.Identity.Claims[0], claim] }));
        Assert.Equal(("claims[1]", (BrandQuestion?)BrandQuestion.RevealingOurselves), (gap.Path, gap.Question));
    }
}
