namespace Relationships.Extensions.DependencyInjection.Scoring;

/// <summary>A scorer and the settings that it came from; replaced as a whole.</summary>
/// <param name="Scorer">The scorer.</param>
/// <param name="Zone">The zone for logs made on its behalf.</param>
/// <param name="Settings">What can make one scorer differ from another, to tell whether anything changed.</param>
/// <param name="SectionFound">Whether the settings came from a section that stood there.</param>
/// <param name="PolicyFile">Full path of the policy's file; null where there is none.</param>
/// <param name="PolicyText">What stood in it.</param>
/// <param name="CheckEvery">How often to look at the file; zero = never.</param>
internal sealed record ScorerState(
    RelationshipScorer Scorer,
    TimeZoneInfo Zone,
    string Settings,
    bool SectionFound,
    string? PolicyFile,
    string? PolicyText,
    TimeSpan CheckEvery);
