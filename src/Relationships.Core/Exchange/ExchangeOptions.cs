namespace Relationships.Exchange;

/// <summary>How the exchange signals are computed. What events count for stands in the policy.</summary>
public sealed record ExchangeOptions
{
    /// <summary>With intervals.</summary>
    public static ExchangeOptions Default { get; } = new();

    /// <summary>Whether 90 % intervals are computed (the costly part); without, they are 0 to 1. Default true.</summary>
    public bool Intervals { get; init; } = true;
}
