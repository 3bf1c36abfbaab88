using System.Text.Json;
using System.Text.Json.Serialization;
using Relationships.Connections;

namespace Relationships.Serialization;

/// <summary>An era as its name.</summary>
public sealed class EraConverter : JsonConverter<Era>
{
    /// <inheritdoc/>
    public override Era Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.GetString();
        foreach (var era in Enum.GetValues<Era>())
        {
            if (era.Name() == name)
                return era;
        }

        throw new JsonException($"'{name}' is no era.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Era value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Name());
    }
}
