namespace Relationships.Decisions;

/// <summary>Customers won by a customer with a full relationship.</summary>
public sealed record ReferralTerms
{
    /// <summary>How many a period.</summary>
    public Flow Customers { get; init; }

    /// <summary>The share of them who would not have come otherwise, in [0, 1]; of the others only the cost of acquisition is saved.</summary>
    public double OtherwiseLost { get; init; }

    /// <summary>Money that such a customer's own purchases bring, acquisition apart and without further referrals; at least 0.</summary>
    public double CustomerValue { get; init; }
}
