namespace Relationships.Continuum;

/// <summary>The strategies that come with the library, by name.</summary>
public static class ContinuumStrategies
{
    /// <summary>Read me first: the weighted mean of the dimensions.</summary>
    public static IContinuumStrategy WeightedMean { get; } = new WeightedMeanContinuum();

    /// <summary>Recommended, and the default: the noisy or of the dimensions.</summary>
    public static IContinuumStrategy NoisyOr { get; } = new NoisyOrContinuum();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, IContinuumStrategy> All { get; } =
        new Dictionary<string, IContinuumStrategy>(StringComparer.Ordinal) { ["weighted-mean"] = WeightedMean, ["noisy-or"] = NoisyOr };
}
