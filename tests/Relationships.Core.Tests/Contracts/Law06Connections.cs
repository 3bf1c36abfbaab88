using FsCheck.Fluent;
using Relationships.Connections;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Era = Relationships.Connections.Era;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 6 of connections: more demonstrated or responded never lowers a point, richness or lasting, nor loses an era.</summary>
public class Law06Connections
{
    private const double Rounding = 1e-13;

    private static readonly EventKind[] s_connecting =
    [
        EventKind.ConnectionDemonstrated, EventKind.ConnectionResponded, EventKind.NeedMet, EventKind.ServiceGood, EventKind.Content, EventKind.ValueDemonstrated,
        EventKind.Recognition, EventKind.Gesture, EventKind.Purchase, EventKind.HelpGiven, EventKind.CommunityJoined, EventKind.CommunityTookPart, EventKind.SocialInvitation,
    ];

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law6_Connections_MoreEvidenceNeverLowersNorLosesAnEra(string strategy, bool intervals)
    {
        var connections = Variants.ConnectionStrategy(strategy, intervals);
        Always.Holds(
            Both.Of(Arb.From(SomeEvidence.EraPolicy), SomeEvidence.MoreConnected),
            t => AssertNotLess(connections.Score(t.Second.Before, t.First), connections.Score(t.Second.After, t.First)),
            3000);
    }

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law6_Connections_MoreMutualTrustNeverLosesAnEra(string strategy, bool intervals)
    {
        var connections = Variants.ConnectionStrategy(strategy, intervals);
        Always.Holds(Both.Of(SomePolicies.Any, SomeEvidence.Connections.Zip(Gen.Choose(0, 1000), (e, more) => (Before: e, After: e with { MutualTrust = e.MutualTrust + ((1 - e.MutualTrust) * more / 1000) }))), t =>
        {
            var (before, after) = (connections.Score(t.Second.Before, t.First), connections.Score(t.Second.After, t.First));
            AssertNotLess(before, after);
            Assert.Equal(before with { Relationship = default, Era = default }, after with { Relationship = default, Era = default });
        });
    }

    /// <summary>Through the front door: these kinds never lower trust either.</summary>
    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law6_Connections_MoreEventsNeverLowerNorLoseAnEra(string strategy, bool intervals)
    {
        var scorer = Variants.ConnectionScorer(strategy, intervals);
        Always.Holds(More.Of(s_connecting), more => AssertNotLess(scorer.ScoreOne(more.Before).Connections, scorer.ScoreOne(more.After).Connections));
    }

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law6_Connections_WhatIsNotConnectingMovesNothingButByTrust(string strategy, bool intervals)
    {
        var scorer = Variants.ConnectionScorer(strategy, intervals);
        Always.Holds(More.Of(EventVocabulary.Standard.Kinds.Except(s_connecting).Except([EventKind.PromiseMade, EventKind.Recovery])), more =>
        {
            var (before, after) = (scorer.ScoreOne(more.Before).Connections, scorer.ScoreOne(more.After).Connections);
            Columns.AssertNear(before.Richness, after.Richness, "richness");
            Columns.AssertNear(before.Lasting, after.Lasting, "lasting");
        });
    }

    [Fact]
    public void Law6_EveryKindOfThePolicyConnectsOrDoesNot()
    {
        foreach (var (kind, rule) in Relationships.Policies.EvidencePolicy.Default.Kinds)
        {
            var feeds = rule.Feeds.Any(f => Relationships.Policies.EvidenceSums.IsConnection(f.Sum));
            Assert.Equal(s_connecting.Contains(kind), feeds || kind == EventKind.ConnectionDemonstrated || kind == EventKind.ConnectionResponded);
        }
    }

    private static void AssertNotLess(ConnectionScore before, ConnectionScore after)
    {
        foreach (var type in Eras.Types)
        {
            Assert.True(after[type].Strength.Value >= before[type].Strength.Value - Rounding, $"{type}: {after[type].Strength.Value:R} after {before[type].Strength.Value:R}");
            Assert.True(after[type].IsAvailable || !before[type].IsAvailable, type.Name());
        }

        Assert.True(after.Richness >= before.Richness - Rounding, $"richness {after.Richness:R} after {before.Richness:R}");
        Assert.True(after.Lasting >= before.Lasting - Rounding, $"lasting {after.Lasting:R} after {before.Lasting:R}");
        Assert.True(after.Era >= before.Era, $"{after.Era} after {before.Era}: {after.Product} {after.Consumer} {after.Relationship} after {before.Product} {before.Consumer} {before.Relationship}");
        Assert.True(after.Product.Holds || !before.Product.Holds, $"product {after.Product} after {before.Product}");
        Assert.True(after.Consumer.Holds || !before.Consumer.Holds, $"consumer {after.Consumer} after {before.Consumer}");
        Assert.True(after.Relationship.Holds || !before.Relationship.Holds, $"relationship {after.Relationship} after {before.Relationship}");
    }
}
