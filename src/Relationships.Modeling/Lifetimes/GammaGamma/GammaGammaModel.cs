using System.Globalization;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.GammaGamma;

/// <summary>
/// The Gamma-Gamma model of spend: what a customer spends on a purchase day is Gamma(p, rate ν) around a mean p / ν of its own, and ν is
/// Gamma(q, rate v) over customers. The expected spend lies between the customer's own mean and everyone's, nearer to its own the more days it is of.
/// </summary>
/// <remarks>
/// It takes spend and frequency to be independent; <see cref="SpendFit.Independence"/> says how far they are. The larger p, the more even a customer's own
/// days; the smaller q, the more customers differ; v is in the currency. The mean over customers is p v / (q - 1) and exists for q above 1 only.
/// Relative errors are below 1e-9. Immutable, thread-safe.
/// </remarks>
public sealed class GammaGammaModel : ISpendModel, IParametricModel<GammaGammaModel>
{
    private readonly SpendMixture _mixture;

    /// <summary>A model with given parameters, each from 1e-50 to 1e50.</summary>
    /// <param name="p">Shape of a customer's spend on one day.</param>
    /// <param name="q">Shape of ν over customers.</param>
    /// <param name="v">Rate of ν over customers, in the currency.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range or NaN.</exception>
    public GammaGammaModel(double p, double q, double v) => _mixture = new(
        ParameterRange.OfCounts.Check(p, nameof(p)), ParameterRange.OfCounts.Check(q, nameof(q)), ParameterRange.OfCounts.Check(v, nameof(v)));

    /// <inheritdoc/>
    public static string ModelName => "gamma-gamma";

    /// <inheritdoc/>
    public string Name => ModelName;

    /// <inheritdoc/>
    public TimeUnit? Unit => null;

    /// <summary>Shape of a customer's spend on one day.</summary>
    public double P => _mixture.P;

    /// <summary>Shape of ν over customers.</summary>
    public double Q => _mixture.Q;

    /// <summary>Rate of ν over customers, in the currency.</summary>
    public double V => _mixture.V;

    /// <inheritdoc/>
    public IReadOnlyList<ModelParameter> Parameters => [new("p", P), new("q", Q), new("v", V)];

    /// <summary>Mean spend over customers, p v / (q - 1): what is expected of who has no repeat. Positive infinity where q is at most 1.</summary>
    public double PopulationMean => _mixture.Expected(0, 0);

    /// <inheritdoc/>
    public static GammaGammaModel Create(IReadOnlyList<ModelParameter> parameters, TimeUnit? unit)
    {
        var values = ModelParameters.Take(parameters, ModelName, "p", "q", "v");
        return new GammaGammaModel(values[0], values[1], values[2]);
    }

    /// <summary>
    /// Fits by maximum likelihood to the mean spend of repeat days. Customers without a repeat, or whose repeats cost nothing, say nothing of spend and are left out.
    /// </summary>
    /// <param name="table">The customers, with their mean spend; rows with weights count so often.</param>
    /// <param name="options">Starts, seed and tolerance; null for the default. The unit is ignored.</param>
    /// <returns>The model with its diagnostics, and how far frequency and spend are from independent.</returns>
    /// <exception cref="ArgumentException">The table has no spend, nobody has a repeat, or the options are out of range.</exception>
    public static SpendFit Fit(PurchaseSummaryTable table, FitOptions? options = null)
    {
        var likelihood = Likelihood(table);
        var fit = MaximumLikelihood.Fit(
            likelihood,
            [new("p", 5, 3), new("q", 4, 3), new("v", likelihood.Customers == 0 ? 1 : .6 * likelihood.MeanOfMeans(), likelihood.Customers == 0 ? 1 : likelihood.MeanOfMeans())],
            likelihood.Customers,
            static x => new GammaGammaModel(x[0], x[1], x[2]),
            options);
        return new SpendFit(fit, SpendIndependence.Of(table), table.CustomerCount - likelihood.Customers);
    }

    /// <summary>The total log-likelihood of the mean spends, each row times its weight; customers without a repeat add nothing.</summary>
    /// <param name="table">The customers, with their mean spend.</param>
    /// <returns>A finite number; 0 where nobody has a repeat.</returns>
    /// <exception cref="ArgumentException">The table has no spend.</exception>
    public double LogLikelihood(PurchaseSummaryTable table)
    {
        Span<double> gradient = stackalloc double[3];
        return Likelihood(table).Evaluate([Math.Log(P), Math.Log(Q), Math.Log(V)], gradient);
    }

    /// <summary>
    /// Expected spend of a customer's next purchase day: p (v + x m) / (p x + q - 1), which is the weighted mean of the population's and the customer's own.
    /// </summary>
    /// <param name="repeats">x: purchase days that the mean is of, the first excluded; at least 0.</param>
    /// <param name="meanSpend">m: mean spend of those days, at least 0, finite; of no meaning where x is 0.</param>
    /// <returns>At least 0; positive infinity only where p x + q is at most 1, since then no mean exists.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public double ExpectedSpend(int repeats, double meanSpend)
    {
        Check(repeats, meanSpend);
        return _mixture.Expected(repeats, meanSpend);
    }

    /// <inheritdoc/>
    public void ExpectedSpend(ReadOnlySpan<double> repeats, ReadOnlySpan<double> meanSpend, Span<double> destination)
    {
        if (meanSpend.Length != repeats.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"mean spend has {meanSpend.Length} rows, repeats have {repeats.Length}."), nameof(meanSpend));
        _mixture.Expected(repeats, meanSpend, Destination.Of(destination, repeats.Length));
    }

    /// <summary>
    /// The central interval of the customer's true mean spend given its history: how sure the model is of the customer, its parameters taken as known. One
    /// day's spend scatters more.
    /// </summary>
    /// <param name="repeats">x: purchase days that the mean is of, the first excluded; at least 0.</param>
    /// <param name="meanSpend">m: mean spend of those days, at least 0, finite; of no meaning where x is 0.</param>
    /// <param name="mass">Probability held, above 0 and below 1.</param>
    /// <returns>The quantiles of (1 - mass) / 2 and (1 + mass) / 2 of an inverse gamma distribution; finite, but for shapes next to 0 beyond the range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public (double Low, double High) MeanSpendInterval(int repeats, double meanSpend, double mass = 0.90)
    {
        Check(repeats, meanSpend);
        if (!(mass > 0 && mass < 1))
            throw new ArgumentOutOfRangeException(nameof(mass), mass, string.Create(CultureInfo.InvariantCulture, $"mass is {mass:R}; it must be above 0 and below 1."));
        var tail = 0.5 * (1 - mass);
        return (_mixture.Quantile(tail, repeats, meanSpend), _mixture.Quantile(1 - tail, repeats, meanSpend));
    }

    private static SpendLikelihood Likelihood(PurchaseSummaryTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.MeanSpend.IsEmpty && table.Count > 0)
            throw new ArgumentException("table: it has no mean spend.", nameof(table));
        return new SpendLikelihood(table);
    }

    private static void Check(int repeats, double meanSpend)
    {
        if (repeats < 0)
            throw new ArgumentOutOfRangeException(nameof(repeats), repeats, string.Create(CultureInfo.InvariantCulture, $"repeats is {repeats}; it must be at least 0."));
        if (repeats > 0 && !(meanSpend >= 0 && meanSpend <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(meanSpend), meanSpend, string.Create(CultureInfo.InvariantCulture, $"meanSpend is {meanSpend:R}; it must be at least 0 and finite."));
    }
}
