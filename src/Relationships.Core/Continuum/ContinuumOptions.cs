namespace Relationships.Continuum;

/// <summary>How the continuum is computed. What events count for, ceilings and thresholds stand in the policy.</summary>
public sealed record ContinuumOptions
{
    /// <summary>With intervals.</summary>
    public static ContinuumOptions Default { get; } = new();

    /// <summary>Whether 90 % intervals are computed (the costly part); without, they are 0 to 1. Default true.</summary>
    public bool Intervals { get; init; } = true;
}
