namespace Relationships.Modeling.Lifetimes.Valuation;

/// <summary>What a lifetime value counts: how far ahead, at what discount, with what margin, paid when.</summary>
public sealed record LifetimeValueOptions
{
    /// <summary>How far ahead from the cut; finite.</summary>
    public required Duration Horizon { get; init; }

    /// <summary>How fast later money loses worth; default none.</summary>
    public DiscountRate Discount { get; init; }

    /// <summary>With a spend model the share of spend that is kept, without one what is kept of each purchase in money; at least 0, finite, default 1.</summary>
    public double Margin { get; init; } = 1;

    /// <summary>
    /// Null (the default): each purchase is discounted from when it happens. Else the horizon falls into so many equal periods, from 1 to 10,000, and the purchases
    /// of a period are discounted from its end: 12 with a horizon of a year is the usual monthly sum.
    /// </summary>
    public int? Periods { get; init; }
}
