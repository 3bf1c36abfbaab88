using System.Text.Json;
using System.Text.Json.Serialization;
using Relationships.Events;

namespace Relationships.Serialization;

/// <summary>A counterpart as its written form, <c>type:NAME</c>.</summary>
public sealed class CounterpartConverter : JsonConverter<Counterpart>
{
    /// <inheritdoc/>
    public override Counterpart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Counterpart.TryParse(reader.GetString(), out var counterpart) ? counterpart : throw new JsonException("A counterpart needs a name.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Counterpart value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
