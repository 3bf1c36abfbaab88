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
    public ICurvedObjective? Sketch => _patterns.Count >= 3 * SketchRows
        ? new TotalLikelihood(_patterns.Every(_patterns.Count / SketchRows), _purchase, _dropout)
        : null;

    public int Dimension => Shared + _purchase.Length + _dropout.Length;

    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient, SquareMatrix hessian)
    {
        var n = Dimension;
        gradient[..n].Clear();
        hessian.Clear();
        var (r, alpha, s, beta) = (Math.Exp(point[0]), Math.Exp(point[1]), Math.Exp(point[2]), Math.Exp(point[3]));
        var (value, first, second) = _rising.At(r);
        gradient[0] = first;
        hessian[0, 0] = second;

        var repeats = _patterns.Repeats;
        var last = _patterns.AgeAtLastPurchase;
        var age = _patterns.Age;
        Span<double> d = stackalloc double[Shared];
        Span<double> h = stackalloc double[Shared * Shared];
        var plain = n == Shared;
        var (slopes, owner) = (new double[n], new int[n]);
        Owners(owner);
        for (var i = 0; i < repeats.Length; i++)
        {
            var (alphaHere, betaHere) = plain ? (alpha, beta)
                : (alpha * Math.Exp(-Effect(_purchase, point[Shared..], i)), beta * Math.Exp(-Effect(_dropout, point[(Shared + _purchase.Length)..], i)));
            var term = LikelihoodTerm.Of(r, alphaHere, s, betaHere, repeats[i], last[i], age[i]);
            var weight = _weights[i];
            value += weight * term.Value;
            term.CopyTo(d, h);
            Slopes(slopes, i);
            for (var j = 0; j < n; j++)
            {
                var wj = weight * slopes[j];
                gradient[j] += wj * d[owner[j]];
                for (var k = 0; k <= j; k++)
                    hessian[j, k] += wj * slopes[k] * h[(owner[j] * Shared) + owner[k]];
            }
        }

        for (var j = 0; j < n; j++)
        {
            for (var k = 0; k < j; k++)
                hessian[k, j] = hessian[j, k];
        }

        return value;
    }

    private double Effect(int[] covariates, ReadOnlySpan<double> coefficients, int row)
    {
        var sum = 0.0;
        for (var c = 0; c < covariates.Length; c++)
            sum += coefficients[c] * _patterns.Covariate(covariates[c])[row];
        return sum;
    }

    // A coefficient acts through ln α_i or ln β_i, at minus the covariate's rate; the four themselves at rate 1.
    private void Owners(int[] owner)
    {
        for (var j = 0; j < owner.Length; j++)
            owner[j] = j < Shared ? j : j < Shared + _purchase.Length ? 1 : 3;
    }

    private void Slopes(double[] slopes, int row)
    {
        for (var j = 0; j < slopes.Length; j++)
        {
            slopes[j] = j < Shared ? 1
                : j < Shared + _purchase.Length ? -_patterns.Covariate(_purchase[j - Shared])[row]
                : -_patterns.Covariate(_dropout[j - Shared - _purchase.Length])[row];
        }
    }
}
