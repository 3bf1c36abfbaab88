namespace Relationships.Policies;

/// <summary>One dimension of the continuum: x = 1 - exp(-S / k), which lifts the position by at most theta.</summary>
public sealed record DimensionPolicy
{
    /// <summary>How long it takes for a piece of evidence to count half; days.</summary>
    public double HalfLifeDays { get; init; }

    /// <summary>k: the decayed sum at which 63 % of the dimension is reached; the smaller, the sooner it saturates.</summary>
    public double Saturation { get; init; }

    /// <summary>theta: the share of the remaining way to 1 that the full dimension goes; in [0, 1).</summary>
    public double Ceiling { get; init; }

    internal static PolicyNumber[] Numbers(string path, Func<EvidencePolicy, DimensionPolicy> get, Func<ContinuumPolicy, DimensionPolicy, ContinuumPolicy> set)
    {
        EvidencePolicy Set(EvidencePolicy policy, DimensionPolicy dimension) => policy with { Continuum = set(policy.Continuum, dimension) };
        return
        [
            new($"{path}.halfLifeDays", 1, 36500, "days", p => get(p).HalfLifeDays, (p, v) => Set(p, get(p) with { HalfLifeDays = v })),
            new($"{path}.saturation", 0.01, 10000, "k, pieces of evidence", p => get(p).Saturation, (p, v) => Set(p, get(p) with { Saturation = v })),
            new($"{path}.ceiling", 0, 0.99, "theta, share", p => get(p).Ceiling, (p, v) => Set(p, get(p) with { Ceiling = v })),
        ];
    }
}
