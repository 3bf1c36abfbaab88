namespace Relationships.Trust;

/// <summary>The strategies that come with the library, by name.</summary>
public static class TrustStrategies
{
    /// <summary>Read me first: one Beta opinion a direction.</summary>
    public static ITrustStrategy Beta { get; } = new BetaTrust();

    /// <summary>Recommended, and the default: an opinion a facet, put together geometrically.</summary>
    public static ITrustStrategy Faceted { get; } = new FacetedTrust();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, ITrustStrategy> All { get; } =
        new Dictionary<string, ITrustStrategy>(StringComparer.Ordinal) { ["beta"] = Beta, ["faceted"] = Faceted };
}
