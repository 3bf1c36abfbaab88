namespace Relationships.Audiences;

/// <summary>The strategies that come with the library, by name.</summary>
public static class AudienceStrategies
{
    /// <summary>Read me first: what lies above the threshold.</summary>
    public static IAudienceStrategy Linear { get; } = new LinearAudience();

    /// <summary>Recommended, and the default: a power of what lies above the threshold.</summary>
    public static IAudienceStrategy Convex { get; } = new ConvexAudience();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, IAudienceStrategy> All { get; } =
        new Dictionary<string, IAudienceStrategy>(StringComparer.Ordinal) { ["linear"] = Linear, ["convex"] = Convex };
}
