using System.Globalization;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Optimization;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <content>Maximum likelihood.</content>
public sealed partial class ParetoNbdModel
{
    private const string PurchasePrefix = "purchase.";
    private const string DropoutPrefix = "dropout.";

    /// <summary>Fits the four parameters by maximum likelihood, with first and second derivatives known exactly.</summary>
    /// <param name="table">The customers; covariates are ignored.</param>
    /// <param name="options">Starts, tolerance, unit; null for the default.</param>
    /// <returns>The model with its diagnostics; a fit that did not converge says so.</returns>
    /// <exception cref="ArgumentException">The table is empty, or an option is out of range.</exception>
    public static ModelFit<ParetoNbdModel> Fit(PurchaseSummaryTable table, FitOptions? options = null) =>
        Fit(table, new ParetoNbdCovariates(), options);

    /// <summary>
    /// Fits the four parameters and the coefficients of covariates. Against <see cref="Fit(PurchaseSummaryTable, FitOptions?)"/> of the
    /// same table <see cref="LikelihoodRatioTest"/> says whether they are worth having.
    /// </summary>
    /// <param name="table">The customers with their covariates.</param>
    /// <param name="covariates">Which covariates act on what.</param>
    /// <param name="options">Starts, tolerance, unit; null for the default. A given start names coefficients <c>purchase.NAME</c> and <c>dropout.NAME</c>.</param>
    /// <returns>The model with its diagnostics; a fit that did not converge says so. The gradient's norm is in the coefficients of standardised covariates.</returns>
    /// <exception cref="ArgumentException">The table is empty, a covariate is the same for everyone, the table lacks one, one is named twice, or an option is out of range.</exception>
    public static ModelFit<ParetoNbdModel> Fit(PurchaseSummaryTable table, ParetoNbdCovariates covariates, FitOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(covariates);
        var unit = options?.Unit ?? table.Unit;
        string[] purchase = [.. covariates.Purchase];
        string[] dropout = [.. covariates.Dropout];
        _ = Columns(table, purchase);
        _ = Columns(table, dropout);
        var patterns = With(table.In(unit).Columns(), [.. purchase.Union(dropout)], static (columns, c) => columns.Covariates![c]).Patterns();
        var scales = patterns.CovariateNames.Count > 0 && patterns.Count > 0 ? CovariateScales.Of(patterns) : null;
        var climbed = scales is null ? patterns
            : With(patterns.Columns(), patterns.CovariateNames, (_, c) => scales.Standardised[Array.IndexOf(scales.Names, c)]);
        var time = Math.Max(MeanAge(patterns), 1e-6);
        FreeParameter[] parameters =
        [
            new("r", 1, 1), new("alpha", time, time), new("s", 1, 1), new("beta", time, time),
            .. purchase.Select(name => new FreeParameter(PurchasePrefix + name, 0, 0, Positive: false)),
            .. dropout.Select(name => new FreeParameter(DropoutPrefix + name, 0, 0, Positive: false)),
        ];
        var change = scales is null ? null : Change(scales, purchase, dropout);
        return MaximumLikelihood.Fit(Likelihood(climbed, covariates), parameters, table.CustomerCount, Make, options, change);

        ParetoNbdModel Make(double[] values) => new(
            values.AsSpan(0, 4),
            unit,
            [.. purchase.Select((name, i) => new ModelParameter(name, values[4 + i]))],
            [.. dropout.Select((name, i) => new ModelParameter(name, values[4 + purchase.Length + i]))]);
    }

    private static TotalLikelihood Likelihood(PurchaseSummaryTable rows, ParetoNbdCovariates covariates) =>
        new(rows, Columns(rows, covariates.Purchase), Columns(rows, covariates.Dropout));

    private static PurchaseSummaryTable With(PurchaseSummaryColumns columns, IReadOnlyList<string> covariates, Func<PurchaseSummaryColumns, string, double[]> values) =>
        new(columns with
        {
            Customers = null,
            MeanSpend = null,
            Covariates = covariates.Count == 0 ? null : covariates.ToDictionary(c => c, c => values(columns, c), StringComparer.Ordinal),
        });

    // Climbed in standardised covariates, told in those of the table: ln α_i = ln α - Σ γ z, and so for β.
    private static Reparameterization Change(CovariateScales scales, string[] purchase, string[] dropout)
    {
        var n = 4 + purchase.Length + dropout.Length;
        var (to, from) = (new SquareMatrix(n), new SquareMatrix(n));
        for (var i = 0; i < n; i++)
            to[i, i] = from[i, i] = 1;
        for (var i = 4; i < n; i++)
        {
            var ofPurchase = i - 4 < purchase.Length;
            var c = Array.IndexOf(scales.Names, ofPurchase ? purchase[i - 4] : dropout[i - 4 - purchase.Length]);
            var parameter = ofPurchase ? 1 : 3;
            to[i, i] = 1 / scales.Deviations[c];
            to[parameter, i] = scales.Means[c] / scales.Deviations[c];
            from[i, i] = scales.Deviations[c];
            from[parameter, i] = -scales.Means[c];
        }

        return new Reparameterization(to, from);
    }

    private static int[] Columns(PurchaseSummaryTable table, IReadOnlyList<string> names)
    {
        var columns = new int[names.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = table.CovariateNames.ToList().IndexOf(names[i]);
            if (columns[i] < 0)
                throw new ArgumentException($"table: it has no covariate '{names[i]}'.", nameof(table));
            if (columns.AsSpan(0, i).Contains(columns[i]))
                throw new ArgumentException($"covariates: '{names[i]}' is named twice.", nameof(names));
        }

        return columns;
    }

    private static ModelParameter[] Coefficients(IReadOnlyList<ModelParameter> parameters, string prefix)
    {
        ModelParameter[] found = [.. parameters
            .Where(p => p.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(p => p with { Name = p.Name[prefix.Length..] })];
        foreach (var p in found)
        {
            if (!double.IsFinite(p.Value) || found.Count(other => other.Name == p.Name) > 1)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"parameters: '{prefix}{p.Name}' is {p.Value:R}; it must be finite, and there once."), nameof(parameters));
        }

        return found;
    }

    private static bool IsCoefficient(string name) =>
        name.StartsWith(PurchasePrefix, StringComparison.Ordinal) || name.StartsWith(DropoutPrefix, StringComparison.Ordinal);

    private static double MeanAge(PurchaseSummaryTable table)
    {
        double sum = 0, weights = 0;
        for (var row = 0; row < table.Count; row++)
        {
            var weight = table.Weights.IsEmpty ? 1 : table.Weights[row];
            sum += weight * table.Age[row];
            weights += weight;
        }

        return weights > 0 ? sum / weights : 1;
    }
}
