using System.Globalization;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.Predictions;

/// <summary>Between which numbers the purchases of one customer will lie.</summary>
/// <param name="Expected">The expected number.</param>
/// <param name="Low">The lower quantile, a whole number.</param>
/// <param name="High">The upper quantile, a whole number.</param>
/// <param name="Mass">The probability asked for. The interval holds at least that much, since counts come whole.</param>
/// <param name="WithParameters">Whether the uncertainty of the parameters is in it.</param>
public readonly record struct PurchaseInterval(double Expected, int Low, int High, double Mass, bool WithParameters)
{
    // Past so many purchases nobody asks for the exact number.
    private const int MostPurchases = 1_000_000;

    /// <summary>
    /// The predictive interval at given parameters: the luck of the one customer, whose rate and leaving stay unknown, and
    /// nothing else.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="customer">The customer's history.</param>
    /// <param name="horizon">How far ahead.</param>
    /// <param name="mass">Above 0, below 1; as much is left out at either end.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mass is out of range.</exception>
    public static PurchaseInterval Predictive(IPurchaseModel model, PurchaseSummary customer, Duration horizon, double mass = 0.9)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Of([model], customer, horizon, mass, withParameters: false);
    }

    /// <summary>The predictive interval with the uncertainty of the parameters: the mixture over seeded draws from their estimated distribution.</summary>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="fit">The fit; it must have a covariance.</param>
    /// <param name="customer">The customer's history.</param>
    /// <param name="horizon">How far ahead.</param>
    /// <param name="mass">Above 0, below 1.</param>
    /// <param name="draws">How many models are drawn, at least 1.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    /// <returns>The interval; its expected number is the fitted model's.</returns>
    /// <exception cref="ArgumentException">The fit has no covariance, or a number is out of range.</exception>
    public static PurchaseInterval Predictive<TModel>(
        ModelFit<TModel> fit, PurchaseSummary customer, Duration horizon, double mass = 0.9, int draws = 200, ulong seed = 1)
        where TModel : IPurchaseModel, IParametricModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(fit);
        var interval = Of([.. ParameterUncertainty.Draw(fit, draws, seed)], customer, horizon, mass, withParameters: true);
        return interval with { Expected = fit.Model.ExpectedPurchases(customer, horizon) };
    }

    private static PurchaseInterval Of(IPurchaseModel[] models, PurchaseSummary customer, Duration horizon, double mass, bool withParameters)
    {
        if (!(mass > 0 && mass < 1))
            throw new ArgumentOutOfRangeException(nameof(mass), mass, string.Create(CultureInfo.InvariantCulture, $"mass is {mass:R}; it must be above 0 and below 1."));
        var tail = 0.5 * (1 - mass);
        var (below, low, high) = (0.0, -1, 0);
        for (; high < MostPurchases; high++)
        {
            foreach (var model in models)
                below += model.PurchaseProbability(customer, high, horizon) / models.Length;
            if (low < 0 && below > tail)
                low = high;

            // Rounding may keep the sum a little below 1.
            if (below >= 1 - tail || below >= 1 - 1e-12)
                break;
        }

        return new PurchaseInterval(models[0].ExpectedPurchases(customer, horizon), Math.Max(low, 0), high, mass, withParameters);
    }
}
