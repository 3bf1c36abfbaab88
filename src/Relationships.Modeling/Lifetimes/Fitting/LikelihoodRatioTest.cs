using System.Globalization;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>Whether more parameters are worth having: twice the gain in log-likelihood against a χ² distribution (Wilks 1938).</summary>
/// <param name="Statistic">2 (LL of the larger model - LL of the smaller), at least 0.</param>
/// <param name="DegreesOfFreedom">How many more parameters the larger model has.</param>
/// <param name="PValue">Probability of so large a gain if the smaller model were true.</param>
/// <remarks>
/// Holds where the smaller model is the larger one with some coefficients at 0, as a model without covariates is. Models that are
/// not nested (BG/NBD against Pareto/NBD) are compared by <see cref="ModelFit{TModel}.Akaike"/>.
/// </remarks>
public sealed record LikelihoodRatioTest(double Statistic, int DegreesOfFreedom, double PValue)
{
    /// <summary>Compares two fits of the same customers.</summary>
    /// <typeparam name="TSmaller">The model with fewer parameters.</typeparam>
    /// <typeparam name="TLarger">The model with more.</typeparam>
    /// <param name="smaller">Its fit.</param>
    /// <param name="larger">Its fit.</param>
    /// <returns>The test.</returns>
    /// <exception cref="ArgumentException">The fits are of different numbers of customers, their units of time differ, a fit did not converge, or the larger has no more parameters.</exception>
    public static LikelihoodRatioTest Of<TSmaller, TLarger>(ModelFit<TSmaller> smaller, ModelFit<TLarger> larger)
        where TSmaller : ILifetimeModel
        where TLarger : ILifetimeModel
    {
        ArgumentNullException.ThrowIfNull(smaller);
        ArgumentNullException.ThrowIfNull(larger);
        if (smaller.Customers != larger.Customers)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"larger: it was fitted to {larger.Customers} customers, the smaller to {smaller.Customers}."), nameof(larger));
        if (smaller.Model.Unit != larger.Model.Unit)
            throw new ArgumentException("larger: its unit of time is not the smaller's, so that their likelihoods cannot be compared.", nameof(larger));
        if (!smaller.Converged || !larger.Converged)
            throw new ArgumentException($"{(smaller.Converged ? "larger" : "smaller")}: it did not converge.", smaller.Converged ? nameof(larger) : nameof(smaller));
        var more = larger.Estimates.Count - smaller.Estimates.Count;
        if (more < 1)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"larger: it has {larger.Estimates.Count} parameters, the smaller {smaller.Estimates.Count}."), nameof(larger));
        var statistic = Math.Max(0, 2 * (larger.LogLikelihood - smaller.LogLikelihood));
        return new LikelihoodRatioTest(statistic, more, IncompleteGamma.ChiSquareTail(statistic, more));
    }
}
