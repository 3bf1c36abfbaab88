using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Relationships.Core.Tests.Generators;
using Relationships.Policies;

namespace Relationships.Core.Tests.Policies;

/// <summary>The schema describes exactly what is written, walked with as much of JSON Schema as it uses.</summary>
public class PolicySchemaTests
{
    private static readonly JsonObject s_schema = JsonNode.Parse(EvidencePolicy.JsonSchema())!.AsObject();

    [Fact]
    public void EveryPolicyConforms() => Always.Holds(SomePolicies.Any, policy => Assert.Empty(Faults(JsonNode.Parse(policy.ToJson())!, s_schema, "$")));

    [Theory]
    [InlineData("""{ "prior": { "wait": 1 } }""")]
    [InlineData("""{ "prior": { "weight": 0 } }""")]
    [InlineData("""{ "prior": { "weight": "2" } }""")]
    [InlineData("""{ "extends": "other" }""")]
    [InlineData("""{ "version": 2 }""")]
    [InlineData("""{ "kinds": { "Offer": {} } }""")]
    [InlineData("""{ "kinds": { "offer": { "feeds": { "cadence": 1 } } } }""")]
    [InlineData("""{ "kinds": { "offer": { "feeds": { "push": 0 } } } }""")]
    [InlineData("""{ "kinds": { "offer": { "initiator": "brand" } } }""")]
    [InlineData("""{ "reasons": { "prior": 1 } }""")]
    [InlineData("""{ "surprise": 1 }""")]
    public void WhatTheReaderRefusesDoesNotConform(string json)
    {
        Assert.NotEmpty(Faults(JsonNode.Parse(json)!, s_schema, "$"));
        Assert.False(EvidencePolicy.TryParse(json.Replace("{", """{ "extends": "default", """, StringComparison.Ordinal), out _, out _));
    }

    [Fact]
    public void EveryNumberHasItsRangeAndUnit()
    {
        foreach (var number in PolicyNumber.All)
        {
            JsonNode schema = s_schema;
            foreach (var name in number.Path.Split('.'))
                schema = schema["properties"]![name]!;
            Assert.Equal((number.Min, number.Max, number.Unit), ((double)schema["minimum"]!, (double)schema["maximum"]!, (string?)schema["description"]));
        }
    }

    private static List<string> Faults(JsonNode? node, JsonNode schema, string path)
    {
        var faults = new List<string>();
        void Demand(bool holds, string what)
        {
            if (!holds)
                faults.Add($"{path}: {what}");
        }

        if (schema["const"] is { } constant)
            Demand(JsonNode.DeepEquals(node, constant), "const");
        if (schema["enum"] is JsonArray allowed)
            Demand(allowed.Any(a => JsonNode.DeepEquals(a, node)), "enum");
        switch ((string?)schema["type"])
        {
            case "string" or "boolean":
                Demand((string)schema["type"]! == (node?.GetValueKind() switch
                {
                    System.Text.Json.JsonValueKind.String => "string",
                    System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
                    _ => "other",
                }), "type");
                break;
            case "number" when node?.GetValueKind() == System.Text.Json.JsonValueKind.Number:
                var value = (double)node!;
                Demand(schema["minimum"] is not { } min || value >= (double)min, "minimum");
                Demand(schema["maximum"] is not { } max || value <= (double)max, "maximum");
                Demand(schema["exclusiveMinimum"] is not { } above || value > (double)above, "exclusiveMinimum");
                break;
            case "number":
                Demand(false, "type");
                break;
            case "object" when node is JsonObject members:
                foreach (var (name, member) in members)
                {
                    Demand(schema["propertyNames"]?["pattern"] is not { } pattern || Regex.IsMatch(name, (string)pattern!), $"name {name}");
                    if (schema["properties"]?[name] is { } known)
                        faults.AddRange(Faults(member, known, $"{path}.{name}"));
                    else if (schema["additionalProperties"] is JsonObject others)
                        faults.AddRange(Faults(member, others, $"{path}.{name}"));
                    else
                        Demand(false, $"{name} is unknown");
                }

                break;
            case "object":
                Demand(false, "type");
                break;
        }

        return faults;
    }
}
