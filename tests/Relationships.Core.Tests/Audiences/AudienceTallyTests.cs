using Relationships.Audiences;
using Relationships.Policies;

namespace Relationships.Core.Tests.Audiences;

public sealed class AudienceTallyTests
{
    private static readonly AudiencePolicy s_noThreshold = EvidencePolicy.Default.Audience with { Threshold = 0 };

    // From ../shared/design/golden.md: p = 3, tau = 0.
    [Theory]
    [InlineData(10, 0.9, 7.29)]
    [InlineData(10_000, 0.05, 1.25)]
    public void Golden_audiences(int members, double engagement, double fans) =>
        Assert.Equal(fans, Of(s_noThreshold, Enumerable.Repeat(engagement, members)).Fans.Value, 1e-12 * members);

    [Theory]
    [InlineData(0.1, 0.55, 0.125)]
    [InlineData(0, 0.5, 0.125)]
    [InlineData(0.1, 0.1, 0)]
    [InlineData(0.1, 1, 1)]
    [InlineData(0.99, 1, 1)]
    public void K_half_engaged_members_make_one_fan(double threshold, double engagement, double worth) =>
        Assert.Equal(worth, AudienceStrategies.Convex.Worth(engagement, new AudiencePolicy { Threshold = threshold, HalfFansPerFan = 8 }), 1e-15);

    [Fact]
    public void Nobody_is_worth_nothing_with_full_uncertainty()
    {
        var nobody = new AudienceTally(EvidencePolicy.Default.Audience).Score();
        Assert.Equal(default, nobody);
        Assert.Equal(1, nobody.Fans.Uncertainty);
    }

    [Fact]
    public void Concentration_of_equals_and_of_one()
    {
        var equals = Of(s_noThreshold, Enumerable.Repeat(.7, 50));
        Assert.Equal(50, equals.EffectiveMembers, 1e-9);
        Assert.Equal(.1, equals.TopShare, 1e-12);
        Assert.Equal(0, equals.Gini, 1e-12);

        var one = Of(s_noThreshold, [.. Enumerable.Repeat(0.0, 99), 1.0]);
        Assert.Equal(1, one.EffectiveMembers, 1e-12);
        Assert.Equal(1, one.TopShare);
        Assert.Equal(.99, one.Gini, 1e-12);
        Assert.Equal(1, one.Engaged);
        Assert.Equal(.01, one.Density, 1e-15);
    }

    [Fact]
    public void The_interval_is_that_of_a_sum_of_independent_members()
    {
        var tally = new AudienceTally(s_noThreshold, new AudienceOptions { Strategy = AudienceStrategies.Linear });
        for (var i = 0; i < 100; i++)
            tally.Add(new AudienceMember(.5) { Low = .4, High = .6, Uncertainty = .25, EvidenceMass = 6 });
        var fans = tally.Score().Fans;
        Assert.Equal(50, fans.Value, 1e-12);
        Assert.Equal(50 - (.1 * Math.Sqrt(100)), fans.Low, 1e-9);
        Assert.Equal(50 + (.1 * Math.Sqrt(100)), fans.High, 1e-9);
        Assert.Equal(.25, fans.Uncertainty, 1e-12);
        Assert.Equal(600, fans.EvidenceMass, 1e-9);
    }

    [Fact]
    public void The_hostile_are_counted_apart()
    {
        var tally = new AudienceTally(s_noThreshold);
        tally.Add(new AudienceMember(1) { Hostility = .5 });
        tally.Add(new AudienceMember(0) { Hostility = 1 });
        var score = tally.Score();
        Assert.Equal((2, 1, 2), (score.Members, score.Engaged, score.Hostile));
        Assert.Equal(1, score.Fans.Value);
        Assert.Equal(1.125, score.HostileLoad, 1e-15);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1e-9)]
    [InlineData(1.0000001)]
    [InlineData(double.PositiveInfinity)]
    public void Engagement_out_of_range_is_refused_and_not_counted(double engagement)
    {
        var tally = new AudienceTally(EvidencePolicy.Default.Audience);
        Assert.Throws<ArgumentException>(() => tally.Add(new AudienceMember(engagement)));
        Assert.Throws<ArgumentException>(() => tally.Add(new AudienceMember(.5) { Hostility = engagement }));
        Assert.Throws<ArgumentException>(() => tally.Add(new AudienceMember(.5) { Low = engagement }));
        Assert.Throws<ArgumentException>(() => tally.Add(new AudienceMember(.5) { Low = .6 }));
        Assert.Throws<ArgumentException>(() => tally.Add(new AudienceMember(.5) { High = .4 }));
        Assert.Equal(0, tally.Score().Members);
    }

    [Fact]
    public void Settings_out_of_range_and_foreign_tallies_are_refused()
    {
        var policy = EvidencePolicy.Default.Audience;
        Assert.Throws<ArgumentException>(() => new AudienceTally(policy with { Threshold = double.NaN }));
        Assert.Throws<ArgumentException>(() => new AudienceTally(policy with { Threshold = 1 }));
        Assert.Throws<ArgumentException>(() => new AudienceTally(policy with { HalfFansPerFan = 2 }));
        Assert.Throws<ArgumentException>(() => new AudienceTally(policy, new AudienceOptions { Top = 0 }));
        Assert.Throws<ArgumentException>(() => new AudienceTally(policy).Merge(new AudienceTally(s_noThreshold)));
    }

    private static AudienceScore Of(AudiencePolicy policy, IEnumerable<double> engagement)
    {
        var tally = new AudienceTally(policy);
        foreach (var e in engagement)
            tally.Add(new AudienceMember(e));
        return tally.Score();
    }
}
