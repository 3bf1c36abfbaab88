using System.Runtime.Intrinsics;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>
/// Discounted expected residual transactions of a customer who is alive: ∫ exp(-δ t) dG(t) = E[λ / (δ + λ p)] over
/// λ ~ Gamma(R, A) and p ~ Beta(a, B).
/// </summary>
/// <remarks>
/// There is no closed form. Both means are taken by doubly exponential quadrature, with λ = μ / A the mean of
/// 1 / (δ A / μ + p), and the spacing of both rules is halved until the result stands; relative error about 1e-12.
/// </remarks>
internal sealed class SurvivorDiscounted
{
    private const int Levels = 5;

    private readonly double _shape;
    private readonly double _a;
    private readonly double _b;
    private readonly double _spacing;
    private readonly (GammaNodes Rates, BetaNodes Leaving)?[] _levels = new (GammaNodes, BetaNodes)?[Levels];

    /// <summary>Prepares the rules for one R, a and B; the nodes serve every A and δ.</summary>
    public SurvivorDiscounted(double shape, double a, double b, double largestReach)
    {
        _shape = shape;
        _a = a;
        _b = b;
        _spacing = BetaNodes.Spacing(a, b, largestReach);
    }

    /// <summary>The expectation; <paramref name="scaledRate"/> is δ A, above 0.</summary>
    public double Of(double scaledRate)
    {
        var previous = Sum(0, scaledRate);
        for (var level = 1; ; level++)
        {
            var next = Sum(level, scaledRate);
            if (Math.Abs(next - previous) <= 1e-9 * next || level == Levels - 1)
                return next;
            previous = next;
        }
    }

    private double Sum(int level, double scaledRate)
    {
        var (rates, leaving) = _levels[level] ??= (
            GammaNodes.Of(_shape, Math.ScaleB(Math.Min(0.25, 0.5 * Math.Sqrt(_shape)), -level)),
            BetaNodes.Of(_a, _b, Math.ScaleB(_spacing, -level)));
        var sum = 0.0;
        for (var i = 0; i < rates.Points.Length; i++)
            sum += rates.Weights[i] * Inner(leaving, scaledRate / rates.Points[i]);
        return sum;
    }

    private static double Inner(BetaNodes leaving, double offset)
    {
        // A rate of practically 0 buys nothing.
        if (double.IsPositiveInfinity(offset))
            return 0;
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
