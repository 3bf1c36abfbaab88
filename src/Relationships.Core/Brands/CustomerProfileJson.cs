using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Relationships.Events;

namespace Relationships.Brands;

/// <summary>Reads and writes profiles.</summary>
internal static class CustomerProfileJson
{
    public const int Version = 1;
    public const int MostKnown = 10_000;
    private const int MostProfiles = 1_000_000;

    private static readonly JsonWriterOptions s_forPeople = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] s_instants = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];
    private static readonly Dictionary<string, BrandDimension> s_dimensions = KebabCase.Names<BrandDimension>();
    private static readonly Dictionary<string, KnowledgeSource> s_sources = KebabCase.Names<KnowledgeSource>();

    public static IReadOnlyList<CustomerProfile> Profiles(JsonFields fields, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array)
            return [Profile(fields, root, string.Empty)];
        var profiles = new Dictionary<string, CustomerProfile>(StringComparer.Ordinal);
        foreach (var (element, path) in fields.List(root, "$", MostProfiles))
        {
            var profile = Profile(fields, element, path + ".");
            profiles[profile.Customer] = profiles.TryGetValue(profile.Customer, out var before) ? before.Merge(profile) : profile;
        }

        return [.. profiles.Values.OrderBy(static p => p.Customer, StringComparer.Ordinal)];
    }

    public static CustomerProfile Profile(JsonFields fields, JsonElement root, string parent)
    {
        var profile = new CustomerProfile();
        if (!fields.IsObject(root, parent.Length == 0 ? "$" : parent[..^1], string.Empty))
            return profile;
        fields.Version(root, parent + "version", Version);
        if (!root.TryGetProperty("customer", out _))
            fields.Fault(parent + "customer", "is missing: whose profile it is");
        foreach (var property in root.EnumerateObject())
        {
            var at = parent + property.Name;
            switch (property.Name)
            {
                case "$schema" or "version" or "id":
                    break;
                case "customer":
                    profile = profile with { Customer = Customer(fields, property.Value, at) };
                    break;
                case "known":
                    profile = profile with { Known = Known(fields, property.Value, at) };
                    break;
                default:
                    fields.Fault(at, "is unknown: a profile holds customer and known; age, gender and the like are scored nowhere");
                    break;
            }
        }

        return profile;
    }

    public static string Write(CustomerProfile profile)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_forPeople))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteString("customer", profile.Customer);
            writer.WriteStartArray("known");
            foreach (var knowledge in profile.Known)
            {
                writer.WriteStartObject();
                writer.WriteString("dimension", knowledge.Dimension.Name());
                if (knowledge.Topic.Length > 0)
                    writer.WriteString("topic", knowledge.Topic);
                if (!knowledge.Holds)
                    writer.WriteBoolean("holds", false);
                writer.WriteString("how", KebabCase.Of(knowledge.Source));
                writer.WriteString("at", knowledge.At);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // Untrimmed, as events have it.
    private static string Customer(JsonFields fields, JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } customer)
            return customer;
        fields.Fault(path, $"must be text with something in it, not {JsonFields.Shown(element)}");
        return string.Empty;
    }

    private static ImmutableArray<Knowledge> Known(JsonFields fields, JsonElement element, string path)
    {
        var known = ImmutableArray.CreateBuilder<Knowledge>();
        foreach (var (inner, at) in fields.List(element, path, MostKnown))
        {
            if (fields.IsObject(inner, at, " with dimension, topic, holds, how and at"))
                known.Add(One(fields, inner, at));
        }

        return known.ToImmutable();
    }

    private static Knowledge One(JsonFields fields, JsonElement element, string path)
    {
        var knowledge = new Knowledge(default, string.Empty, true, default, default);
        foreach (var required in (ReadOnlySpan<string>)["dimension", "how", "at"])
        {
            if (!element.TryGetProperty(required, out _))
                fields.Fault($"{path}.{required}", "is missing");
        }

        foreach (var property in element.EnumerateObject())
        {
            var at = $"{path}.{property.Name}";
            switch (property.Name)
            {
                case "dimension":
                    if (fields.Word(property.Value, at, s_dimensions, out var dimension))
                        knowledge = knowledge with { Dimension = dimension };
                    break;
                case "topic":
                    knowledge = knowledge with { Topic = fields.Topic(property.Value, at) };
                    break;
                case "holds":
                    if (property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
                        knowledge = knowledge with { Holds = property.Value.GetBoolean() };
                    else
                        fields.Fault(at, $"must be true or false, not {JsonFields.Shown(property.Value)}");
                    break;
                case "how":
                    if (fields.Word(property.Value, at, s_sources, out var source))
                        knowledge = knowledge with { Source = source };
                    break;
                case "at":
                    knowledge = knowledge with { At = Instant(fields, property.Value, at) };
                    break;
                default:
                    fields.Fault(at, "is unknown");
                    break;
            }
        }

        return knowledge;
    }

    private static DateTimeOffset Instant(JsonFields fields, JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParseExact(element.GetString(), s_instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        fields.Fault(path, $"must be an instant in ISO 8601 such as 2026-01-31, not {JsonFields.Shown(element)}");
        return default;
    }
}
