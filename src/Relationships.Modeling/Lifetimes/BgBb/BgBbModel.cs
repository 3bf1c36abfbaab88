using Relationships.Modeling.Lifetimes.Fitting;

namespace Relationships.Modeling.Lifetimes.BgBb;

/// <summary>
/// The beta-geometric/beta-Bernoulli model: at each of a sequence of opportunities (a yearly appeal, a monthly cruise) a customer buys with
/// a chance p of its own while alive, and dies before an opportunity with a chance θ of its own. p is Beta(α, β), θ is Beta(γ, δ).
/// </summary>
/// <remarks>
/// The discrete sibling of the Pareto/NBD. Time is counted in opportunities, so it knows no unit. α / (α + β) is the mean chance to buy, γ / (γ + δ)
/// the mean chance to die; the smaller a pair, the more customers differ. Relative errors are below 1e-9. Immutable, thread-safe.
/// </remarks>
public sealed partial class BgBbModel : IParametricModel<BgBbModel>
{
    private readonly BgBbMixture _mixture;

    /// <summary>A model with given parameters, each from 1e-50 to 1e50.</summary>
    /// <param name="alpha">First shape of the chance to buy.</param>
    /// <param name="beta">Second shape of the chance to buy.</param>
    /// <param name="gamma">First shape of the chance to die.</param>
    /// <param name="delta">Second shape of the chance to die.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range or NaN.</exception>
    public BgBbModel(double alpha, double beta, double gamma, double delta) => _mixture = new(
        ParameterRange.OfCounts.Check(alpha, nameof(alpha)),
        ParameterRange.OfCounts.Check(beta, nameof(beta)),
        ParameterRange.OfCounts.Check(gamma, nameof(gamma)),
        ParameterRange.OfCounts.Check(delta, nameof(delta)));

    /// <inheritdoc/>
    public static string ModelName => "bg-bb";

    /// <inheritdoc/>
    public string Name => ModelName;

    /// <inheritdoc/>
    public TimeUnit? Unit => null;

    /// <summary>First shape of the chance to buy.</summary>
    public double Alpha => _mixture.Alpha;

    /// <summary>Second shape of the chance to buy.</summary>
    public double Beta => _mixture.Beta;

    /// <summary>First shape of the chance to die.</summary>
    public double Gamma => _mixture.Gamma;

    /// <summary>Second shape of the chance to die.</summary>
    public double Delta => _mixture.Delta;

    /// <inheritdoc/>
    public IReadOnlyList<ModelParameter> Parameters => [new("alpha", Alpha), new("beta", Beta), new("gamma", Gamma), new("delta", Delta)];

    /// <inheritdoc/>
    public static BgBbModel Create(IReadOnlyList<ModelParameter> parameters, TimeUnit? unit)
    {
        var values = ModelParameters.Take(parameters, ModelName, "alpha", "beta", "gamma", "delta");
        return new BgBbModel(values[0], values[1], values[2], values[3]);
    }

    /// <summary>Fits by maximum likelihood, in time proportional to the distinct patterns.</summary>
    /// <param name="table">The customers; rows with weights count so often.</param>
    /// <param name="options">Starts, seed and tolerance; null for the default. The unit is ignored.</param>
    /// <returns>The model with its diagnostics; one that did not converge says so.</returns>
    /// <exception cref="ArgumentException">The table is empty, or the options are out of range.</exception>
    public static ModelFit<BgBbModel> Fit(OpportunitySummaryTable table, FitOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return MaximumLikelihood.Fit(
            new BgBbLikelihood(table.Patterns()),
            [new("alpha", 1, 1), new("beta", 1, 1), new("gamma", .5, 1), new("delta", 2, 1)],
            table.CustomerCount,
            static v => new BgBbModel(v[0], v[1], v[2], v[3]),
            options);
    }

    /// <summary>The total log-likelihood of a table, each row times its weight.</summary>
    /// <param name="table">The customers.</param>
    /// <returns>A finite number, at most 0; 0 for an empty table.</returns>
    public double LogLikelihood(OpportunitySummaryTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var patterns = table.Patterns();
        double total = 0;
        for (var row = 0; row < patterns.Count; row++)
            total += patterns.Weights[row] * LogLikelihood(patterns[row]);
        return total;
    }

    /// <summary>The log-likelihood of one customer: of this order of purchases, not of their number.</summary>
    /// <param name="customer">The customer's x, t_x and n.</param>
    /// <returns>A finite number, at most 0.</returns>
    /// <exception cref="ArgumentException">The summary is impossible.</exception>
    public double LogLikelihood(OpportunitySummary customer) => History(customer).LogLikelihood();

    private BgBbHistory History(OpportunitySummary customer)
    {
        var (x, last, n) = OpportunityChecks.Check(customer);
        return new BgBbHistory(_mixture, x, last, n);
    }
}
