using System.Text.Json;
using System.Text.Json.Serialization;
using Relationships.Connections;

namespace Relationships.Serialization;

/// <summary>An era as its name in kebab-case.</summary>
public sealed class EraConverter() : JsonStringEnumConverter<Era>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
