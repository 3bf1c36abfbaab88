using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Relationships.Events;

namespace Relationships.Policies;

/// <summary>Writes a policy, for people and for its id.</summary>
internal static class PolicyJson
{
    public const int Version = 1;

    private static readonly JsonWriterOptions s_forPeople = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(EvidencePolicy policy)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_forPeople))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", Version);
            writer.WriteString("name", policy.Name);
            writer.WriteString("id", policy.Id);
            WriteNumbers(writer, policy);
            WriteKinds(writer, policy);
            writer.WriteStartObject("reasons");
            foreach (var (path, reason) in policy.Reasons)
                writer.WriteString(path, reason);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The id: one line a number, so that the format of the file may change and the ids stay.</summary>
    public static string IdOf(EvidencePolicy policy)
    {
        var text = new StringBuilder();
        foreach (var number in PolicyNumber.All)
            text.Append(CultureInfo.InvariantCulture, $"{number.Path}={number.Get(policy)}\n");
        foreach (var (kind, rule) in policy.Kinds)
        {
            text.Append(CultureInfo.InvariantCulture, $"kinds.{kind}={rule.Initiator},{rule.Prompts},{rule.Costly},{rule.Tries},{rule.Leaves}");
            foreach (var feed in rule.Feeds)
                text.Append(CultureInfo.InvariantCulture, $",{feed.Sum.Name()}:{feed.Weight}");
            text.Append('\n');
        }

        return $"p{Version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12]}";
    }

    private static void WriteNumbers(Utf8JsonWriter writer, EvidencePolicy policy)
    {
        string[] open = [];
        foreach (var number in PolicyNumber.All)
        {
            var names = number.Path.Split('.');
            var shared = open.Zip(names).TakeWhile(pair => pair.First == pair.Second).Count();
            for (var i = open.Length; i > shared; i--)
                writer.WriteEndObject();
            for (var i = shared; i < names.Length - 1; i++)
                writer.WriteStartObject(names[i]);
            open = names[..^1];
            writer.WriteNumber(names[^1], number.Get(policy));
        }

        for (var i = open.Length; i > 0; i--)
            writer.WriteEndObject();
    }

    private static void WriteKinds(Utf8JsonWriter writer, EvidencePolicy policy)
    {
        writer.WriteStartObject("kinds");
        foreach (var (kind, rule) in policy.Kinds)
        {
            writer.WriteStartObject(kind.Name);
            writer.WriteString("initiator", rule.Initiator == Initiator.Customer ? "customer" : "counterpart");
            if (rule.Prompts)
                writer.WriteBoolean("prompts", true);
            if (rule.Costly)
                writer.WriteBoolean("costly", true);
            if (rule.Tries)
                writer.WriteBoolean("tries", true);
            if (rule.Leaves)
                writer.WriteBoolean("leaves", true);
            writer.WriteStartObject("feeds");
            foreach (var feed in rule.Feeds)
                writer.WriteNumber(feed.Sum.Name(), feed.Weight);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
