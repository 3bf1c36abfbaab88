namespace Relationships.Policies;

/// <summary>How much a member of an audience counts for.</summary>
public sealed record AudiencePolicy
{
    /// <summary>tau: engagement up to which a member counts for nothing, so that no horde outweighs a fan; in [0, 1).</summary>
    public double Threshold { get; init; }

    /// <summary>k: how many half-engaged members are worth one full fan; above 2, and the greater, the more the few count.</summary>
    public double HalfFansPerFan { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        new("audience.threshold", 0, 0.99, "tau, engagement", p => p.Audience.Threshold, (p, v) => p with { Audience = p.Audience with { Threshold = v } }),
        new("audience.halfFansPerFan", 2.01, 1e6, "k, half-engaged members per full fan", p => p.Audience.HalfFansPerFan, (p, v) => p with { Audience = p.Audience with { HalfFansPerFan = v } }),
    ];
}
