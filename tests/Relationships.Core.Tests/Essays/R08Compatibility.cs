using Relationships.Brands;
using Relationships.Connections;
using Relationships.Core.Tests.Builders;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R08Compatibility
{
    [Fact]
    public void R08_who_shares_is_above_who_is_not_known_and_who_differs_is_below()
    {
        var shares = Brew.Compatibility([.. Brew.Identity.Values.Select(v => Brew.Said(BrandDimension.Values, v))]);
        var unknown = Brew.Compatibility();
        var differs = Brew.Compatibility([.. Brew.Identity.Values.Select(v => Brew.Said(BrandDimension.Values, v, false))]);

        Assert.True(shares.Estimate.Value > unknown.Estimate.Value && unknown.Estimate.Value > differs.Estimate.Value);
        Assert.Equal(1, unknown.Estimate.Uncertainty);
        Assert.Equal((0, 12), (unknown.Different, unknown.Unknown));
        Assert.True(differs.Estimate.Uncertainty < unknown.Estimate.Uncertainty);
        Assert.Equal(shares.Estimate.Uncertainty, differs.Estimate.Uncertainty, 1e-12);
    }

    [Fact]
    public void R08_potential_points_not_yet_live_are_ranked_by_what_both_share()
    {
        var story = R03PointsOfConnection.Connect(new Story(), ConnectionType.ProblemSolution);
        var compatibility = Brew.Compatibility(
            Brew.Said(BrandDimension.Goals, "learn to roast"),
            Brew.Said(BrandDimension.Interests, "coffee", false), Brew.Said(BrandDimension.Interests, "ceramics", false));
        var points = Brew.Scorer.Potential(Brew.Identity, compatibility, story.Score(365).Connections);

        Assert.Equal(ConnectionType.GoalFacilitation, points[0].Type);
        Assert.Equal(ConnectionType.InterestAssociation, points[^1].Type);
        Assert.DoesNotContain(points, p => p.Type == ConnectionType.ProblemSolution);
        Assert.Equal(["learn to roast"], points[0].Shared);
        Assert.All(points, p => Assert.InRange(p.Gain.Value, p.Gain.Low, p.Gain.High));

        var undeclared = Brew.Identity with { Connections = [ConnectionType.SharedValues] };
        Assert.Equal([ConnectionType.SharedValues], Brew.Scorer.Potential(undeclared, compatibility, default).Select(p => p.Type));
    }

    [Fact]
    public void R08_what_a_customer_does_tells_who_they_are_without_their_tags()
    {
        var story = new Story(Counterpart.Community("home roasters")).On(0, EventKind.CommunityJoined).On(9, EventKind.CommunityTookPart);
        var profile = CustomerProfile.FromEvents(story.Events, Story.Day(30));
        var score = RelationshipScorer.Default.Compatibility(Brew.Identity, profile, Story.Day(30));

        var communities = score.Dimensions.Single(d => d.Dimension == BrandDimension.Communities);
        Assert.Equal(["home roasters"], communities.Evidence.Shared);
        Assert.True(communities.Estimate.Value > 0.5);
        Assert.Equal(ConnectionType.Belonging, Brew.Scorer.Potential(Brew.Identity, score, default)[0].Type);
    }
}
