namespace Relationships.Benefit;

/// <summary>How mutual benefit is computed. What events count for stands in the policy.</summary>
public sealed record BenefitOptions
{
    /// <summary>With intervals.</summary>
    public static BenefitOptions Default { get; } = new();

    /// <summary>Whether 90 % intervals are computed; without, they are 0 to 1. Default true.</summary>
    public bool Intervals { get; init; } = true;
}
