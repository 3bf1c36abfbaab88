using Relationships.Modeling.Lifetimes.BetaGeometric;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Optimization;

namespace Relationships.Modeling.Lifetimes.BgNbd;

/// <summary>
/// The log-likelihood of BG/NBD with covariates: customers with the same covariates are a BG/NBD of their own, whose gradient the
/// chain rule hands on to the coefficients. Coordinates: ln r, ln α, ln a, ln b, then the coefficients of purchasing, of a and of b.
/// </summary>
internal sealed class BgNbdCovariateLikelihood : IObjective
{
    private readonly int _covariates;
    private readonly (BetaGeometricLikelihood Likelihood, double[] Covariates)[] _groups;

    public BgNbdCovariateLikelihood(PurchaseSummaryTable table, CovariateScales scales)
    {
        _covariates = scales.Names.Length;
        _groups = [.. CovariateGroups.Of(table).Select(rows => (
            new BetaGeometricLikelihood(PatternCompression.Merge(table.Rows([.. rows])), 0),
            scales.Standardised.Select(column => column[rows[0]]).ToArray()))];
    }

    public int Dimension => 4 + (3 * _covariates);

    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Clear();
        var value = 0.0;
        Span<double> own = stackalloc double[4];
        foreach (var (likelihood, z) in _groups)
        {
            var p = At(point, z);
            value += likelihood.Of(p, own);
            var (byAlpha, byA, byB) = (own[1] * p.Alpha, own[2] * p.A, own[3] * p.B);
            gradient[0] += own[0] * p.R;
            gradient[1] += byAlpha;
            gradient[2] += byA;
            gradient[3] += byB;
            for (var c = 0; c < z.Length; c++)
            {
                gradient[4 + c] -= byAlpha * z[c];
                gradient[4 + _covariates + c] += byA * z[c];
                gradient[4 + (2 * _covariates) + c] += byB * z[c];
            }
        }

        return value;
    }

    /// <summary>α exp(-γ₁z), a exp(γ₂z), b exp(γ₃z).</summary>
    private BetaGeometricParameters At(ReadOnlySpan<double> point, double[] z)
    {
        var (purchase, a, b) = (0.0, 0.0, 0.0);
        for (var c = 0; c < z.Length; c++)
        {
            purchase += point[4 + c] * z[c];
            a += point[4 + _covariates + c] * z[c];
            b += point[4 + (2 * _covariates) + c] * z[c];
        }

        return new BetaGeometricParameters(Math.Exp(point[0]), Math.Exp(point[1] - purchase), Math.Exp(point[2] + a), Math.Exp(point[3] + b), 0);
    }
}
