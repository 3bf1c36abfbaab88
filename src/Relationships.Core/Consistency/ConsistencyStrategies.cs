namespace Relationships.Consistency;

/// <summary>The strategies that come with the library, by name.</summary>
public static class ConsistencyStrategies
{
    /// <summary>Read me first: Pearson's chi-square test of equal shares.</summary>
    public static IConsistencyStrategy ChiSquare { get; } = new ChiSquareConsistency();

    /// <summary>Recommended: a hierarchical beta-binomial model.</summary>
    public static IConsistencyStrategy BetaBinomial { get; } = new BetaBinomialConsistency();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, IConsistencyStrategy> All { get; } =
        new Dictionary<string, IConsistencyStrategy>(StringComparer.Ordinal) { ["chi-square"] = ChiSquare, ["beta-binomial"] = BetaBinomial };
}
