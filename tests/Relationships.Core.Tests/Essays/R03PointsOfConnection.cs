using System.Collections.Immutable;
using Relationships.Connections;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R03PointsOfConnection
{
    [Fact]
    public void R03_six_points_of_connection_each_with_its_era_and_strength()
    {
        foreach (var type in Eras.Types)
        {
            var score = Connect(type).Score(365).Connections;

            Assert.True(score[type].IsAvailable);
            Assert.True(score[type].Strength.Value > 0.9);
            Assert.InRange(score[type].Strength.Value, score[type].Strength.Low, score[type].Strength.High);
            Assert.Equal(score[type].Strength.Value, score.Richness, 1e-12);
            Assert.All(Eras.Types.Where(t => t != type), other => Assert.False(score[other].IsAvailable));
        }

        Assert.Equal([Era.Product, Era.Consumer, Era.Consumer, Era.Relationship, Era.Relationship, Era.Relationship], Eras.Types.Select(Eras.Of));
    }

    [Fact]
    public void R03_a_demonstrated_value_that_nobody_responds_to_is_no_connection()
    {
        var score = new Story().Every(10, EventKind.ValueDemonstrated, Channel.Tv).Score(365).Connections;

        Assert.True(score.SharedValues.IsAvailable);
        Assert.True(score.SharedValues.Demonstrated > 0.9);
        Assert.Equal(0, score.SharedValues.Strength.Value);
        Assert.Equal(0, score.Richness);
        Assert.Equal(Era.None, score.Era);
    }

    [Fact]
    public void R03_with_a_declared_identity_the_other_points_are_unavailable_not_zero()
    {
        var declared = new GeometricConnections(ConnectionOptions.Default with { Declared = ImmutableHashSet.Create(ConnectionType.Entertainment) });
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Connections = declared });
        var score = scorer.Score(Connect(ConnectionType.SharedValues).Events, Story.Day(365)).Connections;

        Assert.False(score.SharedValues.IsAvailable);
        Assert.True(score.Entertainment.IsAvailable);
        Assert.Equal(0, score.Entertainment.Strength.Value);
        Assert.Equal(0, score.Richness);
    }

    [Fact]
    public void R03_belonging_is_to_a_character_or_to_a_community()
    {
        var character = Connect(ConnectionType.Belonging).Score(365).Connections;
        var community = Connect(ConnectionType.Belonging, Counterpart.Community("riders")).Score(365).Connections;

        Assert.True(character.Character.Strength.Value > 0.9);
        Assert.Equal(0, character.Community.Strength.Value);
        Assert.True(community.Community.Strength.Value > 0.9);
        Assert.Equal(0, community.Character.Strength.Value);
        Assert.Equal(character.Belonging.Strength.Value, community.Belonging.Strength.Value);
    }

    internal static Story Connect(ConnectionType type, Counterpart counterpart = default) => Connect(new Story(counterpart), type);

    internal static Story Connect(Story story, ConnectionType type) => story
        .Every(14, EventKind.ConnectionDemonstrated, with: e => e with { Connection = type })
        .Every(14, EventKind.ConnectionResponded, from: 1, with: e => e with { Connection = type });
}
