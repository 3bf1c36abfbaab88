namespace Relationships.Modeling.Optimization;

/// <summary>Where a maximiser stopped.</summary>
/// <param name="Point">The coordinates.</param>
/// <param name="Value">The objective there.</param>
/// <param name="GradientNorm">Euclidean norm of the gradient there.</param>
/// <param name="Hessian">Second derivatives there, symmetric.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="Evaluations">Values with gradients computed, those for the second derivatives included.</param>
/// <param name="Converged">The gradient is below the tolerance, and the point is a top: no saddle, no ridge, not at a bound.</param>
/// <param name="OnRidge">There is no top: the climb ended at a bound, or where no step led further up and the function is flat in some direction.</param>
internal sealed record Optimum(
    double[] Point, double Value, double GradientNorm, SquareMatrix Hessian, int Iterations, int Evaluations, bool Converged, bool OnRidge)
{
    // On the way to a maximum at infinity the gradient and the curvature fade together, and a Newton step stays about 1 long.
    private const double LongestLastStep = 0.1;

    // A direction in which a unit step changes the function by less than 1e-4 / 2; a top there would be one of rounding.
    private const double LargestVariance = 1e4;

    /// <summary>Where a climb could not begin.</summary>
    public static Optimum Nowhere(double[] start, double value) =>
        new(start, value, double.NaN, new SquareMatrix(start.Length), 0, 1, Converged: false, OnRidge: false);

    /// <summary>Judges where a climb ended.</summary>
    public static Optimum At(
        double[] point, double value, double[] gradient, SquareMatrix hessian, int iterations, int evaluations, MaximizerOptions options)
    {
        var norm = Math.Sqrt(Ascent.Dot(gradient, gradient));
        var small = norm < options.GradientTolerance;
        var isBound = point.Any(p => Math.Abs(p) >= options.Bound);
        var isTop = !isBound && IsTop(hessian, gradient);
        return new Optimum(point, value, norm, hessian, iterations, evaluations, small && isTop, isBound || (!isTop && (small || iterations < options.MaxIterations)));
    }

    private static bool IsTop(SquareMatrix hessian, double[] gradient)
    {
        if (hessian.Negated(0).InverseOfPositiveDefinite() is not { } variances)
            return false;
        var trace = 0.0;
        for (var i = 0; i < gradient.Length; i++)
        {
            trace += variances[i, i];
            var step = 0.0;
            for (var j = 0; j < gradient.Length; j++)
                step += variances[i, j] * gradient[j];
            if (!(Math.Abs(step) <= LongestLastStep))
                return false;
        }

        return trace <= LargestVariance;
    }
}
