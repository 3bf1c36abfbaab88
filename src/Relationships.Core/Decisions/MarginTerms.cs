namespace Relationships.Decisions;

/// <summary>What the customer's own purchases leave after their cost. Exactly one of the three is said, so that nothing counts twice.</summary>
public sealed record MarginTerms
{
    /// <summary>Money a purchase; at least 0. How often the customer buys is seen in the events.</summary>
    public double? PerPurchase { get; init; }

    /// <summary>Share of the amount of a purchase, in [0, 1]. How often and for how much is seen in the events.</summary>
    public double? ShareOfAmount { get; init; }

    /// <summary>Money a period, the same for every customer.</summary>
    public Flow? PerPeriod { get; init; }

    /// <summary>Whether the margin depends on the purchases that are seen.</summary>
    internal bool ByPurchase => PerPeriod is null;
}
