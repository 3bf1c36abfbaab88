using System.Text.Json;
using System.Text.Json.Serialization;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Outcomes;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Serialization;

/// <summary>Source-generated System.Text.Json of every score: camelCase, enumerations in kebab-case, nothing by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = false,
    Converters = [typeof(CounterpartConverter), typeof(ChannelConverter), typeof(StageConverter), typeof(EraConverter),
        typeof(LoyaltyPatternConverter), typeof(ResilienceStatusConverter)])]
[JsonSerializable(typeof(RelationshipScore))]
[JsonSerializable(typeof(ContinuumScore))]
[JsonSerializable(typeof(ConnectionScore))]
[JsonSerializable(typeof(ExchangeScore))]
[JsonSerializable(typeof(OutcomeScore))]
[JsonSerializable(typeof(ResilienceScore))]
[JsonSerializable(typeof(TrustScore))]
public sealed partial class RelationshipJson : JsonSerializerContext
{
    /// <summary>Writes a score on one line.</summary>
    /// <param name="score">A score.</param>
    /// <returns>JSON.</returns>
    public static string Write(RelationshipScore score) => JsonSerializer.Serialize(score, Default.RelationshipScore);

    /// <summary>Reads a score back.</summary>
    /// <param name="json">What <see cref="Write"/> gave.</param>
    /// <returns>An equal score.</returns>
    /// <exception cref="JsonException">The text is not a score.</exception>
    public static RelationshipScore Read(string json) =>
        JsonSerializer.Deserialize(json, Default.RelationshipScore) ?? throw new JsonException("The text is null, not a score.");
}
