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
    public void UnknownWordsAreRefused(string word, string other)
    {
        var json = RelationshipJson.Write(new History().On(0, EventKind.Conversation, e => e with { Channel = Channel.Phone }).Score(1));
        Assert.Contains(word, json, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => RelationshipJson.Read(json.Replace(word, other, StringComparison.Ordinal)));
    }
}
