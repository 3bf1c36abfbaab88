using System.Text.Json.Nodes;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

public class LedgerJsonTests
{
    [Fact]
    public void AtEveryPrefixALedgerIsSavedToTheLastBit() => Always.Holds(Cuts.Any, cuts =>
    {
        if (cuts.Story.Events.IsEmpty)
            return;
        var log = cuts.Story.Log(cuts.Zone);
        var going = new Ledger(log.Keys[0], zone: cuts.Zone);
        var saved = going;
        foreach (var e in log.Events(0))
        {
            saved = Ledger.FromJson(saved.ToJson(), zone: cuts.Zone);
            Assert.Equal(going.ToJson(), saved.ToJson());
            going.Add(e);
            saved.Add(e);
        }

        Assert.Equal(going.ToJson(), saved.ToJson());
        Assert.Equal(RelationshipScorer.Default.Score(going, cuts.Story.AsOf), RelationshipScorer.Default.Score(saved, cuts.Story.AsOf));
    });

    [Fact]
    public void ASliceIsSavedWithWhatItWaitsFor() => Always.Holds(Cuts.Any, cuts =>
    {
        if (cuts.Story.Events.IsEmpty)
            return;
        var slice = new Ledger(new("ann", default), zone: cuts.Zone, since: cuts.Starts[0]);
        foreach (var e in cuts.Story.Log(cuts.Zone).Slice(cuts.Starts[0], null).AllEvents())
        {
            slice.Add(e);
            Assert.Equal(slice.ToJson(), Ledger.FromJson(slice.ToJson(), zone: cuts.Zone).ToJson());
        }
    });

    [Fact]
    public void AnEmptyLedgerIsSavedToo()
    {
        var ledger = Ledger.FromJson(new Ledger(new("ann", Counterpart.Person("Mária \"M\""))).ToJson());
        Assert.Equal((new RelationshipKey("ann", Counterpart.Person("Mária \"M\"")), 0), (ledger.Relationship, ledger.Events));
        Assert.Null(ledger.First);
    }

    [Fact]
    public void AnotherPolicyOrZoneIsRefused()
    {
        var json = new History().On(0, EventKind.Purchase).Ledger().ToJson();
        var other = EvidencePolicy.Default with { Prior = EvidencePolicy.Default.Prior with { Weight = 3 } };
        Assert.Contains(other.Id, Assert.Throws<FormatException>(() => Ledger.FromJson(json, other)).Message, StringComparison.Ordinal);
        Assert.Contains("Berlin", Assert.Throws<FormatException>(() => Ledger.FromJson(json, zone: TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Ledger.FromJson(json.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"ledger\"")]
    [InlineData("{\"version\":1")]
    public void GarbageIsRefused(string text) => Assert.Throws<FormatException>(() => Ledger.FromJson(text));

    [Fact]
    public void ASumThatIsNotFiniteIsRefused()
    {
        var json = JsonNode.Parse(new History().On(0, EventKind.Purchase).Ledger().ToJson())!;
        json["sums"]!["repeat"] = JsonNode.Parse("1e999");
        Assert.Throws<FormatException>(() => Ledger.FromJson(json.ToJsonString()));
    }

    /// <summary>Every part of a saved ledger, taken away or replaced by something else: read, or refused by FormatException; nothing else.</summary>
    [Fact]
    public void WhateverIsBrokenIsReadOrRefused()
    {
        var history = new History().Promise("p", 0, due: 3).In("a", 0, EventKind.Approach).In("f", 0, EventKind.Failure).On(1, EventKind.Offer, e => e with { Channel = Channel.Email }).On(1.1, EventKind.Purchase);
        var slice = new Ledger(history.Last.Relationship, since: History.At(0));
        foreach (var e in history.In("x", 2, EventKind.Answer, e => e with { Channel = Channel.Chat }).On(2.5, EventKind.Answer).Events)
            slice.Add(e);
        foreach (var json in new[] { slice.ToJson(), new History().In("f", 0, EventKind.Failure).Ledger().ToJson() })
        {
            foreach (var path in Paths(JsonNode.Parse(json)!))
            {
                foreach (var replacement in new[] { null, "null", "-1", "0.5", "1e999", "99999999999999999999", "\"x\"", "\"\"", "[]", "[{}]", "{}", "{\"dialogue\":1,\"anchor\":0}", "true" })
                {
                    var broken = Changed(json, path, replacement);
                    try
                    {
                        _ = Ledger.FromJson(broken).ToJson();
                    }
                    catch (FormatException)
                    {
                    }
                    catch (Exception e)
                    {
                        Assert.Fail($"{e.GetType().Name} at {path} = {replacement ?? "(taken away)"}: {e.Message}");
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Paths(JsonNode node)
    {
        var root = node.GetPath();
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject o => o.Select(p => p.Value),
            JsonArray a => a,
            _ => [],
        };
        return (root == "$" ? [] : new[] { root }).Concat(children.OfType<JsonNode>().SelectMany(Paths));
    }

    private static string Changed(string json, string path, string? replacement)
    {
        var root = JsonNode.Parse(json)!;
        var target = root;
        foreach (var step in path.TrimStart('$').Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
            target = target is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : target[step]!;
        if (replacement is not null)
            target.ReplaceWith(JsonNode.Parse(replacement));
        else if (target.Parent is JsonObject parent)
            parent.Remove(target.GetPropertyName());
        else
            target.Parent!.AsArray().RemoveAt(target.GetElementIndex());
        return root.ToJsonString();
    }
}
