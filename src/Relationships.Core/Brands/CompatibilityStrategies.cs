namespace Relationships.Brands;

/// <summary>The strategies that come with the library, by name.</summary>
public static class CompatibilityStrategies
{
    /// <summary>Read me first: counts what is shared and what is different.</summary>
    public static ICompatibilityStrategy Counted { get; } = new CountedCompatibility();

    /// <summary>Recommended, and the default: an opinion a dimension, by source and age; each dimension weighs alike.</summary>
    public static ICompatibilityStrategy Balanced { get; } = new BalancedCompatibility();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, ICompatibilityStrategy> All { get; } =
        new Dictionary<string, ICompatibilityStrategy>(StringComparer.Ordinal) { ["counted"] = Counted, ["balanced"] = Balanced };
}
