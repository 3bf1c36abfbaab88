namespace Relationships.Outcomes;

/// <summary>How outcomes are computed. What events count for, priors and horizons stand in the policy.</summary>
public sealed record OutcomeOptions
{
    /// <summary>With intervals.</summary>
    public static OutcomeOptions Default { get; } = new();

    /// <summary>Whether 90 % intervals are computed (the costly part); without, they are 0 to 1. Default true.</summary>
    public bool Intervals { get; init; } = true;
}
