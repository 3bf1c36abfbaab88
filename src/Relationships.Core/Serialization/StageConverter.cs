using System.Text.Json;
using System.Text.Json.Serialization;
using Relationships.Continuum;

namespace Relationships.Serialization;

/// <summary>A stage as its name in kebab-case.</summary>
public sealed class StageConverter() : JsonStringEnumConverter<ContinuumStage>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
