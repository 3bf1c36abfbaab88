namespace Relationships.Extensions.DependencyInjection.Scoring;

/// <summary>
/// Options without content, validated at the host's start: making them makes the scorer, so that settings are checked and own
/// strategies constructed before the first request.
/// </summary>
internal sealed class ScorerStart;
