namespace Relationships.Policies;

/// <summary>The numbers of resilience.</summary>
public sealed record ResiliencePolicy
{
    /// <summary>Half-life of trials, survived or not; days.</summary>
    public double HalfLifeDays { get; init; }

    /// <summary>How long after a bad event leaving counts as leaving for it, and staying as having survived it; days.</summary>
    public double WindowDays { get; init; }

    /// <summary>What resilience must exceed with a probability of 95 % for the relationship to count as resilient, in [0, 1].</summary>
    public double Bound { get; init; }

    /// <summary>Decayed social and recognition events that kin needs at least.</summary>
    public double KinWarmth { get; init; }

    /// <summary>Lock-in below which a customer who stays may be kin, in [0, 1].</summary>
    public double KinLockIn { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        Number("halfLifeDays", 1, 36500, "days", r => r.HalfLifeDays, (r, v) => r with { HalfLifeDays = v }),
        Number("windowDays", 0, 3650, "days", r => r.WindowDays, (r, v) => r with { WindowDays = v }),
        Number("bound", 0, 1, "probability", r => r.Bound, (r, v) => r with { Bound = v }),
        Number("kinWarmth", 0, 1000, "pieces of evidence", r => r.KinWarmth, (r, v) => r with { KinWarmth = v }),
        Number("kinLockIn", 0, 1, "lock-in", r => r.KinLockIn, (r, v) => r with { KinLockIn = v }),
    ];

    private static PolicyNumber Number(string name, double min, double max, string unit, Func<ResiliencePolicy, double> get, Func<ResiliencePolicy, double, ResiliencePolicy> set) =>
        new($"resilience.{name}", min, max, unit, p => get(p.Resilience), (p, v) => p with { Resilience = set(p.Resilience, v) });
}
