namespace Relationships.Policies;

/// <summary>The scores at which the stages of the continuum begin; strictly rising.</summary>
public sealed record StagePolicy
{
    /// <summary>Least score of an acquaintance.</summary>
    public double Acquaintance { get; init; }

    /// <summary>Least score of a relationship.</summary>
    public double Relationship { get; init; }

    /// <summary>Least score of a friendship.</summary>
    public double Friendship { get; init; }

    /// <summary>Least score of kin, which needs resilience besides.</summary>
    public double Kin { get; init; }

    /// <summary>How far the score must fall below a stage before it is lost, where the caller passes the previous stage.</summary>
    public double Hysteresis { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        Number("acquaintance", 0, 1, s => s.Acquaintance, (s, v) => s with { Acquaintance = v }),
        Number("relationship", 0, 1, s => s.Relationship, (s, v) => s with { Relationship = v }),
        Number("friendship", 0, 1, s => s.Friendship, (s, v) => s with { Friendship = v }),
        Number("kin", 0, 1, s => s.Kin, (s, v) => s with { Kin = v }),
        Number("hysteresis", 0, 0.5, s => s.Hysteresis, (s, v) => s with { Hysteresis = v }),
    ];

    private static PolicyNumber Number(string name, double min, double max, Func<StagePolicy, double> get, Func<StagePolicy, double, StagePolicy> set) =>
        new($"continuum.stages.{name}", min, max, "score", p => get(p.Continuum.Stages),
            (p, v) => p with { Continuum = p.Continuum with { Stages = set(p.Continuum.Stages, v) } });
}
