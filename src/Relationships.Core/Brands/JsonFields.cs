using System.Globalization;
using System.Text.Json;

namespace Relationships.Brands;

/// <summary>Reads fields of a JSON document and collects every fault with its path, instead of stopping at the first.</summary>
internal sealed class JsonFields
{
    private static readonly JsonDocumentOptions s_options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
    };

    private readonly List<BrandFault> _faults = [];

    /// <summary>Reads a document.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="read">Reads the root; what it gives is dropped where there are faults.</param>
    /// <param name="faults">Every fault.</param>
    public static T? Read<T>(string json, Func<JsonFields, JsonElement, T> read, out IReadOnlyList<BrandFault> faults)
        where T : class
    {
        var fields = new JsonFields();
        faults = fields._faults;
        try
        {
            using var document = JsonDocument.Parse(json, s_options);
            var value = read(fields, document.RootElement);
            return fields._faults.Count == 0 ? value : null;
        }
        catch (InvalidOperationException)
        {
            // The parser takes escapes of half surrogate pairs; whoever asks for the text is refused.
            fields._faults.Add(new BrandFault("$", "holds text that is not Unicode: an unpaired surrogate"));
            return null;
        }
        catch (JsonException e)
        {
            fields._faults.Add(new BrandFault("$", $"not JSON: {e.Message}"));
            return null;
        }
    }

    public void Fault(string path, string message) => _faults.Add(new BrandFault(path, message));

    public bool IsObject(JsonElement element, string path, string meaning)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return true;
        Fault(path, $"must be an object{meaning}, not {Shown(element)}");
        return false;
    }

    public void Version(JsonElement root, string path, int version)
    {
        if (!root.TryGetProperty("version", out var element) || element.ValueKind != JsonValueKind.Number || !element.TryGetInt32(out var number) || number != version)
            Fault(path, string.Create(CultureInfo.InvariantCulture, $"must be {version}, the version of the format"));
    }

    /// <summary>A text with something in it; empty where it is at fault.</summary>
    public string Text(JsonElement element, string path, int longest)
    {
        if (element.ValueKind != JsonValueKind.String)
            Fault(path, $"must be text, not {Shown(element)}");
        else if (element.GetString()!.Trim() is var text && text.Length is 0)
            Fault(path, "is empty; leave it out where there is nothing to say");
        else if (text.Length > longest)
            Fault(path, string.Create(CultureInfo.InvariantCulture, $"has {text.Length} characters; at most {longest}"));
        else
            return text;
        return string.Empty;
    }

    public string Topic(JsonElement element, string path)
    {
        var text = Text(element, path, Topics.LongestTopic);
        if (text.Length == 0 || Topics.IsTopic(text))
            return text;
        Fault(path, "is no topic: control characters, or nothing but spaces and hyphens");
        return string.Empty;
    }

    /// <summary>The elements of a list with their paths; none where it is no list.</summary>
    public IEnumerable<(JsonElement Element, string Path)> List(JsonElement element, string path, int most)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Fault(path, $"must be a list, not {Shown(element)}");
            yield break;
        }

        if (element.GetArrayLength() > most)
            Fault(path, string.Create(CultureInfo.InvariantCulture, $"has {element.GetArrayLength()} entries; at most {most}"));
        var i = 0;
        foreach (var inner in element.EnumerateArray())
            yield return (inner, string.Create(CultureInfo.InvariantCulture, $"{path}[{i++}]"));
    }

    /// <summary>One of several words; false where it is none of them.</summary>
    public bool Word<T>(JsonElement element, string path, IReadOnlyDictionary<string, T> words, out T value)
    {
        value = default!;
        if (element.ValueKind == JsonValueKind.String && words.TryGetValue(element.GetString()!, out value!))
            return true;
        Fault(path, $"must be one of {string.Join(", ", words.Keys)}, not {Shown(element)}");
        return false;
    }

    public static string Shown(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length <= 40 ? text : text[..40] + "...";
    }
}
