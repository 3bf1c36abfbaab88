namespace Relationships.Modeling.Backtests.Gains;

/// <summary>What the relationship scores add for some of the customers.</summary>
public sealed record RelationshipGainBand
{
    /// <summary>Smallest digital share of contact among them; null for customers without a known channel.</summary>
    public double? DigitalFrom { get; init; }

    /// <summary>Largest digital share of contact among them; null for customers without a known channel.</summary>
    public double? DigitalTo { get; init; }

    /// <summary>Customers.</summary>
    public required int N { get; init; }

    /// <summary>Customers with the outcome in the window.</summary>
    public required int Positives { get; init; }

    /// <summary>AUC from purchase history alone; null where a class is absent.</summary>
    public double? AucOfHistory { get; init; }

    /// <summary>AUC from purchase history and relationship scores; null where a class is absent.</summary>
    public double? AucOfBoth { get; init; }

    /// <summary>The second less the first: above 0 where the relationship tells more than the purchases; 0 or below are findings too.</summary>
    public double? Gain { get; init; }

    /// <summary>Lower end of the gain's paired bootstrap interval.</summary>
    public double? GainLow { get; init; }

    /// <summary>Upper end of it.</summary>
    public double? GainHigh { get; init; }
}
