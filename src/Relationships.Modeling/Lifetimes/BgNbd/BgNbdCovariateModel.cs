using System.Globalization;
using Relationships.Modeling.Lifetimes.BetaGeometric;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.BgNbd;

/// <summary>
/// BG/NBD with covariates that do not change over time (Fader and Hardie 2007): a customer with covariates z is one of the BG/NBD
/// with alpha exp(-g1 z), a exp(g2 z), b exp(g3 z), so that a positive coefficient g1 means more purchases.
/// </summary>
/// <remarks>
/// Predictions of a table use its covariates, which must have the model's names. Predictions of a single customer, and of new
/// customers, are those of covariates of 0; <see cref="For"/> gives the model for others. Immutable, thread-safe.
/// </remarks>
public sealed class BgNbdCovariateModel : IPurchaseModel, IParametricModel<BgNbdCovariateModel>
{
    private const string PurchasePrefix = "purchase.";
    private const string LeavingPrefix = "leaving-a.";
    private const string StayingPrefix = "leaving-b.";

    private readonly BgNbdModel _baseline;
    private readonly double[] _coefficients;

    /// <summary>Makes the model from the BG/NBD at covariates of 0 and the coefficients.</summary>
    /// <param name="baseline">r, alpha, a, b and the unit of time.</param>
    /// <param name="effects">For each covariate its coefficients, finite.</param>
    /// <exception cref="ArgumentException">A coefficient is not finite, or two have one name.</exception>
    public BgNbdCovariateModel(BgNbdModel baseline, IReadOnlyList<BgNbdCovariateEffect> effects)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(effects);
        _baseline = baseline;
        Effects = [.. effects.OrderBy(static e => e.Covariate, StringComparer.Ordinal)];
        for (var i = 0; i < Effects.Count; i++)
        {
            var e = Effects[i];
            if (string.IsNullOrEmpty(e.Covariate) || (i > 0 && Effects[i - 1].Covariate == e.Covariate))
                throw new ArgumentException($"effects: covariate '{e.Covariate}' must have a name, and one of its own.", nameof(effects));
            if (!double.IsFinite(e.Purchase) || !double.IsFinite(e.LeavingA) || !double.IsFinite(e.LeavingB))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"effects: {e} must be finite."), nameof(effects));
        }

        _coefficients = [.. Effects.Select(static e => e.Purchase), .. Effects.Select(static e => e.LeavingA), .. Effects.Select(static e => e.LeavingB)];
    }

    /// <inheritdoc/>
    public static string ModelName => "bg-nbd-covariates";

    /// <summary>The BG/NBD of customers whose covariates are all 0.</summary>
    public BgNbdModel Baseline => _baseline;

    /// <summary>The coefficients, ordinally by covariate.</summary>
    public IReadOnlyList<BgNbdCovariateEffect> Effects { get; }

    /// <inheritdoc/>
    public string Name => ModelName;

    /// <inheritdoc/>
    public TimeUnit Unit => _baseline.Unit;

    /// <inheritdoc/>
    public IReadOnlyList<ModelParameter> Parameters =>
        [.. _baseline.Parameters, .. Names(Effects.Select(static e => e.Covariate)).Select((name, i) => new ModelParameter(name, _coefficients[i]))];

    /// <inheritdoc/>
    public static BgNbdCovariateModel Create(IReadOnlyList<ModelParameter> parameters, TimeUnit? unit)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        string[] covariates = [.. parameters.Select(static p => p.Name).Where(static n => n.StartsWith(PurchasePrefix, StringComparison.Ordinal)).Select(static n => n[PurchasePrefix.Length..])];
        var values = ModelParameters.Take(parameters, ModelName, ["r", "alpha", "a", "b", .. Names(covariates)]);
        return Of(values, covariates, ModelParameters.Unit(unit, ModelName));
    }

    /// <summary>Fits the model by maximum likelihood, with the analytic gradient; all covariates of the table take part.</summary>
    /// <param name="table">The customers, at least one, with at least one covariate.</param>
    /// <param name="options">Starts, tolerance, unit; null for <see cref="FitOptions.Default"/>. The gradient's norm is in the coefficients of standardised covariates.</param>
    /// <returns>The model with its diagnostics, ready for a <see cref="LikelihoodRatioTest"/> against one without covariates.</returns>
    /// <exception cref="ArgumentException">The table is empty or has no covariates, a covariate is the same for everyone, or an option is out of range.</exception>
    public static ModelFit<BgNbdCovariateModel> Fit(PurchaseSummaryTable table, FitOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Count == 0 || table.CovariateNames.Count == 0)
            throw new ArgumentException($"table: it has no {(table.Count == 0 ? "customers" : "covariates")}.", nameof(table));
        var unit = options?.Unit ?? table.Unit;
        var scales = CovariateScales.Of(table);
        var count = scales.Names.Length;
        var inUnit = table.In(unit);
        return MaximumLikelihood.Fit(
            new BgNbdCovariateLikelihood(inUnit, scales),
            [.. BetaGeometricFit.Parameters(inUnit), .. Names(scales.Names).Select(static name => new FreeParameter(name, 0, 0, Positive: false))],
            table.CustomerCount,
            p => Of(p, scales.Names, unit),
            options,
            scales.Change(4 + (3 * count), [(1, 4, -1), (2, 4 + count, 1), (3, 4 + (2 * count), 1)]));
    }

    /// <summary>The BG/NBD of customers with given covariates.</summary>
    /// <param name="covariates">One finite number for each of the model's covariates.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">A covariate is missing or not finite.</exception>
    public BgNbdModel For(IReadOnlyDictionary<string, double> covariates)
    {
        ArgumentNullException.ThrowIfNull(covariates);
        return At([.. Effects.Select(e => covariates.TryGetValue(e.Covariate, out var z) && double.IsFinite(z)
            ? z
            : throw new ArgumentException($"covariates: '{e.Covariate}' is missing or not finite.", nameof(covariates)))]);
    }

    /// <inheritdoc/>
    public double LogLikelihood(PurchaseSummaryTable table)
    {
        var sum = 0.0;
        foreach (var (model, rows, _) in Groups(table))
            sum += model.LogLikelihood(rows);
        return sum;
    }

    /// <inheritdoc/>
    public void ExpectedPurchases(PurchaseSummaryTable table, Duration horizon, Span<double> destination) =>
        Fill(table, destination, (model, rows, values) => model.ExpectedPurchases(rows, horizon, values));

    /// <inheritdoc/>
    public void ProbabilityAlive(PurchaseSummaryTable table, Span<double> destination) =>
        Fill(table, destination, static (model, rows, values) => model.ProbabilityAlive(rows, values));

    /// <inheritdoc/>
    public void PurchaseProbability(PurchaseSummaryTable table, int purchases, Duration horizon, Span<double> destination) =>
        Fill(table, destination, (model, rows, values) => model.PurchaseProbability(rows, purchases, horizon, values));

    /// <inheritdoc/>
    public void DiscountedExpectedPurchases(PurchaseSummaryTable table, DiscountRate rate, Span<double> destination) =>
        Fill(table, destination, (model, rows, values) => model.DiscountedExpectedPurchases(rows, rate, values));

    /// <inheritdoc/>
    public double ExpectedPurchases(PurchaseSummary customer, Duration horizon) => _baseline.ExpectedPurchases(customer, horizon);

    /// <inheritdoc/>
    public double ProbabilityAlive(PurchaseSummary customer) => _baseline.ProbabilityAlive(customer);

    /// <inheritdoc/>
    public double PurchaseProbability(PurchaseSummary customer, int purchases, Duration horizon) => _baseline.PurchaseProbability(customer, purchases, horizon);

    /// <inheritdoc/>
    public double DiscountedExpectedPurchases(PurchaseSummary customer, DiscountRate rate) => _baseline.DiscountedExpectedPurchases(customer, rate);

    /// <inheritdoc/>
    public double ExpectedPurchases(Duration horizon) => _baseline.ExpectedPurchases(horizon);

    /// <inheritdoc/>
    public void ExpectedPurchases(ReadOnlySpan<double> ages, TimeUnit unit, Span<double> destination) => _baseline.ExpectedPurchases(ages, unit, destination);

    /// <inheritdoc/>
    public double PurchaseProbability(int purchases, Duration horizon) => _baseline.PurchaseProbability(purchases, horizon);

    private static string[] Names(IEnumerable<string> covariates)
    {
        string[] names = [.. covariates];
        return [.. names.Select(static n => PurchasePrefix + n), .. names.Select(static n => LeavingPrefix + n), .. names.Select(static n => StayingPrefix + n)];
    }

    private static BgNbdCovariateModel Of(double[] p, string[] covariates, TimeUnit unit) => new(
        new BgNbdModel(p[0], p[1], p[2], p[3], unit),
        [.. covariates.Select((name, c) => new BgNbdCovariateEffect(name, p[4 + c], p[4 + covariates.Length + c], p[4 + (2 * covariates.Length) + c]))]);

    private BgNbdModel At(double[] z)
    {
        var (purchase, a, b) = (0.0, 0.0, 0.0);
        for (var c = 0; c < z.Length; c++)
        {
            purchase += Effects[c].Purchase * z[c];
            a += Effects[c].LeavingA * z[c];
            b += Effects[c].LeavingB * z[c];
        }

        // Covariates far outside what was fitted may have any effect.
        static double Times(double value, double exponent) => ParameterRange.OfTime.Nearest(value * Math.Exp(exponent));
        return new BgNbdModel(_baseline.R, Times(_baseline.Alpha, -purchase), Times(_baseline.A, a), Times(_baseline.B, b), Unit);
    }

    private void Fill(PurchaseSummaryTable table, Span<double> destination, Action<BgNbdModel, PurchaseSummaryTable, double[]> predict)
    {
        ArgumentNullException.ThrowIfNull(table);
        destination = Destination.Of(destination, table.Count);
        foreach (var (model, rows, at) in Groups(table))
        {
            var values = new double[at.Count];
            predict(model, rows, values);
            for (var i = 0; i < values.Length; i++)
                destination[at[i]] = values[i];
        }
    }

    private IEnumerable<(BgNbdModel Model, PurchaseSummaryTable Rows, List<int> At)> Groups(PurchaseSummaryTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!table.CovariateNames.SequenceEqual(Effects.Select(static e => e.Covariate)))
            throw new ArgumentException($"table: its covariates are '{string.Join(", ", table.CovariateNames)}', the model's '{string.Join(", ", Effects.Select(static e => e.Covariate))}'.", nameof(table));
        foreach (var rows in CovariateGroups.Of(table))
        {
            double[] z = [.. Enumerable.Range(0, Effects.Count).Select(c => table.Covariate(c)[rows[0]])];
            yield return (At(z), table.Rows([.. rows]), rows);
        }
    }
}
