namespace Relationships.Benefit;

/// <summary>The strategies that come with the library, by name.</summary>
public static class BenefitStrategies
{
    /// <summary>Read me first: the geometric mean of both sides.</summary>
    public static IBenefitStrategy Geometric { get; } = new GeometricBenefit();

    /// <summary>Recommended: the lesser of both sides.</summary>
    public static IBenefitStrategy Lesser { get; } = new LesserBenefit();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, IBenefitStrategy> All { get; } =
        new Dictionary<string, IBenefitStrategy>(StringComparer.Ordinal) { ["geometric"] = Geometric, ["lesser"] = Lesser };
}
