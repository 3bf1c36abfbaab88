using System.Text.Json;
using System.Text.Json.Serialization;
using Relationships.Events;

namespace Relationships.Serialization;

/// <summary>A channel as its name in kebab-case.</summary>
public sealed class ChannelConverter : JsonConverter<Channel>
{
    /// <inheritdoc/>
    public override Channel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is var name && (Channels.TryParse(name, out var channel) || name == Channel.Unknown.Name())
            ? channel
            : throw new JsonException($"'{name}' is no channel.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Channel value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Name());
    }
}
