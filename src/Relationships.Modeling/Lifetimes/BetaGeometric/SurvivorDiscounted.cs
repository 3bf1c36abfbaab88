using System.Runtime.Intrinsics;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>
/// Discounted expected residual transactions of a customer who is alive: ∫ exp(-δ t) dG(t) = E[λ / (δ + λ p)] over
/// λ ~ Gamma(R, A) and p ~ Beta(a, B).
/// </summary>
/// <remarks>
/// There is no closed form. With λ = μ / A and one factor μ moved into the weight it is R E[1 / (δ A + μ p)] over
/// μ ~ Gamma(R + 1, 1). Both means are taken by doubly exponential quadrature, the spacing of both rules halved until the
/// result stands; relative error about 1e-12.
/// </remarks>
internal sealed class SurvivorDiscounted
{
    private const int Levels = 5;

    // Where rules have become so long the result stands.
    private const int MostTerms = 4_000_000;

    private readonly double _shape;
    private readonly double _a;
    private readonly double _b;
    private readonly double _reach;
    private readonly (GammaNodes Rates, BetaNodes Leaving)?[] _levels = new (GammaNodes, BetaNodes)?[Levels];

    /// <summary>Prepares the rules for one R, a and B; the nodes serve every δ A of at least <paramref name="leastScaledRate"/>.</summary>
    public SurvivorDiscounted(double shape, double a, double b, double leastScaledRate)
    {
        _shape = shape;
        _a = a;
        _b = b;
        _reach = 1 / leastScaledRate;
    }

    /// <summary>The expectation; <paramref name="scaledRate"/> is δ A, above 0.</summary>
    public double Of(double scaledRate)
    {
        var previous = Sum(0, scaledRate);
        for (var level = 1; ; level++)
        {
            var next = Sum(level, scaledRate);
            if (Math.Abs(next - previous) <= 1e-9 * next || level == Levels - 1 || Terms(level) > MostTerms)
                return next;
            previous = next;
        }
    }

    private double Sum(int level, double scaledRate)
    {
        var (rates, leaving) = _levels[level] ??= (
            GammaNodes.Of(_shape + 1, _reach, Math.ScaleB(0.25, -level)),
            BetaNodes.Of(_a, _b, (_shape + 1) * _reach, level));
        var sum = 0.0;
        for (var i = 0; i < rates.Points.Length; i++)
            sum += rates.Weights[i] / rates.Points[i] * Inner(leaving, scaledRate / rates.Points[i]);
        return _shape * sum;
    }

    private long Terms(int level) => _levels[level] is { } rules ? (long)rules.Rates.Points.Length * rules.Leaving.Points.Length : 0;

    private static double Inner(BetaNodes leaving, double offset)
    {
        ReadOnlySpan<double> points = leaving.Points;
        ReadOnlySpan<double> weights = leaving.Weights;
        var (sums, shift) = (Vector512<double>.Zero, Vector512.Create(offset));
        var i = 0;
        for (; i <= points.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            sums += Vector512.Create(weights[i..]) / (Vector512.Create(points[i..]) + shift);
        var sum = Vector512.Sum(sums);
        for (; i < points.Length; i++)
            sum += weights[i] / (points[i] + offset);
        return sum;
    }
}
