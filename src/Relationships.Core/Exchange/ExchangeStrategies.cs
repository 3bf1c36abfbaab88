namespace Relationships.Exchange;

/// <summary>The strategies that come with the library, by name.</summary>
public static class ExchangeStrategies
{
    /// <summary>Read me first: the plain ratio.</summary>
    public static IExchangeStrategy Ratio { get; } = new RatioExchange();

    /// <summary>Recommended, and the default: the Beta opinion.</summary>
    public static IExchangeStrategy Beta { get; } = new BetaExchange();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, IExchangeStrategy> All { get; } =
        new Dictionary<string, IExchangeStrategy>(StringComparer.Ordinal) { ["ratio"] = Ratio, ["beta"] = Beta };
}
