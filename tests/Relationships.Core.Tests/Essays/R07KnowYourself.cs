using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R07KnowYourself
{
    [Fact]
    public void R07_purpose_values_and_character_are_declared_and_what_is_missing_is_told()
    {
        var shop = BrandIdentity.Parse("""{ "version": 1, "needs": ["fuel"], "connections": ["problem-solution", "shared-values"] }""");
        var gaps = BrandGap.Of(shop);

        Assert.Contains(gaps, g => g is { Path: "purpose", Question: BrandQuestion.Purpose });
        Assert.Contains(gaps, g => g is { Path: "values", Question: BrandQuestion.Purpose });
        Assert.Contains(gaps, g => g is { Path: "character", Question: BrandQuestion.ConsistentCharacter });
        Assert.Contains(gaps, g => g is { Connection: ConnectionType.SharedValues });
        Assert.Contains(gaps, g => g.Message.Contains("Consumer era", StringComparison.Ordinal));
        Assert.Empty(BrandGap.Of(Brew.Identity));
    }

    [Fact]
    public void R07_an_identity_has_versions_that_can_be_told_apart()
    {
        var later = Brew.Identity with { Values = Brew.Identity.Values.Remove("patience") };

        Assert.NotEqual(Brew.Identity.Id, later.Id);
        Assert.Equal(new BrandDifference("values.patience", "declared", null), Assert.Single(BrandDifference.Between(Brew.Identity, later)));
        Assert.Equal(Brew.Identity.Id, BrandIdentity.Parse(Brew.Identity.ToJson()).Id);
    }

    [Fact]
    public void R07_a_point_that_the_brand_does_not_declare_is_unavailable_not_zero()
    {
        var story = R03PointsOfConnection.Connect(new Story(), ConnectionType.Entertainment);
        var scorer = new RelationshipScorer(new RelationshipScorerOptions { Identity = new BrandIdentity { Connections = [ConnectionType.SharedValues] } });
        var score = scorer.Score(story.Events, Story.Day(365)).Connections;

        Assert.True(story.Score(365).Connections.Entertainment.Strength.Value > 0.9);
        Assert.False(score.Entertainment.IsAvailable);
        Assert.True(score.SharedValues.IsAvailable);
        Assert.Equal(0, score.SharedValues.Strength.Value);
    }
}
