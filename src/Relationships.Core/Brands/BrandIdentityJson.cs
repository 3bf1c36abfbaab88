using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Relationships.Events;

namespace Relationships.Brands;

/// <summary>Writes an identity, for people and for its id.</summary>
internal static class BrandIdentityJson
{
    private static readonly JsonWriterOptions s_forPeople = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(BrandIdentity identity)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_forPeople))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", BrandIdentityFields.Version);
            writer.WriteString("id", identity.Id);
            foreach (var text in BrandIdentityFields.Texts.Where(t => t.Get(identity).Length > 0))
                writer.WriteString(text.Name, text.Get(identity));
            foreach (var list in BrandIdentityFields.Lists.Where(l => l.Get(identity).Count > 0))
                WriteTexts(writer, list.Name, list.Get(identity));
            WriteTexts(writer, "connections", identity.Connections.Select(KebabCase.Of));
            WriteClaims(writer, identity);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The id: one line a statement, so that the format of the file may change and the ids stay.</summary>
    public static string IdOf(BrandIdentity identity)
    {
        var lines = BrandDifference.Flat(identity).Select(static line => $"{line.Key}={line.Value}\n");
        return $"b{BrandIdentityFields.Version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))))[..12]}";
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void WriteClaims(Utf8JsonWriter writer, BrandIdentity identity)
    {
        if (identity.Claims.IsEmpty)
            return;
        writer.WriteStartArray("claims");
        foreach (var claim in identity.Claims)
        {
            writer.WriteStartObject();
            writer.WriteString("dimension", claim.Dimension.Name());
            if (claim.Topic.Length > 0)
                writer.WriteString("topic", claim.Topic);
            writer.WriteString("text", claim.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
