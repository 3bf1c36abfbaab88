using System.Text.Json;
using System.Text.Json.Nodes;

namespace Relationships.Policies;

/// <summary>The JSON schema of a policy file, made from the same list of numbers that reads it.</summary>
internal static class PolicySchema
{
    public static string Write()
    {
        var root = Object("What events count for. With \"extends\": \"default\" whatever is not said is taken from the default policy.");
        var properties = (JsonObject)root["properties"]!;
        properties["$schema"] = new JsonObject { ["type"] = "string" };
        properties["version"] = new JsonObject { ["const"] = PolicyJson.Version };
        properties["extends"] = new JsonObject { ["const"] = "default" };
        properties["name"] = new JsonObject { ["type"] = "string" };
        properties["id"] = new JsonObject { ["type"] = "string", ["description"] = "Written for reference; not read." };
        foreach (var number in PolicyNumber.All)
            Place(properties, number);
        properties["kinds"] = Kinds();
        properties["reasons"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string" } };
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        root.Insert(1, "title", "Evidence policy");
        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static void Place(JsonObject properties, PolicyNumber number)
    {
        var names = number.Path.Split('.');
        foreach (var name in names[..^1])
        {
            if (properties[name] is not JsonObject section)
                properties[name] = section = Object(null);
            properties = (JsonObject)section["properties"]!;
        }

        properties[names[^1]] = new JsonObject
        {
            ["type"] = "number",
            ["minimum"] = number.Min,
            ["maximum"] = number.Max,
            ["description"] = number.Unit,
        };
    }

    private static JsonObject Kinds()
    {
        var feeds = new JsonObject();
        foreach (var sum in EvidenceSums.All.Where(s => s.IsFeedable()))
            feeds[sum.Name()] = new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0, ["maximum"] = PolicyCheck.MaxWeight };
        var kind = Object("What one kind of event counts for.");
        kind["properties"] = new JsonObject
        {
            ["initiator"] = new JsonObject { ["enum"] = new JsonArray("customer", "counterpart") },
            ["prompts"] = new JsonObject { ["type"] = "boolean" },
            ["costly"] = new JsonObject { ["type"] = "boolean" },
            ["tries"] = new JsonObject { ["type"] = "boolean" },
            ["leaves"] = new JsonObject { ["type"] = "boolean" },
            ["feeds"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = feeds },
        };
        return new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = new JsonObject { ["pattern"] = "^[a-z][a-z0-9-]{0,63}$" },
            ["additionalProperties"] = kind,
        };
    }

    private static JsonObject Object(string? description)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = new JsonObject() };
        if (description is not null)
            schema["description"] = description;
        return schema;
    }
}
