using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>What the uncertainty of the estimates does to a prediction. Not the luck of single customers, which <see cref="Predictions.PurchaseInterval"/> has.</summary>
public static class ParameterUncertainty
{
    // Truncation of the central difference, of the order of its square, against the rounding of predictions.
    private const double Difference = 1e-4;

    /// <summary>The standard error of any number computed from a fitted model, by the delta method.</summary>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="fit">The fit.</param>
    /// <param name="prediction">Computes the number; smooth in the parameters.</param>
    /// <returns>The standard error; NaN where the fit has no covariance.</returns>
    public static double StandardError<TModel>(ModelFit<TModel> fit, Func<TModel, double> prediction)
        where TModel : IParametricModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(prediction);
        if (fit.Covariance is not { } covariance)
            return double.NaN;
        var n = fit.Estimates.Count;
        var slopes = new double[n];
        Span<double> moved = stackalloc double[n];
        for (var i = 0; i < n; i++)
        {
            moved.Clear();
            moved[i] = Difference;
            var above = prediction(Moved(fit, moved));
            moved[i] = -Difference;
            slopes[i] = (above - prediction(Moved(fit, moved))) / (2 * Difference);
        }

        var variance = 0.0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                variance += slopes[i] * covariance[i, j] * slopes[j];
        }

        return Math.Sqrt(Math.Max(0, variance));
    }

    /// <summary>Models drawn from the normal distribution of the estimates (of their logarithms, where they are positive).</summary>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="fit">The fit; it must have a covariance.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="seed">The same seed draws the same models.</param>
    /// <returns>The models.</returns>
    /// <exception cref="ArgumentException">The fit has no covariance, or the number is below 1.</exception>
    public static IReadOnlyList<TModel> Draw<TModel>(ModelFit<TModel> fit, int count, ulong seed)
        where TModel : IParametricModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (fit.Covariance?.Values.Cholesky() is not { } factor)
            throw new ArgumentException("fit: it has no covariance to draw from.", nameof(fit));
        var random = new RandomStream(seed);
        var n = fit.Estimates.Count;
        var models = new TModel[count];
        Span<double> normal = stackalloc double[n];
        Span<double> moved = stackalloc double[n];
        for (var m = 0; m < count; m++)
        {
            for (var i = 0; i < n; i++)
                normal[i] = random.NextNormal();
            for (var i = 0; i < n; i++)
            {
                moved[i] = 0;
                for (var k = 0; k <= i; k++)
                    moved[i] += factor[i, k] * normal[k];
            }

            models[m] = Moved(fit, moved);
        }

        return models;
    }

    private static TModel Moved<TModel>(ModelFit<TModel> fit, ReadOnlySpan<double> free)
        where TModel : IParametricModel<TModel>
    {
        var parameters = new ModelParameter[free.Length];
        for (var i = 0; i < free.Length; i++)
        {
            var estimate = fit.Estimates[i];
            var value = estimate.IsPositive ? estimate.Value * Math.Exp(free[i]) : estimate.Value + free[i];
            parameters[i] = new(estimate.Name, FreeParameter.Nearest(value, estimate.IsPositive));
        }

        return TModel.Create(parameters, fit.Model.Unit);
    }
}
