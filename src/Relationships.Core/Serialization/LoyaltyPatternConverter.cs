using System.Text.Json;
using System.Text.Json.Serialization;
using Relationships.Outcomes;

namespace Relationships.Serialization;

/// <summary>A pattern of loyalty as its name in kebab-case.</summary>
public sealed class LoyaltyPatternConverter() : JsonStringEnumConverter<LoyaltyPattern>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
