namespace Relationships.Resilience;

/// <summary>How resilience is computed. What events count for, window and bounds stand in the policy.</summary>
public sealed record ResilienceOptions
{
    /// <summary>With intervals.</summary>
    public static ResilienceOptions Default { get; } = new();

    /// <summary>Whether 90 % intervals are computed (the costly part); without, they are 0 to 1. The status is the same. Default true.</summary>
    public bool Intervals { get; init; } = true;
}
