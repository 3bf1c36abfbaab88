using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Optimization;

namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>The covariates of a table, standardised to mean 0 and standard deviation 1 over its customers, so that coefficients are of one size.</summary>
internal sealed class CovariateScales
{
    private CovariateScales(string[] names, double[] means, double[] deviations, double[][] standardised)
    {
        Names = names;
        Means = means;
        Deviations = deviations;
        Standardised = standardised;
    }

    public string[] Names { get; }

    public double[] Means { get; }

    public double[] Deviations { get; }

    /// <summary>One column a covariate.</summary>
    public double[][] Standardised { get; }

    public static CovariateScales Of(PurchaseSummaryTable table)
    {
        string[] names = [.. table.CovariateNames];
        var (means, deviations, columns) = (new double[names.Length], new double[names.Length], new double[names.Length][]);
        for (var c = 0; c < names.Length; c++)
        {
            var values = table.Covariate(c);
            var (sum, customers) = (0.0, 0.0);
            for (var i = 0; i < values.Length; i++)
                (sum, customers) = (sum + (Weight(table, i) * values[i]), customers + Weight(table, i));
            means[c] = sum / customers;
            var squares = 0.0;
            foreach (var i in Enumerable.Range(0, table.Count))
                squares += Weight(table, i) * (values[i] - means[c]) * (values[i] - means[c]);
            deviations[c] = Math.Sqrt(squares / customers);
            if (!(deviations[c] > 1e-12 * Math.Abs(means[c])))
                throw new ArgumentException($"table: covariate '{names[c]}' is the same for everyone, so that its effect cannot be told.", nameof(table));
            columns[c] = new double[table.Count];
            for (var i = 0; i < values.Length; i++)
                columns[c][i] = (values[i] - means[c]) / deviations[c];
        }

        return new CovariateScales(names, means, deviations, columns);
    }

    /// <summary>
    /// The change to coefficients of the covariates as they are. A parameter whose logarithm is θ + Σ coefficient z at
    /// standardised z has the logarithm θ - Σ (coefficient / deviation) mean at covariates of 0.
    /// </summary>
    /// <param name="dimension">How many free coordinates.</param>
    /// <param name="effects">Coordinate of each parameter under covariates, of its first coefficient, and the sign its coefficients enter with.</param>
    public Reparameterization Change(int dimension, IEnumerable<(int Parameter, int Coefficients, int Sign)> effects)
    {
        var (to, from) = (Identity(dimension), Identity(dimension));
        foreach (var (parameter, first, sign) in effects)
        {
            for (var c = 0; c < Names.Length; c++)
            {
                to[first + c, first + c] = 1 / Deviations[c];
                to[parameter, first + c] = -sign * Means[c] / Deviations[c];
                from[first + c, first + c] = Deviations[c];
                from[parameter, first + c] = sign * Means[c];
            }
        }

        return new Reparameterization(to, from);
    }

    private static double Weight(PurchaseSummaryTable table, int row) => table.Weights.IsEmpty ? 1 : table.Weights[row];

    private static SquareMatrix Identity(int size)
    {
        var identity = new SquareMatrix(size);
        for (var i = 0; i < size; i++)
            identity[i, i] = 1;
        return identity;
    }
}
