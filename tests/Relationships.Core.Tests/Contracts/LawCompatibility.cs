using FsCheck;
using FsCheck.Fluent;
using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>What every compatibility strategy keeps: unknown is never different, a match learnt never lowers, knowing more never raises u.</summary>
public class LawCompatibility
{
    private static readonly string[] s_topics = ["craft", "Craft", "fair trade", "patience", "coffee", "ceramics", "warm", "home roasters", "learn to roast", "thrift", "speed", ""];

    public static TheoryData<string> Strategies { get; } = [.. CompatibilityStrategies.All.Keys];

    private static Gen<Knowledge> Some =>
        from dimension in Gen.Elements(BrandDimensions.All.ToArray())
        from topic in Gen.Elements(s_topics)
        from holds in Gen.Elements(true, false)
        from source in Gen.Elements(KnowledgeSource.Said, KnowledgeSource.Observed)
        from daysAgo in Gen.Choose(-100, 4000)
        select new Knowledge(dimension, topic, holds, source, Brew.Today.AddDays(-daysAgo / 2.0));

    private static Gen<BrandIdentity> Identity =>
        from which in Gen.Choose(0, 255)
        select Brew.Identity with
        {
            Purpose = (which & 1) > 0 ? "to be" : "",
            Values = (which & 2) > 0 ? Brew.Identity.Values : Topics.None,
            Interests = (which & 4) > 0 ? Brew.Identity.Interests : Topics.None,
            Goals = (which & 8) > 0 ? Brew.Identity.Goals : Topics.None,
            Character = (which & 16) > 0 ? Brew.Identity.Character : Topics.None,
            Communities = (which & 32) > 0 ? Brew.Identity.Communities : Topics.None,
        };

    private static Arbitrary<(BrandIdentity Identity, CustomerProfile Profile, Knowledge More)> Cases => Arb.From(
        from identity in Identity
        from known in Gen.ListOf(Some)
        from more in Some
        select (identity, Brew.Profile([.. known]), more));

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Every_figure_is_in_its_range_and_contributions_sum(string name) => Always.Holds(Cases, c =>
    {
        var score = Score(name, c.Identity, c.Profile);
        Assert.All(score.Dimensions.Select(d => d.Estimate).Append(score.Estimate), e =>
        {
            Assert.InRange(e.Value, e.Low, e.High);
            Assert.True(e.Low >= 0 && e.High <= 1 && e.Uncertainty > 0 && e.Uncertainty <= 1 && e.EvidenceMass >= 0);
        });
        Assert.Equal(score.Estimate.Value, score.BaseRate + score.Dimensions.Sum(d => d.Contribution), 1e-12);
        Assert.All(score.Dimensions, d => Assert.Equal(c.Identity[d.Dimension].Count, d.Evidence.Shared.Length + d.Evidence.Different.Length + d.Evidence.Unknown.Length));
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Learning_a_match_never_lowers_and_a_difference_never_raises(string name) => Always.Holds(Cases, c =>
    {
        var (before, after) = (Score(name, c.Identity, c.Profile).Estimate.Value, Score(name, c.Identity, c.Profile.With(c.More)).Estimate.Value);
        Assert.True(c.More.Holds ? after >= before - 1e-12 : after <= before + 1e-12, $"{before} {after}");
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Knowing_more_never_raises_u(string name) => Always.Holds(Cases, c =>
        Assert.True(Score(name, c.Identity, c.Profile.With(c.More)).Estimate.Uncertainty <= Score(name, c.Identity, c.Profile).Estimate.Uncertainty + 1e-12));

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Unknown_never_counts_as_different(string name) => Always.Holds(Cases, c =>
    {
        // Nothing of the customer is known to differ: however much of the identity is unknown, no dimension falls below the base rate.
        var friendly = c.Profile with { Known = [.. c.Profile.Known.Where(k => k.Holds)] };
        var score = Score(name, c.Identity, friendly);
        Assert.Equal(0, score.Different);
        Assert.All(score.Dimensions, d => Assert.True(d.Estimate.Value >= score.BaseRate));
        Assert.True(score.Estimate.Value >= score.BaseRate - 1e-12);

        // And topics that nothing is known of move nothing but what there is to learn.
        var more = c.Identity with { Values = c.Identity.Values.Add("never heard of") };
        var values = score.Dimensions.Where(d => d.Dimension == BrandDimension.Values).Select(d => d.Estimate).ToList();
        if (values.Count > 0)
            Assert.Equal(values, Score(name, more, friendly).Dimensions.Where(d => d.Dimension == BrandDimension.Values).Select(d => d.Estimate));
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void What_the_brand_does_not_name_and_what_is_not_seen_change_nothing(string name) => Always.Holds(Cases, c =>
    {
        var unseen = c.More with { At = Brew.Today.AddDays(3) };
        var elsewhere = c.More with { Topic = "sailing" };
        Assert.Equal(Score(name, c.Identity, c.Profile), Score(name, c.Identity, c.Profile.With(unseen)));
        Assert.Equal(Score(name, c.Identity, c.Profile), Score(name, c.Identity, c.Profile.With(elsewhere)));
    });

    [Theory]
    [MemberData(nameof(Strategies))]
    public void The_order_of_what_is_known_changes_nothing(string name) => Always.Holds(Cases, c =>
        Assert.Equal(Score(name, c.Identity, c.Profile).Estimate, Score(name, c.Identity, c.Profile with { Known = [.. c.Profile.Known.Reverse()] }).Estimate));

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Batch_equals_single(string name) => Always.Holds(Cases, c =>
    {
        var evidence = ProfileMatch.Of(c.Identity, c.Profile, Brew.Today, EvidencePolicy.Default);
        var scores = new CompatibilityScore[2];
        CompatibilityStrategies.All[name].Score([evidence, []], EvidencePolicy.Default, scores);
        Assert.Equal(CompatibilityStrategies.All[name].Score(evidence.AsSpan(), EvidencePolicy.Default), scores[0]);
        Assert.Equal(1, scores[1].Estimate.Uncertainty);
    });

    [Fact]
    public void A_match_never_lowers_a_points_gain_and_a_stronger_point_never_gains_more() => Always.Holds(Cases, c =>
    {
        var (before, after) = (Gains(c.Identity, c.Profile, 0.1), Gains(c.Identity, c.Profile.With(c.More with { Holds = true }), 0.1));
        Assert.All(before, gain => Assert.True(after[gain.Key] >= gain.Value - 1e-12));
        Assert.All(Gains(c.Identity, c.Profile, 0.2), gain => Assert.True(gain.Value <= before[gain.Key] + 1e-12));
    });

    private static Dictionary<ConnectionType, double> Gains(BrandIdentity identity, CustomerProfile profile, double strength) =>
        PotentialConnection.Rank(identity, Score("balanced", identity, profile), Brew.AllPoints.ToDictionary(t => t, _ => strength), EvidencePolicy.Default).ToDictionary(p => p.Type, p => p.Gain.Value);

    private static CompatibilityScore Score(string name, BrandIdentity identity, CustomerProfile profile) =>
        RelationshipScorer.Default.Compatibility(identity, profile, Brew.Today, new CompatibilityOptions { Strategy = CompatibilityStrategies.All[name] });
}
