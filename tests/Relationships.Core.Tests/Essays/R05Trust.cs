using Relationships.Connections;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R05Trust
{
    [Fact]
    public void R05_mutual_trust_is_high_only_when_both_directions_are()
    {
        var both = Trusted(new Story()).Score(365).Trust;
        var oneWay = TrustedBrand(new Story()).Every(20, EventKind.PaymentLate).Every(60, EventKind.ReturnAbused).Score(365).Trust;

        Assert.True(both.InCounterpart.Value > 0.75);
        Assert.True(both.OfCustomer.Value > 0.75);
        Assert.True(both.Mutual.Value > 0.75);
        Assert.Equal(both.InCounterpart.Value > 0.75, oneWay.InCounterpart.Value > 0.75);
        Assert.True(oneWay.OfCustomer.Value < 0.3);
        Assert.True(oneWay.Mutual.Value < 0.55);
        Assert.True(oneWay.Balance < 0.4);
    }

    [Fact]
    public void R05_the_relationship_era_is_not_reached_without_mutual_trust()
    {
        Story Connected()
        {
            var story = R03PointsOfConnection.Connect(ConnectionType.ProblemSolution);
            R03PointsOfConnection.Connect(story, ConnectionType.InterestAssociation);
            return R03PointsOfConnection.Connect(story, ConnectionType.SharedValues);
        }

        var trusted = Trusted(Connected()).Score(365);
        var distrusted = Trusted(Connected()).Every(30, EventKind.PaymentLate).Every(20, EventKind.ReturnAbused).Score(365);

        Assert.Equal(Era.Relationship, trusted.Connections.Era);
        Assert.Equal(Era.Consumer, distrusted.Connections.Era);
        Assert.Equal(trusted.Connections.Relationship.Strength, distrusted.Connections.Relationship.Strength);
    }

    internal static Story Trusted(Story story) => TrustedBrand(story).Every(20, EventKind.PaymentOnTime).Every(30, EventKind.DataShared);

    private static Story TrustedBrand(Story story) => story
        .Every(20, EventKind.ServiceGood)
        .Every(30, EventKind.Disclosure)
        .Every(30, EventKind.Gesture);
}
