using System.Collections.Immutable;
using System.Text.Json;
using Relationships.Events;

namespace Relationships.Brands;

/// <summary>Reads an identity from JSON, with all its faults at once.</summary>
internal static class BrandIdentityReader
{
    private const int MostClaims = 1000;

    private static readonly Dictionary<string, ConnectionType> s_connections = KebabCase.Names<ConnectionType>();
    private static readonly Dictionary<string, BrandDimension> s_dimensions = KebabCase.Names<BrandDimension>();

    public static BrandIdentity? Read(string json, out IReadOnlyList<BrandFault> faults) => JsonFields.Read(json, Identity, out faults);

    private static BrandIdentity Identity(JsonFields fields, JsonElement root)
    {
        var identity = new BrandIdentity();
        if (!fields.IsObject(root, "$", string.Empty))
            return identity;
        fields.Version(root, "version", BrandIdentityFields.Version);
        foreach (var property in root.EnumerateObject())
        {
            var (name, value) = (property.Name, property.Value);
            if (name is "$schema" or "version" or "id")
                continue;
            if (BrandIdentityFields.Texts.FirstOrDefault(t => t.Name == name) is { } text)
                identity = text.Set(identity, fields.Text(value, name, BrandIdentityFields.LongestText));
            else if (BrandIdentityFields.Lists.FirstOrDefault(l => l.Name == name) is { } list)
                identity = list.Set(identity, TopicSet(fields, value, name));
            else if (name == "connections")
                identity = identity with { Connections = Connections(fields, value) };
            else if (name == "claims")
                identity = identity with { Claims = Claims(fields, value) };
            else
                fields.Fault(name, "is unknown");
        }

        return identity;
    }

    private static ImmutableSortedSet<string> TopicSet(JsonFields fields, JsonElement element, string name)
    {
        var topics = Topics.None.ToBuilder();
        foreach (var (inner, path) in fields.List(element, name, Topics.MostTopics))
        {
            if (fields.Topic(inner, path) is { Length: > 0 } topic && !topics.Add(topic))
                fields.Fault(path, $"stands twice: {topic}");
        }

        return topics.ToImmutable();
    }

    private static ImmutableSortedSet<ConnectionType> Connections(JsonFields fields, JsonElement element)
    {
        var types = ImmutableSortedSet.CreateBuilder<ConnectionType>();
        foreach (var (inner, path) in fields.List(element, "connections", s_connections.Count))
        {
            if (fields.Word(inner, path, s_connections, out var type) && !types.Add(type))
                fields.Fault(path, $"stands twice: {KebabCase.Of(type)}");
        }

        return types.ToImmutable();
    }

    private static ImmutableArray<BrandClaim> Claims(JsonFields fields, JsonElement element)
    {
        var claims = ImmutableArray.CreateBuilder<BrandClaim>();
        foreach (var (inner, path) in fields.List(element, "claims", MostClaims))
        {
            if (fields.IsObject(inner, path, " with dimension, topic and text"))
                claims.Add(Claim(fields, inner, path));
        }

        return claims.ToImmutable();
    }

    private static BrandClaim Claim(JsonFields fields, JsonElement element, string path)
    {
        var claim = new BrandClaim(BrandDimension.Purpose, string.Empty, string.Empty);
        var hasDimension = false;
        foreach (var property in element.EnumerateObject())
        {
            var at = $"{path}.{property.Name}";
            switch (property.Name)
            {
                case "dimension":
                    hasDimension = true;
                    if (fields.Word(property.Value, at, s_dimensions, out var dimension))
                        claim = claim with { Dimension = dimension };
                    break;
                case "topic":
                    claim = claim with { Topic = fields.Topic(property.Value, at) };
                    break;
                case "text":
                    claim = claim with { Text = fields.Text(property.Value, at, BrandIdentityFields.LongestText) };
                    break;
                default:
                    fields.Fault(at, "is unknown");
                    break;
            }
        }

        if (!hasDimension)
            fields.Fault($"{path}.dimension", $"is missing; one of {string.Join(", ", s_dimensions.Keys)}");
        if (!element.TryGetProperty("text", out _))
            fields.Fault($"{path}.text", "is missing: what is claimed");
        return claim;
    }
}
