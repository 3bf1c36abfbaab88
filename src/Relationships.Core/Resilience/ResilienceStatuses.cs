namespace Relationships.Resilience;

/// <summary>Names of statuses.</summary>
public static class ResilienceStatuses
{
    /// <summary>The written name: untested, fragile, resilient, kin.</summary>
    /// <param name="status">A status.</param>
    /// <returns>Its name.</returns>
    public static string Name(this ResilienceStatus status) => status switch
    {
        ResilienceStatus.Untested => "untested",
        ResilienceStatus.Fragile => "fragile",
        ResilienceStatus.Resilient => "resilient",
        ResilienceStatus.Kin => "kin",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "status is none of the four."),
    };
}
