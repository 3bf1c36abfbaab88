namespace Relationships.Authenticity;

/// <summary>The strategies that come with the library, by name.</summary>
public static class AuthenticityStrategies
{
    /// <summary>Read me first: deeds alone.</summary>
    public static IAuthenticityStrategy Deeds { get; } = new DeedsAuthenticity();

    /// <summary>Recommended: deeds, what customers say, and claims that nothing backs.</summary>
    public static IAuthenticityStrategy WordAndDeed { get; } = new WordAndDeedAuthenticity();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, IAuthenticityStrategy> All { get; } =
        new Dictionary<string, IAuthenticityStrategy>(StringComparer.Ordinal) { ["deeds"] = Deeds, ["word-and-deed"] = WordAndDeed };
}
