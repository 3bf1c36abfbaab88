using System.Globalization;
using System.Text.Json;

namespace Relationships.Ledgers;

/// <summary>A part of a saved ledger and where it stands, so that whatever is wrong is said with its place.</summary>
/// <param name="Json">The part.</param>
/// <param name="Path">Such as promises[0].due; empty for the whole.</param>
internal readonly record struct SavedPart(JsonElement Json, string Path)
{
    /// <summary>What stands there, for messages.</summary>
    public FormatException Fault(string reason)
    {
        var value = Json.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? string.Empty : $", {Json.GetRawText()},";
        return new FormatException($"{(Path.Length == 0 ? "The text" : $"The ledger's {Path}")}{value} {reason}.");
    }

    public bool Has(string name) => Object().TryGetProperty(name, out _);

    public SavedPart this[string name] => Object().TryGetProperty(name, out var part)
        ? new SavedPart(part, PathOf(name))
        : throw new FormatException($"The ledger's {PathOf(name)} is missing.");

    /// <summary>The parts by their names.</summary>
    public IEnumerable<(string Name, SavedPart Part)> Named()
    {
        foreach (var property in Object().EnumerateObject())
            yield return (property.Name, new SavedPart(property.Value, PathOf(property.Name)));
    }

    /// <summary>The parts of a list; none where the list is not there.</summary>
    public T[] Items<T>(string name, Func<SavedPart, T> read)
    {
        if (!Has(name))
            return [];
        var list = this[name];
        if (list.Json.ValueKind != JsonValueKind.Array)
            throw list.Fault("is no list");
        return [.. list.Json.EnumerateArray().Select((item, i) => read(new SavedPart(item, string.Create(CultureInfo.InvariantCulture, $"{list.Path}[{i}]"))))];
    }

    public double Number() => Json.ValueKind == JsonValueKind.Number && Json.TryGetDouble(out var value) && double.IsFinite(value) ? value : throw Fault("is no finite number");

    public long Ticks() => Json.ValueKind == JsonValueKind.Number && Json.TryGetInt64(out var value) ? value : throw Fault("is no whole number of 64 bits");

    /// <summary>A whole number of at least 0 that can be counted on from.</summary>
    public int Count() => Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out var value) && value is >= 0 and < int.MaxValue ? value : throw Fault("is no count");

    public byte Byte() => Json.ValueKind == JsonValueKind.Number && Json.TryGetByte(out var value) ? value : throw Fault("is not in 0 to 255");

    public bool Truth() => Json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault("is neither true nor false"),
    };

    public string Text() => Json.ValueKind == JsonValueKind.String ? Json.GetString()! : throw Fault("is no text");

    public DateTimeOffset Instant() => Json.ValueKind == JsonValueKind.String && Json.TryGetDateTimeOffset(out var value) ? value : throw Fault("is no instant");

    private JsonElement Object() => Json.ValueKind == JsonValueKind.Object ? Json : throw Fault("is no object");

    private string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
