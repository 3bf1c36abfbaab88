using Relationships.Brands;
using Relationships.Events;

namespace Relationships.Core.Tests.Builders;

/// <summary>A coffee brand that knows itself, and a customer of whom a little is known.</summary>
internal static class Brew
{
    public const string Json = """
        {
          "version": 1,
          "name": "Brew & Daughters",
          "brand": "brew",
          "parent": "independent",
          "purpose": "to make mornings slower",
          "needs": ["good coffee at home"],
          "interests": ["coffee", "ceramics"],
          "entertainment": ["barista contests"],
          "goals": ["learn to roast"],
          "values": ["fair trade", "craft", "patience"],
          "character": ["warm", "unhurried"],
          "communities": ["home roasters"],
          "disclosures": ["what farmers are paid"],
          "representatives": ["Jo", "Sam"],
          "influencers": ["Ada"],
          "connections": ["problem-solution", "interest-association", "goal-facilitation", "shared-values", "belonging", "entertainment"],
          "claims": [{ "dimension": "values", "topic": "fair trade", "text": "All our coffee is traded fairly." }]
        }
        """;

    public static BrandIdentity Identity { get; } = BrandIdentity.Parse(Json);

    public static DateTimeOffset Today { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Knowledge Said(BrandDimension dimension, string topic, bool holds = true, double daysAgo = 1) =>
        new(dimension, topic, holds, KnowledgeSource.Said, Today.AddDays(-daysAgo));

    public static Knowledge Observed(BrandDimension dimension, string topic, bool holds = true, double daysAgo = 1) =>
        Said(dimension, topic, holds, daysAgo) with { Source = KnowledgeSource.Observed };

    public static CustomerProfile Profile(params Knowledge[] known) => new() { Customer = "maria", Known = [.. known] };

    public static CompatibilityScore Compatibility(params Knowledge[] known) => RelationshipScorer.Default.Compatibility(Identity, Profile(known), Today);

    public static RelationshipScorer Scorer { get; } = new(new RelationshipScorerOptions { Identity = Identity with { Brand = null } });

    public static IEnumerable<ConnectionType> AllPoints => Enum.GetValues<ConnectionType>();
}
