using System.Text.Json.Serialization;

namespace Relationships.Modeling.Lifetimes.Saving;

/// <summary>Source-generated JSON of saved models.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SavedModelFile))]
internal sealed partial class SavedModelJson : JsonSerializerContext;
