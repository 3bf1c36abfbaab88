using Relationships.Modeling.Optimization;

namespace Relationships.Modeling.Regression;

/// <summary>
/// Logistic regression on standardised columns: P(y = 1) = 1 / (1 + exp(-b0 - b·z)), z = (x - mean) / standard deviation. The most
/// probable coefficients under normal priors of mean 0 and standard deviation 1 (a ridge of 1/2 b², none on b0), so that columns which
/// say the same, or which separate the classes, have finite ones. Fitting is climbing a concave function: there is one top.
/// </summary>
internal sealed class LogisticRegression
{
    private readonly double[] _means;
    private readonly double[] _deviations;
    private readonly double[] _coefficients;

    private LogisticRegression(double[] means, double[] deviations, double[] coefficients, bool converged)
    {
        (_means, _deviations, _coefficients) = (means, deviations, coefficients);
        Converged = converged;
    }

    /// <summary>Whether the climb reached the top.</summary>
    public bool Converged { get; }

    /// <summary>b0, then those of the standardised columns.</summary>
    public ReadOnlySpan<double> Coefficients => _coefficients;

    /// <summary>Fits; every column has a finite number for every row, and there is a row of each class.</summary>
    public static LogisticRegression Fit(IReadOnlyList<double[]> columns, ReadOnlySpan<bool> outcomes)
    {
        var n = outcomes.Length;
        var means = columns.Select(static c => c.Average()).ToArray();
        var deviations = columns.Select((c, j) => Math.Sqrt(c.Sum(x => (x - means[j]) * (x - means[j])) / c.Length)).ToArray();
        var rows = new double[n][];
        for (var i = 0; i < n; i++)
            rows[i] = Standardised(columns, means, deviations, i);
        var top = Maximizer.Maximize(new Likelihood(rows, outcomes.ToArray()), new double[columns.Count + 1]);
        return new LogisticRegression(means, deviations, top.Point, top.Converged);
    }

    /// <summary>The probability of each row.</summary>
    public double[] Predict(IReadOnlyList<double[]> columns)
    {
        var predicted = new double[columns[0].Length];
        for (var i = 0; i < predicted.Length; i++)
            predicted[i] = Logistic(Linear(_coefficients, Standardised(columns, _means, _deviations, i)));
        return predicted;
    }

    // A column that was constant where it was fitted tells nothing.
    private static double[] Standardised(IReadOnlyList<double[]> columns, double[] means, double[] deviations, int row)
    {
        var z = new double[columns.Count];
        for (var j = 0; j < z.Length; j++)
            z[j] = deviations[j] > 0 ? (columns[j][row] - means[j]) / deviations[j] : 0;
        return z;
    }

    private static double Linear(ReadOnlySpan<double> coefficients, double[] z)
    {
        var sum = coefficients[0];
        for (var j = 0; j < z.Length; j++)
            sum += coefficients[j + 1] * z[j];
        return sum;
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private sealed class Likelihood(double[][] rows, bool[] outcomes) : ICurvedObjective
    {
        public int Dimension => rows[0].Length + 1;

        public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient, SquareMatrix hessian)
        {
            gradient.Clear();
            hessian.Clear();
            var value = 0.0;
            for (var j = 1; j < point.Length; j++)
            {
                value -= 0.5 * point[j] * point[j];
                gradient[j] = -point[j];
                hessian[j, j] = -1;
            }

            for (var i = 0; i < rows.Length; i++)
            {
                var x = Linear(point, rows[i]);
                var p = Logistic(x);
                value -= Math.Max(outcomes[i] ? -x : x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
                var (miss, curve) = ((outcomes[i] ? 1 : 0) - p, p * (1 - p));
                for (var j = 0; j < point.Length; j++)
                {
                    var zj = j == 0 ? 1 : rows[i][j - 1];
                    gradient[j] += miss * zj;
                    for (var k = 0; k <= j; k++)
                        hessian[j, k] -= curve * zj * (k == 0 ? 1 : rows[i][k - 1]);
                }
            }

            for (var j = 0; j < point.Length; j++)
            {
                for (var k = 0; k < j; k++)
                    hessian[k, j] = hessian[j, k];
            }

            return value;
        }
    }
}
