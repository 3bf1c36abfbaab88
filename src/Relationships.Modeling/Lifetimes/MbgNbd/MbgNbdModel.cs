using Relationships.Modeling.Lifetimes.BetaGeometric;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.MbgNbd;

/// <summary>
/// MBG/NBD (Batislam, Denizel and Filiztekin 2007): like BG/NBD, but the first purchase too is a chance to leave, so that
/// customers who never came back may be gone.
/// </summary>
/// <remarks>Immutable, thread-safe. Predictions have a relative error below 1e-9 for x up to 5,000 and all parameters that there may be; formulas and sources are in the folder's README.</remarks>
public sealed class MbgNbdModel : BetaGeometricModel, IParametricModel<MbgNbdModel>
{
    private const int FirstChance = 1;

    /// <summary>Makes the model from its parameters.</summary>
    /// <param name="r">Shape of the purchase rates: the smaller, the more customers differ in how often they buy. From 1e-10 to 1e10.</param>
    /// <param name="alpha">Scale of the purchase rates: the mean rate is r / alpha a unit. From 1e-10 to 1e10.</param>
    /// <param name="a">First shape of the probability to leave, whose mean is a / (a + b). From 1e-10 to 1e10.</param>
    /// <param name="b">Second shape of the probability to leave. From 1e-10 to 1e10.</param>
    /// <param name="unit">The unit of time that <paramref name="alpha"/> is in.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range or NaN.</exception>
    public MbgNbdModel(double r, double alpha, double a, double b, TimeUnit unit)
        : base(r, alpha, a, b, unit, FirstChance)
    {
    }

    /// <inheritdoc/>
    public static string ModelName => "mbg-nbd";

    /// <inheritdoc/>
    public override string Name => ModelName;

    /// <inheritdoc/>
    public static MbgNbdModel Create(IReadOnlyList<ModelParameter> parameters, TimeUnit? unit)
    {
        var p = ModelParameters.Take(parameters, ModelName, "r", "alpha", "a", "b");
        return new MbgNbdModel(p[0], p[1], p[2], p[3], ModelParameters.Unit(unit, ModelName));
    }

    /// <summary>Fits the model by maximum likelihood, with the analytic gradient.</summary>
    /// <param name="table">The customers, at least one; any unit of time; weights count, covariates and spend do not.</param>
    /// <param name="options">Starts, tolerance, unit; null for <see cref="FitOptions.Default"/>.</param>
    /// <returns>The model with its diagnostics; whether it converged is one of them.</returns>
    /// <exception cref="ArgumentException">The table is empty, or an option is out of range.</exception>
    public static ModelFit<MbgNbdModel> Fit(PurchaseSummaryTable table, FitOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var unit = options?.Unit ?? table.Unit;
        return BetaGeometricFit.Fit(table, FirstChance, unit, options, p => new MbgNbdModel(p[0], p[1], p[2], p[3], unit));
    }
}
