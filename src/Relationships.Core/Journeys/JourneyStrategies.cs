namespace Relationships.Journeys;

/// <summary>The strategies that come with the library, by name.</summary>
public static class JourneyStrategies
{
    /// <summary>Read me first: the phase of the latest event that tells one.</summary>
    public static IJourneyStrategy Latest { get; } = new LatestJourney();

    /// <summary>Recommended: evidence that moves from phase to phase.</summary>
    public static IJourneyStrategy Shifting { get; } = new ShiftingJourney();

    /// <summary>Every strategy with its name, for settings and tests.</summary>
    public static IReadOnlyDictionary<string, IJourneyStrategy> All { get; } =
        new Dictionary<string, IJourneyStrategy>(StringComparer.Ordinal) { ["latest"] = Latest, ["shifting"] = Shifting };
}
