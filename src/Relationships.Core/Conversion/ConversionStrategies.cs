namespace Relationships.Conversion;

/// <summary>The strategies that come with the library, by name.</summary>
public static class ConversionStrategies
{
    /// <summary>Read me first: the plain share of those watched for the whole horizon.</summary>
    public static IConversionStrategy Ratio { get; } = new RatioConversion();

    /// <summary>Recommended: Kaplan and Meier's estimate, which uses those still watched too.</summary>
    public static IConversionStrategy KaplanMeier { get; } = new KaplanMeierConversion();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, IConversionStrategy> All { get; } =
        new Dictionary<string, IConversionStrategy>(StringComparer.Ordinal) { ["ratio"] = Ratio, ["kaplan-meier"] = KaplanMeier };
}
