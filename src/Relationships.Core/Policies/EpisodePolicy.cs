namespace Relationships.Policies;

/// <summary>How promises kept late and failures made good are weighed.</summary>
public sealed record EpisodePolicy
{
    /// <summary>Delay after which a late promise counts half as kept, half as broken; days.</summary>
    public double LateHalfLifeDays { get; init; }

    /// <summary>Share of an episode's bad evidence that its recovery cancels, in [0, 1].</summary>
    public double RecoveryCancels { get; init; }

    /// <summary>Factor on an episode's bad evidence from its second failed recovery on; at least 1.</summary>
    public double SecondFailureFactor { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        new("episodes.lateHalfLifeDays", 0.01, 3650, "days", p => p.Episodes.LateHalfLifeDays, (p, v) => p with { Episodes = p.Episodes with { LateHalfLifeDays = v } }),
        new("episodes.recoveryCancels", 0, 1, "share", p => p.Episodes.RecoveryCancels, (p, v) => p with { Episodes = p.Episodes with { RecoveryCancels = v } }),
        new("episodes.secondFailureFactor", 1, 100, "factor", p => p.Episodes.SecondFailureFactor, (p, v) => p with { Episodes = p.Episodes with { SecondFailureFactor = v } }),
    ];
}
