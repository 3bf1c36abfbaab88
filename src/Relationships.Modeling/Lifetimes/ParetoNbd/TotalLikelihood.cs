using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Optimization;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>
/// The log-likelihood of a table of patterns in (ln r, ln α, ln s, ln β) and, where there are covariates, the coefficients of
/// purchase and then those of leaving: α_i = α exp(-γ'z_i), β_i = β exp(-δ'z_i).
/// </summary>
internal sealed class TotalLikelihood : ICurvedObjective
{
    private const int Shared = 4;

    // A sketch of fewer rows would be too far from the whole to save steps on it.
    private const int SketchRows = 6000;

    private readonly PurchaseSummaryTable _patterns;
    private readonly double[] _weights;
    private readonly RisingSum _rising;
    private readonly int[] _purchase;
    private readonly int[] _dropout;
    private TotalLikelihood? _sketch;

    /// <param name="patterns">Distinct rows with weights, in the unit of the parameters.</param>
    /// <param name="purchase">Indices of the covariates of purchase.</param>
    /// <param name="dropout">Indices of the covariates of leaving.</param>
    public TotalLikelihood(PurchaseSummaryTable patterns, int[] purchase, int[] dropout)
    {
        (_patterns, _purchase, _dropout) = (patterns, purchase, dropout);
        _weights = new double[patterns.Count];
        if (patterns.Weights.IsEmpty)
            Array.Fill(_weights, 1);
        else
            patterns.Weights.CopyTo(_weights);
        _rising = new RisingSum(patterns.Repeats, _weights);
    }

    /// <summary>Every so-many-th row, for large tables: a climb on it ends next to the maximum of the whole.</summary>
    public ICurvedObjective? Sketch => _sketch ??= _patterns.Count >= 3 * SketchRows
        ? new TotalLikelihood(Every(_patterns.Columns(), _patterns.Count / SketchRows), _purchase, _dropout)
        : null;

    /// <inheritdoc/>
    public (double[] From, Optimum Whole)? Remembered { get; set; }

    public int Dimension => Shared + _purchase.Length + _dropout.Length;

    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient, SquareMatrix hessian)
    {
        var n = Dimension;
        gradient[..n].Clear();
        hessian.Clear();
        var (r, alpha, s, beta) = (Math.Exp(point[0]), Math.Exp(point[1]), Math.Exp(point[2]), Math.Exp(point[3]));
        var purchase = point.Slice(Shared, _purchase.Length);
        var dropout = point[(Shared + _purchase.Length)..n];
        var repeats = _patterns.Repeats;
        var last = _patterns.AgeAtLastPurchase;
        var age = _patterns.Age;
        var sum = default(LikelihoodTerm);
        Span<double> d = stackalloc double[Shared];
        Span<double> h = stackalloc double[Shared * Shared];
        for (var row = 0; row < repeats.Length; row++)
        {
            var (alphaHere, betaHere) = (alpha, beta);
            if (n > Shared)
            {
                alphaHere *= Math.Exp(-Effect(_purchase, purchase, row));
                betaHere *= Math.Exp(-Effect(_dropout, dropout, row));
            }

            var term = LikelihoodTerm.Of(r, alphaHere, s, betaHere, repeats[row], last[row], age[row]);
            sum.Add(term, _weights[row]);
            if (n > Shared)
            {
                term.CopyTo(d, h);
                AddCoefficients(row, d, h, gradient, hessian);
            }
        }

        var (rising, first, second) = _rising.At(r);
        sum.CopyTo(d, h);
        for (var j = 0; j < Shared; j++)
        {
            gradient[j] = d[j];
            for (var k = 0; k <= j; k++)
                hessian[j, k] = h[(j * Shared) + k];
        }

        gradient[0] += first;
        hessian[0, 0] += second;
        for (var j = 0; j < n; j++)
        {
            for (var k = 0; k < j; k++)
                hessian[k, j] = hessian[j, k];
        }

        return sum.Value + rising;
    }

    private static PurchaseSummaryTable Every(PurchaseSummaryColumns columns, int stride)
    {
        double[] Take(double[] column) => [.. column.Where((_, row) => row % stride == 0)];
        return new PurchaseSummaryTable(columns with
        {
            Repeats = Take(columns.Repeats),
            AgeAtLastPurchase = Take(columns.AgeAtLastPurchase),
            Age = Take(columns.Age),
            Weights = columns.Weights is { } weights ? Take(weights) : null,
            Customers = null,
            MeanSpend = null,
            Covariates = columns.Covariates?.ToDictionary(c => c.Key, c => Take(c.Value), StringComparer.Ordinal),
        });
    }

    // A coefficient acts through ln α_i or ln β_i, at minus the covariate's rate.
    private void AddCoefficients(int row, ReadOnlySpan<double> d, ReadOnlySpan<double> h, Span<double> gradient, SquareMatrix hessian)
    {
        for (var j = Shared; j < Dimension; j++)
        {
            var (through, rate) = Way(j, row);
            gradient[j] += _weights[row] * rate * d[through];
            for (var k = 0; k <= j; k++)
            {
                var (other, otherRate) = k < Shared ? (k, 1) : Way(k, row);
                hessian[j, k] += _weights[row] * rate * otherRate * h[(through * Shared) + other];
            }
        }
    }

    private (int Through, double Rate) Way(int coefficient, int row)
    {
        var c = coefficient - Shared;
        return c < _purchase.Length
            ? (1, -_patterns.Covariate(_purchase[c])[row])
            : (3, -_patterns.Covariate(_dropout[c - _purchase.Length])[row]);
    }

    private double Effect(int[] covariates, ReadOnlySpan<double> coefficients, int row)
    {
        var sum = 0.0;
        for (var c = 0; c < covariates.Length; c++)
            sum += coefficients[c] * _patterns.Covariate(covariates[c])[row];
        return sum;
    }
}
