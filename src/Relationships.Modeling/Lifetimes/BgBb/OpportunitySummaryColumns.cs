namespace Relationships.Modeling.Lifetimes.BgBb;

/// <summary>Ready-made columns for <see cref="OpportunitySummaryTable.FromColumns"/>, all of one length.</summary>
public sealed record OpportunitySummaryColumns
{
    /// <summary>x: opportunities at which the customer bought; at least 0.</summary>
    public required int[] Purchases { get; init; }

    /// <summary>t_x: number of the opportunity of the last purchase, from x to n; 0 where x is 0.</summary>
    public required int[] LastPurchase { get; init; }

    /// <summary>n: opportunities; from 0 to <see cref="OpportunitySummaryTable.MostOpportunities"/>.</summary>
    public required int[] Opportunities { get; init; }

    /// <summary>How many customers a row stands for; whole numbers, at least 1; null for one each.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Names of the customers; null where they have none.</summary>
    public string[]? Customers { get; init; }
}
