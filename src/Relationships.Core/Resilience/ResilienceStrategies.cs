namespace Relationships.Resilience;

/// <summary>The strategies that come with the library, by name.</summary>
public static class ResilienceStrategies
{
    /// <summary>Read me first: the share of trials survived.</summary>
    public static IResilienceStrategy Ratio { get; } = new RatioResilience();

    /// <summary>Recommended, and the default: a Beta opinion over trials.</summary>
    public static IResilienceStrategy Beta { get; } = new BetaResilience();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, IResilienceStrategy> All { get; } =
        new Dictionary<string, IResilienceStrategy>(StringComparer.Ordinal) { ["ratio"] = Ratio, ["beta"] = Beta };
}
