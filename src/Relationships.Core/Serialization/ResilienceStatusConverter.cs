using System.Text.Json;
using System.Text.Json.Serialization;
using Relationships.Resilience;

namespace Relationships.Serialization;

/// <summary>A status of resilience as its name in kebab-case.</summary>
public sealed class ResilienceStatusConverter() : JsonStringEnumConverter<ResilienceStatus>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
