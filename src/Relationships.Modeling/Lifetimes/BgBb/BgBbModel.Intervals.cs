using System.Globalization;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.Predictions;

namespace Relationships.Modeling.Lifetimes.BgBb;

/// <content>Between which numbers the purchases of one customer will lie.</content>
public sealed partial class BgBbModel
{
    private const int MostInInterval = 10_000;

    /// <summary>
    /// The predictive interval of the number of purchases at the next <paramref name="opportunities"/> at these parameters: the luck of the one customer, whose chances
    /// to buy and to die stay unknown, and nothing else.
    /// </summary>
    /// <param name="customer">The customer's x, t_x and n.</param>
    /// <param name="opportunities">How many ahead, from 0 to 10,000; time grows with its square.</param>
    /// <param name="mass">Probability held at the least, above 0 and below 1; as much is left out at either end.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentException">The summary is impossible, or a number out of range.</exception>
    public PurchaseInterval PurchaseInterval(OpportunitySummary customer, int opportunities, double mass = 0.90) =>
        Interval([this], this, customer, opportunities, mass, withParameters: false);

    /// <summary>The predictive interval with the uncertainty of the parameters: the mixture over seeded draws from their estimated distribution.</summary>
    /// <param name="fit">The fit; it must have a covariance.</param>
    /// <param name="customer">The customer's x, t_x and n.</param>
    /// <param name="opportunities">How many ahead, from 0 to 10,000.</param>
    /// <param name="mass">Probability held at the least, above 0 and below 1.</param>
    /// <param name="draws">How many models are drawn, at least 1.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    /// <returns>The interval; its expected number is the fitted model's.</returns>
    /// <exception cref="ArgumentException">The fit has no covariance, the summary is impossible, or a number out of range.</exception>
    public static PurchaseInterval PurchaseInterval(
        ModelFit<BgBbModel> fit, OpportunitySummary customer, int opportunities, double mass = 0.90, int draws = 200, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return Interval(ParameterUncertainty.Draw(fit, draws, seed), fit.Model, customer, opportunities, mass, withParameters: true);
    }

    private static PurchaseInterval Interval(
        IReadOnlyList<BgBbModel> models, BgBbModel center, OpportunitySummary customer, int opportunities, double mass, bool withParameters)
    {
        if (opportunities is < 0 or > MostInInterval)
            throw new ArgumentOutOfRangeException(nameof(opportunities), opportunities, string.Create(CultureInfo.InvariantCulture, $"opportunities is {opportunities}; it must be from 0 to {MostInInterval}."));
        if (!(mass > 0 && mass < 1))
            throw new ArgumentOutOfRangeException(nameof(mass), mass, string.Create(CultureInfo.InvariantCulture, $"mass is {mass:R}; it must be above 0 and below 1."));
        BgBbHistory[] histories = [.. models.Select(m => m.History(customer))];
        var tail = 0.5 * (1 - mass);
        var (below, low, high) = (0.0, -1, 0);
        for (; high < opportunities; high++)
        {
            foreach (var history in histories)
                below += Probability(history, high, opportunities) / histories.Length;
            if (low < 0 && below > tail)
                low = high;
            if (below >= 1 - tail)
                break;
        }

        return new PurchaseInterval(center.ExpectedPurchases(customer, opportunities), low < 0 ? high : low, high, mass, withParameters);
    }
}
