using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Brands;

/// <summary>By hand: W = 2, a = 1/2, said 1, observed 1/2, half-life 1095 days.</summary>
public class CompatibilityTests
{
    private static DimensionCompatibility Values(params Knowledge[] known) => Brew.Compatibility(known).Dimensions.Single(d => d.Dimension == BrandDimension.Values);

    [Fact]
    public void Nothing_known_is_the_base_rate_with_full_uncertainty()
    {
        var score = Brew.Compatibility();
        Assert.Equal((0.5, 1, 0), (score.Estimate.Value, score.Estimate.Uncertainty, score.Estimate.EvidenceMass));
        Assert.Equal((0, 0, 12), (score.Shared, score.Different, score.Unknown));
        Assert.Equal(BrandDimensions.All, score.Dimensions.Select(d => d.Dimension));
        Assert.Equal((Brew.Identity.Id, EvidencePolicy.Default.Id, "maria"), (score.IdentityId, score.PolicyId, score.Customer));
    }

    [Fact]
    public void Shared_and_different_are_told_from_unknown_and_unserved()
    {
        var values = Values(Brew.Said(BrandDimension.Values, "Craft", daysAgo: 1095), Brew.Said(BrandDimension.Values, "patience", false, 1095), Brew.Said(BrandDimension.Values, "thrift", daysAgo: 1095));
        Assert.Equal(["craft"], values.Evidence.Shared);
        Assert.Equal(["patience"], values.Evidence.Different);
        Assert.Equal(["fair trade"], values.Evidence.Unknown);
        Assert.Equal(["thrift"], values.Evidence.Unserved);
        Assert.Equal((0.5, 0.5), (values.Evidence.For, values.Evidence.Against));
        Assert.Equal(0.5, values.Estimate.Value, 1e-15);
        Assert.Equal(2 / 3.0, values.Estimate.Uncertainty, 1e-15);
    }

    [Theory]
    [InlineData(KnowledgeSource.Said, 0, 2 / 3.0)]
    [InlineData(KnowledgeSource.Said, 1095, 0.6)]
    [InlineData(KnowledgeSource.Observed, 0, 0.6)]
    public void What_was_said_lately_weighs_most(KnowledgeSource source, double daysAgo, double expected)
    {
        var asOf = Brew.Today.AddTicks(1);
        var profile = Brew.Profile(new Knowledge(BrandDimension.Values, "craft", true, source, asOf.AddDays(-daysAgo).AddTicks(-1)));
        var score = RelationshipScorer.Default.Compatibility(Brew.Identity, profile, asOf);
        Assert.Equal(expected, score.Dimensions.Single(d => d.Dimension == BrandDimension.Values).Estimate.Value, 1e-9);
    }

    [Fact]
    public void Asked_twice_is_not_known_twice()
    {
        var once = Values(Brew.Said(BrandDimension.Values, "craft"));
        Assert.Equal(once.Estimate, Values(Brew.Said(BrandDimension.Values, "craft"), Brew.Said(BrandDimension.Values, "CRAFT", daysAgo: 400), Brew.Observed(BrandDimension.Values, "craft")).Estimate);
    }

    [Fact]
    public void Who_said_yes_and_later_no_differs_now_and_both_count()
    {
        var values = Values(Brew.Said(BrandDimension.Values, "craft", true, 1095), Brew.Said(BrandDimension.Values, "craft", false, 1));
        Assert.Equal(["craft"], values.Evidence.Different);
        Assert.Equal(0.5, values.Evidence.For, 1e-12);
        Assert.InRange(values.Evidence.Against, 0.99, 1);
        Assert.True(values.Estimate.Value < 0.5);
    }

    [Fact]
    public void What_is_known_at_the_as_of_or_later_is_not_seen() =>
        Assert.Equal(Brew.Compatibility(), Brew.Compatibility(Brew.Said(BrandDimension.Values, "craft", daysAgo: 0), Brew.Said(BrandDimension.Values, "patience", daysAgo: -5)));

    [Fact]
    public void Dimensions_weigh_alike_where_topics_of_one_are_many()
    {
        var interests = Enumerable.Range(0, 20).Select(i => $"interest {i}").ToArray();
        var identity = new BrandIdentity { Interests = Topics.Of(interests), Values = Topics.Of("craft") };
        var profile = Brew.Profile([.. interests.Select(i => Brew.Said(BrandDimension.Interests, i)), Brew.Said(BrandDimension.Values, "craft", false)]);
        double Of(ICompatibilityStrategy strategy) => RelationshipScorer.Default.Compatibility(identity, profile, Brew.Today, new CompatibilityOptions { Strategy = strategy }).Estimate.Value;
        Assert.InRange(Of(CompatibilityStrategies.Balanced), 0.6, 0.66);
        Assert.Equal(21 / 23.0, Of(CompatibilityStrategies.Counted), 1e-15);
    }

    [Fact]
    public void An_identity_that_says_nothing_gives_nothing_to_compare()
    {
        var score = RelationshipScorer.Default.Compatibility(new BrandIdentity(), Brew.Profile(Brew.Said(BrandDimension.Values, "craft")), Brew.Today);
        Assert.Empty(score.Dimensions);
        Assert.Equal((0.5, 1), (score.Estimate.Value, score.Estimate.Uncertainty));
        Assert.Empty(RelationshipScorer.Default.Potential(new BrandIdentity(), score, default));
    }

    [Fact]
    public void Potential_by_hand()
    {
        // Of values craft is shared, just now (1): E = 2/3. lasting = 1 - .95 (1 - .5 .4) = .24; gain = .76 .5 (2/3) (.6) / (1 - .5 .4) = .19
        var identity = new BrandIdentity { Values = Topics.Of("craft"), Connections = [ConnectionType.SharedValues, ConnectionType.ProblemSolution] };
        var score = RelationshipScorer.Default.Compatibility(identity, Brew.Profile(Brew.Said(BrandDimension.Values, "craft", daysAgo: 1e-7)), Brew.Today);
        var points = PotentialConnection.Rank(identity, score, new Dictionary<ConnectionType, double> { [ConnectionType.SharedValues] = 0.4 }, EvidencePolicy.Default);
        Assert.Equal([ConnectionType.ProblemSolution, ConnectionType.SharedValues], points.Select(p => p.Type));
        Assert.Equal(0.19, points[1].Gain.Value, 1e-9);
        Assert.Equal(0.76 * 0.5 * 0.5, points[0].Gain.Value, 1e-12);
        Assert.Equal(1, points[0].Gain.Uncertainty);
        Assert.Equal(["craft"], points[1].Shared);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.PositiveInfinity)]
    public void A_strength_out_of_range_is_refused(double strength) => Assert.Throws<ArgumentException>(() =>
        PotentialConnection.Rank(Brew.Identity, Brew.Compatibility(), new Dictionary<ConnectionType, double> { [ConnectionType.Belonging] = strength }, EvidencePolicy.Default));
}
