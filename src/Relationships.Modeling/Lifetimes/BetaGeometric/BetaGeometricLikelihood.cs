using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Optimization;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>
/// The total log-likelihood of BG/NBD or MBG/NBD and its gradient in ln r, ln α, ln a, ln b, in that order. No gamma or beta
/// function is needed: over all customers they collapse into sums over the purchases' ordinal numbers.
/// </summary>
/// <remarks>
/// ln L = ln (r)_x + ln((b)_n / (a + b)_n) - r ln(1 + T/α) - x ln(α + T) + ln(1 + e^w), where
/// w = ln(a / (b + n - 1)) + (r + x) ln((α + T) / (α + t_x)), n the chances to leave, and the last term only where n > 0.
/// Sum 1 to 2 by how many customers made a k-th purchase, 3 and 4 by distinct T, the last by distinct (x, t_x, T).
/// </remarks>
internal sealed class BetaGeometricLikelihood : IObjective
{
    private readonly int _firstChance;
    private readonly PurchaseCounts _counts;
    private readonly AgeGroups _ages;
    private readonly SilenceGroup[] _silences;

    /// <summary>Prepares a table, which must be in the unit of the parameters; any rows may be equal.</summary>
    public BetaGeometricLikelihood(PurchaseSummaryTable table, int firstChance)
    {
        _firstChance = firstChance;
        _counts = new PurchaseCounts(table.Repeats, table.Weights);
        _ages = new AgeGroups(table);
        _silences = SilenceGroup.Of(table, firstChance);
    }

    public int Dimension => 4;

    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        var p = new BetaGeometricParameters(Math.Exp(point[0]), Math.Exp(point[1]), Math.Exp(point[2]), Math.Exp(point[3]), _firstChance);
        var value = Of(p, gradient);
        gradient[0] *= p.R;
        gradient[1] *= p.Alpha;
        gradient[2] *= p.A;
        gradient[3] *= p.B;
        return value;
    }

    /// <summary>The value and the derivatives by r, α, a, b themselves.</summary>
    public double Of(in BetaGeometricParameters p, Span<double> gradient)
    {
        gradient.Clear();
        var (rising, risingSlope) = _counts.RisingFactorials(p.R);
        var (staying, byA, byB) = _counts.Survival(p.A, p.B, p.FirstChance);
        gradient[0] = risingSlope;
        gradient[2] = byA;
        gradient[3] = byB;
        var value = rising + staying + _ages.Add(p.R, p.Alpha, gradient);
        foreach (var silence in _silences)
            value += silence.Add(p, gradient);
        return value;
    }
}
