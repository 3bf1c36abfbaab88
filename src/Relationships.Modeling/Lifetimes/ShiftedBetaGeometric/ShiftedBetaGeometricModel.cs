using System.Globalization;
using Relationships.Modeling.Lifetimes.Fitting;

namespace Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;

/// <summary>
/// The shifted beta-geometric model of contracts: at each renewal a customer leaves with a chance θ of its own, θ is Beta(α, β) over customers.
/// Retention of a cohort rises with time although no customer changes: those who leave easily are gone.
/// </summary>
/// <remarks>
/// Time is counted in renewals, so it knows no unit. α / (α + β) is the churn at the first renewal; the smaller α + β, the more customers differ.
/// Relative errors are below 1e-9. Immutable, thread-safe.
/// </remarks>
public sealed class ShiftedBetaGeometricModel : IParametricModel<ShiftedBetaGeometricModel>
{
    private readonly RenewalMixture _mixture;

    /// <summary>A model with given parameters, each from 1e-50 to 1e50.</summary>
    /// <param name="alpha">First shape of the chance to leave.</param>
    /// <param name="beta">Second shape of the chance to leave.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range or NaN.</exception>
    public ShiftedBetaGeometricModel(double alpha, double beta) =>
        _mixture = new(ParameterRange.OfCounts.Check(alpha, nameof(alpha)), ParameterRange.OfCounts.Check(beta, nameof(beta)));

    /// <inheritdoc/>
    public static string ModelName => "sbg";

    /// <inheritdoc/>
    public string Name => ModelName;

    /// <inheritdoc/>
    public TimeUnit? Unit => null;

    /// <summary>First shape of the chance to leave.</summary>
    public double Alpha => _mixture.Alpha;

    /// <summary>Second shape of the chance to leave.</summary>
    public double Beta => _mixture.Beta;

    /// <inheritdoc/>
    public IReadOnlyList<ModelParameter> Parameters => [new("alpha", Alpha), new("beta", Beta)];

    /// <inheritdoc/>
    public static ShiftedBetaGeometricModel Create(IReadOnlyList<ModelParameter> parameters, TimeUnit? unit)
    {
        var values = ModelParameters.Take(parameters, ModelName, "alpha", "beta");
        return new ShiftedBetaGeometricModel(values[0], values[1]);
    }

    /// <summary>Fits one cohort by maximum likelihood.</summary>
    /// <param name="survivors">The cohort.</param>
    /// <param name="options">Starts, seed and tolerance; null for the default. The unit is ignored.</param>
    /// <returns>The model with its diagnostics; where all leave alike the parameters run off together and it says that it did not converge, or their errors do.</returns>
    /// <exception cref="ArgumentException">The options are out of range.</exception>
    public static ModelFit<ShiftedBetaGeometricModel> Fit(SurvivorTable survivors, FitOptions? options = null) => Fit([survivors], options);

    /// <summary>Fits several cohorts, which may be of different ages, as one population.</summary>
    /// <param name="cohorts">At least one.</param>
    /// <param name="options">Starts, seed and tolerance; null for the default. The unit is ignored.</param>
    /// <returns>The model with its diagnostics.</returns>
    /// <exception cref="ArgumentException">There is no cohort, or the options are out of range.</exception>
    public static ModelFit<ShiftedBetaGeometricModel> Fit(IReadOnlyList<SurvivorTable> cohorts, FitOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cohorts);
        if (cohorts.Count == 0)
            throw new ArgumentException("cohorts: there is none to fit.", nameof(cohorts));
        return MaximumLikelihood.Fit(
            new RenewalLikelihood(cohorts),
            [new("alpha", 1, 1), new("beta", 1, 1)],
            Math.Max(1, (long)Math.Round(cohorts.Sum(c => c.Customers[0]))),
            static v => new ShiftedBetaGeometricModel(v[0], v[1]),
            options);
    }

    /// <summary>The log-likelihood of a cohort: of who left at each renewal, and who is left after the last.</summary>
    /// <param name="survivors">The cohort.</param>
    /// <returns>A finite number, at most 0.</returns>
    public double LogLikelihood(SurvivorTable survivors)
    {
        ArgumentNullException.ThrowIfNull(survivors);
        Span<double> gradient = stackalloc double[2];
        return new RenewalLikelihood([survivors]).Evaluate([Math.Log(Alpha), Math.Log(Beta)], gradient);
    }

    /// <summary>The share of those still there who renew at the t-th renewal: (β + t - 1) / (α + β + t - 1).</summary>
    /// <param name="renewal">t, at least 1; the first is at the end of the first period.</param>
    /// <returns>In [0, 1]; rises with t.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public double RetentionRate(int renewal) => _mixture.After(Check(renewal, 1, nameof(renewal)) - 1).Retention;

    /// <summary>The share of a cohort that renews at least t times: S(t).</summary>
    /// <param name="renewals">t, at least 0.</param>
    /// <returns>In [0, 1]; 1 at 0, falls with t.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public double Survival(int renewals) => Math.Exp(_mixture.LogSurvival(Check(renewals, 0, nameof(renewals))));

    /// <summary>The share of a cohort that leaves at exactly the t-th renewal: S(t - 1) - S(t).</summary>
    /// <param name="renewal">t, at least 1.</param>
    /// <returns>In [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public double Leaving(int renewal) => _mixture.Leaving(Check(renewal, 1, nameof(renewal)));

    /// <summary>
    /// Expected periods that a new customer pays for, discounted: the sum over t from 0 of S(t) / (1 + d)^t. The first is paid at sign-up.
    /// </summary>
    /// <param name="discountPerPeriod">d, from 1e-9; .1 is ten percent from one renewal to the next. Finite.</param>
    /// <returns>At least 1, finite; times the margin of a period it is the lifetime value of a new customer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The discount is out of range or NaN.</exception>
    public double DiscountedLifetime(double discountPerPeriod) =>
        1 + (_mixture.Residual(PeriodDiscount.Check(discountPerPeriod, nameof(discountPerPeriod))) / (1 + discountPerPeriod));

    /// <summary>
    /// Expected periods that a customer will yet pay for, discounted, seen just before the next renewal is decided: the sum over t from 1 of
    /// S(t | renewed so often) / (1 + d)^(t - 1). The next renewal counts in full.
    /// </summary>
    /// <param name="renewals">How often the customer has renewed, at least 0.</param>
    /// <param name="discountPerPeriod">d, from 1e-9. Finite.</param>
    /// <returns>At least 0, finite; rises with the renewals, falls as the discount rises.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range or NaN.</exception>
    public double DiscountedResidualLifetime(int renewals, double discountPerPeriod) =>
        _mixture.After(Check(renewals, 0, nameof(renewals))).Residual(PeriodDiscount.Check(discountPerPeriod, nameof(discountPerPeriod)));

    private static int Check(int value, int lowest, string name) => value >= lowest
        ? value
        : throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be at least {lowest}."));
}
