using Relationships.Modeling.Lifetimes.Fitting;

namespace Relationships.Modeling.Lifetimes.GammaGamma;

/// <summary>A fitted Gamma-Gamma model, with a check of what it assumes.</summary>
/// <param name="Fit">The model, its log-likelihood, standard errors, starts.</param>
/// <param name="Independence">How far frequency and spend are from the independence that the model assumes.</param>
/// <param name="LeftOut">Customers without a repeat or with repeats that cost nothing.</param>
public sealed record SpendFit(ModelFit<GammaGammaModel> Fit, SpendIndependence Independence, long LeftOut)
{
    /// <summary>The model at the estimates.</summary>
    public GammaGammaModel Model => Fit.Model;
}
