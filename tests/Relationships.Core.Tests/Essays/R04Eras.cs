using Relationships.Connections;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R04Eras
{
    [Fact]
    public void R04_eras_are_cumulative_an_era_is_reached_only_when_those_below_it_hold()
    {
        var story = new Story();
        Assert.Equal(Era.None, R03PointsOfConnection.Connect(ConnectionType.Entertainment).Score(365).Connections.Era);

        R03PointsOfConnection.Connect(story, ConnectionType.ProblemSolution);
        Assert.Equal(Era.Product, story.Score(365).Connections.Era);

        R03PointsOfConnection.Connect(story, ConnectionType.Entertainment);
        Assert.Equal(Era.Consumer, story.Score(365).Connections.Era);

        R03PointsOfConnection.Connect(story, ConnectionType.SharedValues);
        R05Trust.Trusted(story);
        Assert.Equal(Era.Relationship, story.Score(365).Connections.Era);
    }

    [Fact]
    public void R04_the_era_profile_of_a_brand_pools_its_relationships()
    {
        var product = R03PointsOfConnection.Connect(new Story(customer: "a"), ConnectionType.ProblemSolution);
        var consumer = R03PointsOfConnection.Connect(R03PointsOfConnection.Connect(new Story(customer: "b"), ConnectionType.ProblemSolution), ConnectionType.Entertainment);
        var nothing = new Story(customer: "c").On(0, EventKind.Purchase);
        var scores = RelationshipScorer.Default.Score(Story.Table(365, product, consumer, nothing), Story.Day(365));

        var brand = BrandConnections.Of(scores.Connections, 0, 3);
        var merged = BrandConnections.Of(scores.Connections, 0, 1).Merge(BrandConnections.Of(scores.Connections, 1, 2));

        Assert.Equal(1, brand.Reached(Era.None), 1e-12);
        Assert.Equal(2 / 3.0, brand.Reached(Era.Product), 1e-12);
        Assert.Equal(1 / 3.0, brand.Reached(Era.Consumer), 1e-12);
        Assert.Equal(0, brand.Reached(Era.Relationship), 1e-12);
        Assert.True(brand.Strength(ConnectionType.ProblemSolution) > brand.Strength(ConnectionType.Entertainment));
        Assert.Equal(brand, BrandConnections.Of(scores.Connections, 0, 3));
        Assert.NotEqual(brand, BrandConnections.Of(scores.Connections, 0, 2));
        Assert.Equal(brand.Richness, merged.Richness, 1e-12);
        Assert.Equal(brand.Reached(Era.Consumer), merged.Reached(Era.Consumer), 1e-12);
    }
}
