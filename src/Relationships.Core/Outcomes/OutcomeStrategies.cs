namespace Relationships.Outcomes;

/// <summary>The strategies that come with the library, by name.</summary>
public static class OutcomeStrategies
{
    /// <summary>Read me first: a Poisson process at the rate seen.</summary>
    public static IOutcomeStrategy Poisson { get; } = new PoissonOutcomes();

    /// <summary>Recommended, and the default: a Poisson process whose rate is known only so well.</summary>
    public static IOutcomeStrategy GammaPoisson { get; } = new GammaPoissonOutcomes();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, IOutcomeStrategy> All { get; } =
        new Dictionary<string, IOutcomeStrategy>(StringComparer.Ordinal) { ["poisson"] = Poisson, ["gamma-poisson"] = GammaPoisson };
}
