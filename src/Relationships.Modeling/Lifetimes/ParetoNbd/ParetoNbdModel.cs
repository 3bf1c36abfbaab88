using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>
/// The Pareto/NBD model (Schmittlein, Morrison and Colombo 1987): while a customer lives it purchases by a Poisson process of
/// rate λ, its lifetime is exponential of rate μ; over customers λ is Gamma(r, α) and μ is Gamma(s, β), independent. It may end at
/// any moment, so silence counts against whoever never came back too.
/// </summary>
/// <remarks>
/// Mean rates are r/α purchases and s/β ends per unit of time; the smaller r, the more customers differ in how often they purchase, the
/// smaller s, in how long they stay. Predictions are exact to a relative error of 1e-9 for x up to 5,000 and all
/// parameters that there may be. Immutable, thread-safe. With covariates, λ_i = λ exp(γ'z_i) and μ_i = μ exp(δ'z_i); methods for one customer or
/// a new one then speak of the customer whose covariates are all 0, and <see cref="For"/> gives the model of any other.
/// </remarks>
public sealed partial class ParetoNbdModel : IPurchaseModel, IParametricModel<ParetoNbdModel>
{
    private readonly ModelParameter[] _purchase;
    private readonly ModelParameter[] _dropout;

    /// <summary>Makes the model from its parameters.</summary>
    /// <param name="r">Shape of the purchase rate; from 1e-10 to 1e10.</param>
    /// <param name="alpha">α, scale of the purchase rate, a time in <paramref name="unit"/>; from 1e-10 to 1e10.</param>
    /// <param name="s">Shape of the rate of leaving; from 1e-10 to 1e10.</param>
    /// <param name="beta">β, scale of the rate of leaving, a time in <paramref name="unit"/>; from 1e-10 to 1e10.</param>
    /// <param name="unit">Unit of time of α and β.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range or NaN, or the unit is none.</exception>
    public ParetoNbdModel(double r, double alpha, double s, double beta, TimeUnit unit)
        : this([r, alpha, s, beta], unit, [], [])
    {
    }

    private ParetoNbdModel(ReadOnlySpan<double> four, TimeUnit unit, ModelParameter[] purchase, ModelParameter[] dropout)
    {
        R = ParameterRange.OfTime.Check(four[0], "r");
        Alpha = ParameterRange.OfTime.Check(four[1], "alpha");
        S = ParameterRange.OfTime.Check(four[2], "s");
        Beta = ParameterRange.OfTime.Check(four[3], "beta");
        Unit = TimeUnits.Check(unit, nameof(unit));
        (_purchase, _dropout) = (purchase, dropout);
        Parameters =
        [
            new("r", R), new("alpha", Alpha), new("s", S), new("beta", Beta),
            .. purchase.Select(p => p with { Name = PurchasePrefix + p.Name }), .. dropout.Select(p => p with { Name = DropoutPrefix + p.Name }),
        ];
    }

    /// <summary><c>pareto-nbd</c>.</summary>
    public static string ModelName => "pareto-nbd";

    /// <inheritdoc/>
    public string Name => ModelName;

    /// <inheritdoc/>
    public TimeUnit Unit { get; }

    /// <summary>Shape of the purchase rate: the smaller, the more customers differ.</summary>
    public double R { get; }

    /// <summary>α, scale of the purchase rate, in <see cref="Unit"/>: r / α is the mean rate.</summary>
    public double Alpha { get; }

    /// <summary>Shape of the rate of leaving: the smaller, the more customers differ.</summary>
    public double S { get; }

    /// <summary>β, scale of the rate of leaving, in <see cref="Unit"/>: s / β is the mean rate.</summary>
    public double Beta { get; }

    /// <summary>r, alpha, s, beta; then <c>purchase.NAME</c> and <c>dropout.NAME</c> of the covariates.</summary>
    public IReadOnlyList<ModelParameter> Parameters { get; }

    /// <summary>The covariates that it knows.</summary>
    public ParetoNbdCovariates Covariates => new() { Purchase = [.. _purchase.Select(p => p.Name)], Dropout = [.. _dropout.Select(p => p.Name)] };

    private Prospect NewCustomer => new(R, Alpha, S, Beta);

    /// <inheritdoc/>
    public static ParetoNbdModel Create(IReadOnlyList<ModelParameter> parameters, TimeUnit? unit)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var purchase = Coefficients(parameters, PurchasePrefix);
        var dropout = Coefficients(parameters, DropoutPrefix);
        ModelParameter[] rest = [.. parameters.Where(p => !IsCoefficient(p.Name))];
        return new(ModelParameters.Take(rest, ModelName, "r", "alpha", "s", "beta"), ModelParameters.Unit(unit, ModelName), purchase, dropout);
    }

    /// <summary>The model of customers with given covariates: the same r and s, α exp(-γ'z), β exp(-δ'z), and no covariates left.</summary>
    /// <param name="covariates">Values by name; those that the model does not know are ignored.</param>
    /// <returns>A model without covariates.</returns>
    /// <exception cref="ArgumentException">A covariate of the model is missing or not finite.</exception>
    public ParetoNbdModel For(IReadOnlyDictionary<string, double> covariates)
    {
        ArgumentNullException.ThrowIfNull(covariates);
        double Effect(ModelParameter[] coefficients) => coefficients.Sum(c =>
            covariates.TryGetValue(c.Name, out var z) && double.IsFinite(z) ? c.Value * z
                : throw new ArgumentException($"covariates: '{c.Name}' is missing or not finite.", nameof(covariates)));
        return new ParetoNbdModel(R, TableParameters.Scaled(Alpha, Effect(_purchase)), S, TableParameters.Scaled(Beta, Effect(_dropout)), Unit);
    }

    /// <inheritdoc/>
    public double ExpectedPurchases(PurchaseSummary customer, Duration horizon)
    {
        var history = Of(customer);
        return history.ProbabilityAlive() * history.IfAlive().Expected(horizon.In(Unit));
    }

    /// <inheritdoc/>
    public double ProbabilityAlive(PurchaseSummary customer) => Of(customer).ProbabilityAlive();

    /// <inheritdoc/>
    public double PurchaseProbability(PurchaseSummary customer, int purchases, Duration horizon) =>
        Of(customer).Probability(Count(purchases), horizon.In(Unit));

    /// <inheritdoc/>
    public double DiscountedExpectedPurchases(PurchaseSummary customer, DiscountRate rate) => Discounted(customer, rate.ForEver(Unit), double.PositiveInfinity);

    /// <summary>Expected purchases of one customer from the cut to the cut + horizon, each worth exp(-δ t).</summary>
    /// <param name="customer">The customer's x, t_x and T.</param>
    /// <param name="rate">The discount rate; 0 gives the expected purchases.</param>
    /// <param name="horizon">How far ahead.</param>
    /// <returns>At least 0, finite.</returns>
    public double DiscountedExpectedPurchases(PurchaseSummary customer, DiscountRate rate, Duration horizon) =>
        Discounted(customer, rate.ContinuousPer(Unit), horizon.In(Unit));

    /// <summary>
    /// The predictive quantile of one customer's purchases: the smallest number that is not exceeded with at least the given
    /// probability. The luck of the customer and what is not known of its rates are in it, the uncertainty of the parameters is not.
    /// </summary>
    /// <param name="customer">The customer's x, t_x and T.</param>
    /// <param name="probability">Above 0, below 1.</param>
    /// <param name="horizon">How far ahead.</param>
    /// <returns>At least 0; <see cref="int.MaxValue"/> where it is beyond.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is out of range or NaN.</exception>
    public int PurchaseQuantile(PurchaseSummary customer, double probability, Duration horizon)
    {
        if (!(probability > 0 && probability < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "the probability must be above 0 and below 1.");
        var (history, t) = (Of(customer), horizon.In(Unit));
        var prospect = history.IfAlive();
        var alive = history.ProbabilityAlive();
        bool Enough(int k) => alive * prospect.ProbabilityAbove(k, t) <= 1 - probability;
        if (Enough(0))
            return 0;

        // More than low is too likely, more than high is not.
        int low = 0, high = 1;
        while (!Enough(high))
        {
            if (high > int.MaxValue / 2)
                return int.MaxValue;
            (low, high) = (high, 2 * high);
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Enough(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    /// <inheritdoc/>
    public double ExpectedPurchases(Duration horizon) => NewCustomer.Expected(horizon.In(Unit));

    /// <inheritdoc/>
    public double PurchaseProbability(int purchases, Duration horizon) => NewCustomer.Probability(Count(purchases), horizon.In(Unit));

    private static int Count(int purchases) => purchases >= 0
        ? purchases
        : throw new ArgumentOutOfRangeException(nameof(purchases), purchases, "the number of purchases must be at least 0.");

    private double Discounted(PurchaseSummary customer, double delta, double t)
    {
        var history = Of(customer);
        return history.ProbabilityAlive() * history.IfAlive().Discounted(delta, t);
    }

    private History Of(PurchaseSummary customer)
    {
        var (x, last, age) = (customer.Repeats, customer.AgeAtLastPurchase.In(Unit), customer.Age.In(Unit));
        return x >= 0 && last <= age && (x > 0 || last == 0)
            ? new History(R, Alpha, S, Beta, x, last, age)
            : throw new ArgumentException($"customer: {customer} is none: x must be at least 0, t_x at most T, and 0 where x is 0.", nameof(customer));
    }
}
