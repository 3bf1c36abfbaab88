using System.Text.Json;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Serialization;

namespace Relationships.Core.Tests.FrontDoor;

public class RelationshipJsonTests
{
    [Fact]
    public void AScoreIsReadBackAsItWasWritten() => Always.Holds(Both.Of(SomePolicies.Any, Stories.OfOne), t =>
    {
        var story = t.Second.WithoutRejects(t.First);
        var scorer = new RelationshipScorer(new RelationshipScorerOptions { Policy = t.First });
        var score = scorer.Score(story.Events, story.AsOf);
        var read = RelationshipJson.Read(RelationshipJson.Write(score));
        Assert.Equal(score, read);
        Assert.Equal(RelationshipJson.Write(score), RelationshipJson.Write(read));
    });

    /// <summary>One of every kind that trust and connections know: nothing of it is lost.</summary>
    [Fact]
    public void TrustAndConnectionsAreReadBackToTheBit()
    {
        var history = new History().Promise("p", 0, due: 3).Promise("q", 0, due: 4, by: Initiator.Customer).In("f", 0, EventKind.Failure).On(1, EventKind.HonestReferral, e => e with { Amount = 250 });
        foreach (var type in Enum.GetValues<ConnectionType>())
            history.Every(1, 9, EventKind.ConnectionDemonstrated, e => e with { Connection = type }).Every(1, 9, EventKind.ConnectionResponded, e => e with { Connection = type });
        history.Every(1, 9, EventKind.ServiceGood).Every(1, 9, EventKind.Disclosure).Every(1, 20, EventKind.Gesture).Every(1, 20, EventKind.PaymentOnTime).Every(1, 20, EventKind.DataShared);
        var score = history.Score(30);
        Assert.Equal(Connections.Era.Relationship, score.Connections.Era);
        var read = RelationshipJson.Read(RelationshipJson.Write(score));
        Assert.Equal(score.Trust, read.Trust);
        Assert.Equal(score.Connections, read.Connections);
        Assert.Contains("\"era\":\"relationship\"", RelationshipJson.Write(score), StringComparison.Ordinal);
    }

    [Fact]
    public void AStrangerIsReadBackToo()
    {
        var stranger = RelationshipScorer.Default.Score([], History.At(0));
        Assert.Equal(stranger, RelationshipJson.Read(RelationshipJson.Write(stranger)));
    }

    [Fact]
    public void NamesAreThoseOfTheOutside()
    {
        var json = RelationshipJson.Write(new History(counterpart: Counterpart.Person("Maria")).On(0, EventKind.Conversation, e => e with { Channel = Channel.InPerson }).Score(1));
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        Assert.Equal("person:Maria", root.GetProperty("counterpart").GetString());
        Assert.Equal("transaction", root.GetProperty("continuum").GetProperty("stage").GetString());
        Assert.Equal("in-person", root.GetProperty("exchange").GetProperty("channels")[0].GetProperty("channel").GetString());
        Assert.True(root.GetProperty("continuum").GetProperty("estimate").GetProperty("uncertainty").GetDouble() < 1);
        Assert.Equal("none", root.GetProperty("connections").GetProperty("era").GetString());
        var trust = root.GetProperty("trust");
        Assert.Equal(0.5, trust.GetProperty("inCounterpart").GetProperty("baseRate").GetDouble());
        Assert.True(trust.GetProperty("inCounterpart").GetProperty("ability").GetProperty("contribution").GetDouble() > 0);
        Assert.Equal(0.5, trust.GetProperty("ofCustomer").GetProperty("estimate").GetProperty("value").GetDouble());
        Assert.Equal(1, trust.GetProperty("balance").GetDouble(), 0.1);
        Assert.False(root.GetProperty("connections").GetProperty("sharedValues").GetProperty("isAvailable").GetBoolean());
        Assert.DoesNotContain("\n", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"customer\":\"ann\"}")]
    public void WhatIsNoScoreIsRefused(string json) => Assert.Throws<JsonException>(() => RelationshipJson.Read(json));

    [Theory]
    [InlineData("\"stage\":\"transaction\"", "\"stage\":\"rich\"")]
    [InlineData("\"counterpart\":\"brand:brand\"", "\"counterpart\":\"person:\"")]
    [InlineData("\"channel\":\"phone\"", "\"channel\":\"pigeon\"")]
    [InlineData("\"era\":\"none\"", "\"era\":\"golden\"")]
    public void UnknownWordsAreRefused(string word, string other)
    {
        var json = RelationshipJson.Write(new History().On(0, EventKind.Conversation, e => e with { Channel = Channel.Phone }).Score(1));
        Assert.Contains(word, json, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => RelationshipJson.Read(json.Replace(word, other, StringComparison.Ordinal)));
    }
}
