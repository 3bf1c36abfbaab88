using System.Text.Json;
using System.Text.Json.Serialization;
using Relationships.Events;

namespace Relationships.Serialization;

/// <summary>A channel as its name in kebab-case.</summary>
public sealed class ChannelConverter() : JsonStringEnumConverter<Channel>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
