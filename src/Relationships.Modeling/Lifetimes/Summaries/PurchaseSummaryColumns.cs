namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>Ready-made summary columns, from a file or a database, for <see cref="PurchaseSummaryTable.FromColumns"/>. All columns are of one length.</summary>
public sealed record PurchaseSummaryColumns
{
    /// <summary>Unit of time of the two ages.</summary>
    public required TimeUnit Unit { get; init; }

    /// <summary>x: purchases after the first; whole numbers, at least 0.</summary>
    public required double[] Repeats { get; init; }

    /// <summary>t_x: age at the last purchase, from 0 to T; 0 where x is 0. Above x = 0 it may be 0 too: ages that were rounded down.</summary>
    public required double[] AgeAtLastPurchase { get; init; }

    /// <summary>T: age at the cut, from 0 to 1e100.</summary>
    public required double[] Age { get; init; }

    /// <summary>Names of the customers; null where they have none.</summary>
    public string[]? Customers { get; init; }

    /// <summary>n: how many customers a row stands for; whole numbers, at least 1; null for one each.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Mean spend of a repeat purchase day, at least 0, finite; 0 where there is none; null where spend is not known.</summary>
    public double[]? MeanSpend { get; init; }

    /// <summary>Covariates that do not change over time, by name; finite. Null for none.</summary>
    public IReadOnlyDictionary<string, double[]>? Covariates { get; init; }
}
