using System.Text.Json;
using System.Text.Json.Serialization;
using Relationships.Continuum;

namespace Relationships.Serialization;

/// <summary>A stage as its name.</summary>
public sealed class StageConverter : JsonConverter<ContinuumStage>
{
    /// <inheritdoc/>
    public override ContinuumStage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.GetString();
        foreach (var stage in Enum.GetValues<ContinuumStage>())
        {
            if (stage.Name() == name)
                return stage;
        }

        throw new JsonException($"'{name}' is no stage.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ContinuumStage value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Name());
    }
}
