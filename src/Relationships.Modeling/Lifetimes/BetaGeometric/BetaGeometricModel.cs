using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>
/// What <see cref="BgNbd.BgNbdModel"/> and <see cref="MbgNbd.MbgNbdModel"/> have in common: purchase rates are Gamma(r, alpha), and at
/// every chance to leave customers leave with a probability of their own, Beta(a, b). They differ in whether the first purchase is one.
/// </summary>
/// <remarks>Immutable, thread-safe. Predictions have a relative error below 1e-9 for x up to 5,000 and all parameters that there may be; formulas and sources are in the README of Lifetimes.</remarks>
public abstract class BetaGeometricModel : IPurchaseModel, IWeightedExpectation
{
    private readonly BetaGeometricPredictions _predictions;

    private protected BetaGeometricModel(double r, double alpha, double a, double b, TimeUnit unit, int firstChance)
    {
        R = ParameterRange.OfTime.Check(r, nameof(r));
        Alpha = ParameterRange.OfTime.Check(alpha, nameof(alpha));
        A = ParameterRange.OfTime.Check(a, nameof(a));
        B = ParameterRange.OfTime.Check(b, nameof(b));
        Unit = TimeUnits.Check(unit, nameof(unit));
        _predictions = new BetaGeometricPredictions(new BetaGeometricParameters(r, alpha, a, b, firstChance), unit);
    }

    /// <summary>Shape of the purchase rates.</summary>
    public double R { get; }

    /// <summary>Scale of the purchase rates, in <see cref="Unit"/>.</summary>
    public double Alpha { get; }

    /// <summary>First shape of the probability to leave.</summary>
    public double A { get; }

    /// <summary>Second shape of the probability to leave.</summary>
    public double B { get; }

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public TimeUnit Unit { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ModelParameter> Parameters => [new("r", R), new("alpha", Alpha), new("a", A), new("b", B)];

    /// <inheritdoc/>
    public double LogLikelihood(PurchaseSummaryTable table) => _predictions.LogLikelihood(table);

    /// <inheritdoc/>
    public void ExpectedPurchases(PurchaseSummaryTable table, Duration horizon, Span<double> destination) =>
        _predictions.ExpectedPurchases(table, horizon, destination);

    /// <inheritdoc/>
    public void ProbabilityAlive(PurchaseSummaryTable table, Span<double> destination) =>
        _predictions.ProbabilityAlive(table, destination);

    /// <inheritdoc/>
    public void PurchaseProbability(PurchaseSummaryTable table, int purchases, Duration horizon, Span<double> destination) =>
        _predictions.PurchaseProbability(table, purchases, horizon, destination);

    /// <inheritdoc/>
    public void DiscountedExpectedPurchases(PurchaseSummaryTable table, DiscountRate rate, Span<double> destination) =>
        _predictions.DiscountedExpectedPurchases(table, rate, destination);

    /// <inheritdoc/>
    public double ExpectedPurchases(PurchaseSummary customer, Duration horizon) => _predictions.ExpectedPurchases(customer, horizon);

    /// <inheritdoc/>
    public double ProbabilityAlive(PurchaseSummary customer) => _predictions.ProbabilityAlive(customer);

    /// <inheritdoc/>
    public double PurchaseProbability(PurchaseSummary customer, int purchases, Duration horizon) =>
        _predictions.PurchaseProbability(customer, purchases, horizon);

    /// <inheritdoc/>
    public double DiscountedExpectedPurchases(PurchaseSummary customer, DiscountRate rate) =>
        _predictions.DiscountedExpectedPurchases(customer, rate);

    /// <inheritdoc/>
    public double ExpectedPurchases(Duration horizon) => _predictions.ExpectedPurchases(horizon);

    /// <inheritdoc/>
    public void ExpectedPurchases(ReadOnlySpan<double> ages, TimeUnit unit, Span<double> destination) =>
        _predictions.ExpectedPurchases(ages, unit, destination);

    /// <inheritdoc/>
    public double PurchaseProbability(int purchases, Duration horizon) => _predictions.PurchaseProbability(purchases, horizon);

    void IWeightedExpectation.WeightedPurchases(PurchaseSummaryTable table, IReadOnlyList<WeightedTime> times, Span<double> destination) =>
        _predictions.WeightedPurchases(table, times, destination);
}
