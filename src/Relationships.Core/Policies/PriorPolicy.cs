namespace Relationships.Policies;

/// <summary>What every opinion starts from, and how much heavier bad evidence is than good.</summary>
public sealed record PriorPolicy
{
    /// <summary>W: pieces of evidence that the prior is worth; the larger, the slower anything is believed.</summary>
    public double Weight { get; init; }

    /// <summary>a: what is believed without evidence, in [0, 1].</summary>
    public double BaseRate { get; init; }

    /// <summary>lambda: how many good events of weight 1 a bad one of ordinary severity (0.5) weighs.</summary>
    public double BadWeight { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        new("prior.weight", 0.1, 100, "W, pieces of evidence", p => p.Prior.Weight, (p, v) => p with { Prior = p.Prior with { Weight = v } }),
        new("prior.baseRate", 0.01, 0.99, "a, share", p => p.Prior.BaseRate, (p, v) => p with { Prior = p.Prior with { BaseRate = v } }),
        new("prior.badWeight", 1, 100, "lambda, good events per bad one", p => p.Prior.BadWeight, (p, v) => p with { Prior = p.Prior with { BadWeight = v } }),
    ];
}
