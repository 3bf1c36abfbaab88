using System.Text.Json;
using System.Text.Json.Nodes;
using Relationships.Events;

namespace Relationships.Brands;

/// <summary>The JSON schemas of the two kinds of file, the identity's made from the same lists that read it.</summary>
internal static class BrandSchema
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string OfIdentity()
    {
        var properties = Properties(BrandIdentityFields.Version);
        foreach (var text in BrandIdentityFields.Texts)
            properties[text.Name] = Text(text.Meaning, BrandIdentityFields.LongestText);
        foreach (var list in BrandIdentityFields.Lists)
            properties[list.Name] = List(list.Meaning, Topics.MostTopics, Text(null, Topics.LongestTopic));
        properties["connections"] = List("Points of connection that the brand offers; the others are unavailable.", Enum.GetValues<ConnectionType>().Length, Words(KebabCase.Names<ConnectionType>().Keys));
        var claim = Object("One thing that the brand says of itself.", new JsonObject
        {
            ["dimension"] = Words(KebabCase.Names<BrandDimension>().Keys),
            ["topic"] = Text("As the identity declares it; left out for the purpose.", Topics.LongestTopic),
            ["text"] = Text("What is said.", BrandIdentityFields.LongestText),
        });
        claim["required"] = new JsonArray("dimension", "text");
        properties["claims"] = List("What the brand says of itself in public.", 1000, claim);
        return Root("Brand identity", "Who the brand is. What is left out is not declared.", properties, "version");
    }

    public static string OfProfile()
    {
        var properties = Properties(CustomerProfileJson.Version);
        properties["customer"] = Text("The customer's id in event logs.", int.MaxValue);
        var known = Object("One thing known of the customer.", new JsonObject
        {
            ["dimension"] = Words(KebabCase.Names<BrandDimension>().Keys),
            ["topic"] = Text("Left out where the whole dimension is meant.", Topics.LongestTopic),
            ["holds"] = new JsonObject { ["type"] = "boolean", ["default"] = true, ["description"] = "false: known not to be so. What is not listed is unknown." },
            ["how"] = Words(KebabCase.Names<KnowledgeSource>().Keys),
            ["at"] = new JsonObject { ["type"] = "string", ["description"] = "Since when it is known: ISO 8601; without an offset, UTC; a date alone is its start." },
        });
        known["required"] = new JsonArray("dimension", "how", "at");
        properties["known"] = List("What is known of the customer, and how. What is not listed is unknown.", CustomerProfileJson.MostKnown, known);
        return Root("Customer profile", "What is known of one customer. Age, gender and the like have no place in it: nothing is scored by them.", properties, "version", "customer");
    }

    private static JsonObject Properties(int version) => new()
    {
        ["$schema"] = new JsonObject { ["type"] = "string" },
        ["version"] = new JsonObject { ["const"] = version },
        ["id"] = new JsonObject { ["type"] = "string", ["description"] = "Written for reference; not read." },
    };

    private static string Root(string title, string description, JsonObject properties, params string[] required)
    {
        var root = Object(description, properties);
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        root.Insert(1, "title", title);
        root["required"] = new JsonArray([.. required.Select(r => (JsonNode)r)]);
        return root.ToJsonString(s_indented);
    }

    private static JsonObject Object(string description, JsonObject properties) =>
        new() { ["type"] = "object", ["description"] = description, ["additionalProperties"] = false, ["properties"] = properties };

    private static JsonObject Text(string? description, int longest)
    {
        var text = new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        if (longest < int.MaxValue)
            text["maxLength"] = longest;
        if (description is not null)
            text["description"] = description;
        return text;
    }

    private static JsonObject List(string description, int most, JsonObject items) =>
        new() { ["type"] = "array", ["description"] = description, ["maxItems"] = most, ["items"] = items };

    private static JsonObject Words(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };
}
