namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>
/// Which columns of a table act on purchase, and which on leaving; one may do both. Covariates do not change over time, and may
/// be on any scale; a category is a column of 0 and 1 for each value but one.
/// </summary>
public sealed record ParetoNbdCovariates
{
    /// <summary>Covariates of the purchase rate, λ_i = λ exp(γ'z_i); none by default. A positive coefficient means more purchases.</summary>
    public IReadOnlyList<string> Purchase { get; init; } = [];

    /// <summary>Covariates of the rate of leaving, μ_i = μ exp(δ'z_i); none by default. A positive coefficient means an earlier end.</summary>
    public IReadOnlyList<string> Dropout { get; init; } = [];
}
