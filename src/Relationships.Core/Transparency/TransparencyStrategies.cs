namespace Relationships.Transparency;

/// <summary>The strategies that come with the library, by name.</summary>
public static class TransparencyStrategies
{
    /// <summary>Read me first: plain shares.</summary>
    public static ITransparencyStrategy Ratio { get; } = new RatioTransparency();

    /// <summary>Recommended: Beta opinions.</summary>
    public static ITransparencyStrategy Beta { get; } = new BetaTransparency();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, ITransparencyStrategy> All { get; } =
        new Dictionary<string, ITransparencyStrategy>(StringComparer.Ordinal) { ["ratio"] = Ratio, ["beta"] = Beta };
}
