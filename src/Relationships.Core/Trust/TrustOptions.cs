namespace Relationships.Trust;

/// <summary>How trust is computed. What events count for, facet weights and half-lives stand in the policy.</summary>
public sealed record TrustOptions
{
    /// <summary>With intervals.</summary>
    public static TrustOptions Default { get; } = new();

    /// <summary>Whether 90 % intervals are computed (the costly part); without, they are 0 to 1. Default true.</summary>
    public bool Intervals { get; init; } = true;
}
