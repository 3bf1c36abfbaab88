namespace Relationships.Modeling.Backtests;

/// <summary>How one scorer did. A figure that it does not have, or that the customers do not allow, is null.</summary>
/// <param name="Name">The scorer.</param>
public sealed record BacktestScorerResult(string Name)
{
    /// <summary>Whether what the scorer fits converged; null where it fits nothing. If false its figures are those of parameters that the data do not tell.</summary>
    public bool? Converged { get; init; }

    /// <summary>Area under the curve: does it rank those who acted above those who did not? Null where all or none acted.</summary>
    public double? Auc { get; init; }

    /// <summary>Brier score of its probabilities.</summary>
    public double? Brier { get; init; }

    /// <summary>Mean absolute error of its expected counts.</summary>
    public double? Mae { get; init; }

    /// <summary>Root mean square error of its expected counts.</summary>
    public double? Rmse { get; init; }

    /// <summary>Spearman's correlation of its scores with the counts. Null where either is constant.</summary>
    public double? Spearman { get; init; }

    /// <summary>Share of those who acted in the top decile over the base rate.</summary>
    public double? Lift { get; init; }

    /// <summary>Lower end of the bootstrap interval of the AUC.</summary>
    public double? AucLow { get; init; }

    /// <summary>Upper end of the bootstrap interval of the AUC.</summary>
    public double? AucHigh { get; init; }

    /// <summary>AUC minus the reference's, over the same customers; null for the reference.</summary>
    public double? AucDifference { get; init; }

    /// <summary>Lower end of the paired bootstrap interval of the difference.</summary>
    public double? AucDifferenceLow { get; init; }

    /// <summary>Upper end of the paired bootstrap interval of the difference.</summary>
    public double? AucDifferenceHigh { get; init; }
}
