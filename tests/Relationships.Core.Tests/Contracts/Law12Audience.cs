using FsCheck;
using FsCheck.Fluent;
using Relationships.Audiences;
using Relationships.Core.Tests.Generators;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 12, for every strategy: additive, monotone, and never worse off for gathering engagement in the few.</summary>
public class Law12Audience
{
    public static TheoryData<string> Strategies { get; } = [.. AudienceStrategies.All.Keys];

    private static Gen<double> Share => Gen.OneOf(Gen.Elements(0.0, 1, .1, .5), Gen.Choose(0, 1_000_000).Select(i => i / 1e6));

    private static Gen<AudienceMember> Member =>
        from ends in Gen.ArrayOf(Share, 3)
        from hostility in Share
        from uncertainty in Share
        let sorted = ends.Order().ToArray()
        select new AudienceMember(sorted[1]) { Low = sorted[0], High = sorted[2], Hostility = hostility, Uncertainty = uncertainty, EvidenceMass = 10 * hostility };

    private static Gen<AudiencePolicy> Policy =>
        from threshold in Gen.Choose(0, 99)
        from k in Gen.Choose(201, 5000)
        select new AudiencePolicy { Threshold = threshold / 100.0, HalfFansPerFan = k / 100.0 };

    private static Arbitrary<Case> Cases => Arb.From(
        from policy in Policy
        from first in Gen.NonEmptyListOf(Member)
        from second in Gen.ListOf(Member)
        select new Case(policy, [.. first], [.. second]));

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Every_figure_is_in_its_range(string name) => Always.Holds(Cases, c =>
    {
        var score = Of(name, c.Policy, c.First);
        Assert.InRange(score.Fans.Value, score.Fans.Low, score.Fans.High);
        Assert.InRange(score.Fans.Low, 0, score.Members);
        Assert.InRange(score.Fans.High, 0, score.Members);
        Assert.InRange(score.Fans.Uncertainty, 0, 1);
        Assert.InRange(score.Density, 0, 1);
        Assert.InRange(score.TopShare, 0, 1);
        Assert.InRange(score.Gini, 0, 1);
        Assert.InRange(score.EffectiveMembers, 0, score.Members * (1 + 1e-9));
        Assert.InRange(score.HostileLoad, 0, score.Hostile);
        Assert.True(score.Fans.Value <= score.Engaged * (1 + 1e-12));
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Disjoint_audiences_add_up(string name) => Always.Holds(Cases, c =>
    {
        var (left, right) = (Tally(name, c.Policy, c.First), Tally(name, c.Policy, c.Second));
        var (a, b) = (left.Score(), right.Score());
        var whole = Of(name, c.Policy, [.. c.First, .. c.Second]);
        left.Merge(right);
        var merged = left.Score();
        Assert.Equal(a.Fans.Value + b.Fans.Value, whole.Fans.Value, 1e-12 * whole.Members);
        Assert.Equal((whole.Members, whole.Engaged, whole.Hostile), (merged.Members, merged.Engaged, merged.Hostile));
        Near(whole.Fans.Value, merged.Fans.Value);
        Near(whole.Fans.Low, merged.Fans.Low);
        Near(whole.Fans.High, merged.Fans.High);
        Near(whole.HostileLoad, merged.HostileLoad);
        Near(whole.EffectiveMembers, merged.EffectiveMembers);
        Near(whole.TopShare, merged.TopShare);
        Near(whole.Gini, merged.Gini);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void More_engagement_never_lowers_it(string name) => Always.Holds(Both.Of(Cases, Share), t =>
    {
        var (c, more) = t;
        var raised = c.First.ToArray();
        raised[0] = new AudienceMember(Math.Max(raised[0].Engagement, more));
        Assert.True(Of(name, c.Policy, raised).Fans.Value >= Of(name, c.Policy, c.First).Fans.Value);
        Assert.True(Of(name, c.Policy, [.. c.First, new AudienceMember(more)]).Fans.Value >= Of(name, c.Policy, c.First).Fans.Value);
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Moving_engagement_to_the_more_engaged_never_lowers_it(string name) => Always.Holds(Both.Of(Cases, Gen.ArrayOf(Share, 3)), t =>
    {
        var (high, low) = (t.Second.Max(), t.Second.Min());
        var moved = t.Second.Order().ElementAt(1) * Math.Min(low, 1 - high);
        var before = Of(name, t.First.Policy, [new(high), new(low)]).Fans.Value;
        var after = Of(name, t.First.Policy, [new(high + moved), new(Math.Max(0, low - moved))]).Fans.Value;
        Assert.True(after >= before - 1e-12, $"{before:R} fell to {after:R}");
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_horde_up_to_the_threshold_counts_for_nothing(string name) => Always.Holds(Both.Of(Arb.From(Policy), Share), t =>
    {
        var horde = Of(name, t.First, [.. Enumerable.Repeat(new AudienceMember(t.First.Threshold * t.Second), 1000)]);
        Assert.Equal(0, horde.Fans.Value);
        Assert.Equal(0, horde.Engaged);
    });

    private static void Near(double expected, double actual) => Columns.AssertNear(expected, actual, "merged");

    private static AudienceScore Of(string name, AudiencePolicy policy, AudienceMember[] members) => Tally(name, policy, members).Score();

    private static AudienceTally Tally(string name, AudiencePolicy policy, AudienceMember[] members)
    {
        var tally = new AudienceTally(policy, new AudienceOptions { Strategy = AudienceStrategies.All[name] });
        foreach (var member in members)
            tally.Add(member);
        return tally;
    }

    private sealed record Case(AudiencePolicy Policy, AudienceMember[] First, AudienceMember[] Second)
    {
        public override string ToString() => $"{Policy}\n{string.Join('\n', First)}\nand\n{string.Join('\n', Second)}";
    }
}
