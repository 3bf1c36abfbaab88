using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Relationships.Policies;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>
/// Reads a policy from a section of the same shape as its JSON. Configuration knows text only and keys in any case; the
/// policy's own JSON schema says which is a number and how a key is spelled.
/// </summary>
internal static class PolicySection
{
    private static readonly JsonElement s_schema = JsonDocument.Parse(EvidencePolicy.JsonSchema()).RootElement;

    /// <summary>The policy; null where the section says nothing, or has faults.</summary>
    public static EvidencePolicy? Read(IConfigurationSection section, List<string> faults)
    {
        if (section.Value is null && !section.GetChildren().Any())
            return null;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            Write(json, section, s_schema, Extends(section), faults);
        var sound = faults.Count;
        if (!EvidencePolicy.TryParse(Encoding.UTF8.GetString(stream.ToArray()), out var policy, out var inPolicy))
            faults.AddRange(inPolicy.Select(f => FaultAt(section.Path, f)));
        return faults.Count == sound ? policy : null;
    }

    public static string FaultAt(string path, PolicyFault fault) =>
        fault.Path == "$" ? $"{path}: {fault.Message}" : $"{path}:{fault.Path.Replace('.', ':')}: {fault.Message}";

    // A file says "extends" or is complete; a section of settings is rarely complete, so it says "version" where it is.
    private static bool Extends(IConfigurationSection section) => section["extends"] is null && section["version"] is null;

    private static void Write(Utf8JsonWriter json, IConfigurationSection section, JsonElement schema, bool extends, List<string> faults)
    {
        if (!string.IsNullOrEmpty(section.Value))
            faults.Add($"{section.Path}: must be a section, not '{section.Value}'");
        json.WriteStartObject();
        if (extends)
            json.WriteString("extends", "default");
        foreach (var child in section.GetChildren())
        {
            if (!TryFind(schema, child.Key, out var name, out var type))
            {
                faults.Add($"{child.Path}: is unknown{Known(schema)}");
            }
            else if (type.TryGetProperty("properties", out _) || type.TryGetProperty("additionalProperties", out _))
            {
                json.WritePropertyName(name);
                Write(json, child, type, extends: false, faults);
            }
            else if (child.GetChildren().Any())
            {
                faults.Add($"{child.Path}: must be one value, not a section");
            }
            else if (child.Value is { } value)
            {
                json.WritePropertyName(name);
                if (ConstantOf(type) is { } only && value != only)
                {
                    // Put right, so that this one fault does not bring those of everything that is then missing.
                    faults.Add($"{child.Path}: must be \"{only}\", not \"{value}\"");
                    value = only;
                }

                WriteValue(json, value, type);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string value, JsonElement type)
    {
        // What is no number stays text: the reader of policies then says so.
        if (IsNumber(type) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            json.WriteNumberValue(number);
        else if (TypeOf(type) == "boolean" && bool.TryParse(value, out var flag))
            json.WriteBooleanValue(flag);
        else
            json.WriteStringValue(value);
    }

    private static bool TryFind(JsonElement schema, string key, out string name, out JsonElement type)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                if (!property.Name.Equals(key, StringComparison.OrdinalIgnoreCase))
                    continue;
                (name, type) = (property.Name, property.Value);
                return true;
            }
        }

        // Names of kinds are lower-case; paths to reasons are as they are.
        name = schema.TryGetProperty("propertyNames", out _) ? key.ToLowerInvariant() : key;
        return schema.TryGetProperty("additionalProperties", out type) && type.ValueKind == JsonValueKind.Object;
    }

    private static string Known(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties) ? $"; there are {string.Join(", ", properties.EnumerateObject().Select(p => p.Name))}" : string.Empty;

    private static string? TypeOf(JsonElement type) => type.TryGetProperty("type", out var name) ? name.GetString() : null;

    private static string? ConstantOf(JsonElement type) =>
        type.TryGetProperty("const", out var constant) && constant.ValueKind == JsonValueKind.String ? constant.GetString() : null;

    private static bool IsNumber(JsonElement type) =>
        TypeOf(type) == "number" || (type.TryGetProperty("const", out var constant) && constant.ValueKind == JsonValueKind.Number);
}
