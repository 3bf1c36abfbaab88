using Relationships.Extensions.DependencyInjection.Settings;
using Relationships.Networks;

namespace Relationships.Extensions.DependencyInjection.Scoring;

/// <summary>A scorer and the settings that it came from; replaced as a whole.</summary>
/// <param name="Scorer">The scorer.</param>
/// <param name="Network">The network strategy that stands beside it.</param>
/// <param name="Zone">The zone for logs made on its behalf.</param>
/// <param name="Settings">What can make one scorer differ from another, to tell whether anything changed.</param>
/// <param name="SectionsFound">Paths of the sections that stood there and that the settings came from.</param>
/// <param name="Files">The files that the settings name, and what stood in them.</param>
/// <param name="CheckEvery">How often to look at them; zero = never.</param>
internal sealed record ScorerState(
    RelationshipScorer Scorer,
    INetworkTrustStrategy Network,
    TimeZoneInfo Zone,
    string Settings,
    IReadOnlyList<string> SectionsFound,
    IReadOnlyList<SettingsFile> Files,
    TimeSpan CheckEvery);
