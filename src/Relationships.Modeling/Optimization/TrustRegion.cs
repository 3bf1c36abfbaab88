namespace Relationships.Modeling.Optimization;

/// <summary>
/// Newton's method kept within bounds (Levenberg, Marquardt): the step maximises the quadratic model less λ times its squared
/// length; λ grows where the model promised too much and shrinks where it kept its word, and near the top the steps are Newton's.
/// </summary>
internal static class TrustRegion
{
    // What rounding makes of equal values.
    private const double Rounding = 1e-13;

    // Tops of a sketch within this are one.
    private const double SamePlace = 1e-6;

    public static Optimum Maximize(ICurvedObjective objective, ReadOnlySpan<double> start, MaximizerOptions options)
    {
        if (objective.Sketch is not { } sketch)
            return Climb(objective, start, options);
        var near = Climb(sketch, start, options);
        var from = double.IsFinite(near.Value) ? near.Point : start.ToArray();
        var known = objective.Remembered is { } last && last.From.Zip(from).All(static p => Math.Abs(p.First - p.Second) < SamePlace);
        var whole = known ? objective.Remembered!.Value.Whole : Climb(objective, from, options);
        objective.Remembered = (from, whole);
        return whole with { Iterations = near.Iterations + whole.Iterations, Evaluations = near.Evaluations + whole.Evaluations };
    }

    private static Optimum Climb(ICurvedObjective objective, ReadOnlySpan<double> start, MaximizerOptions options)
    {
        var n = objective.Dimension;
        var point = start.ToArray();
        for (var i = 0; i < n; i++)
            point[i] = Math.Clamp(point[i], -options.Bound, options.Bound);
        var (gradient, nextGradient, step, next) = (new double[n], new double[n], new double[n], new double[n]);
        var (hessian, nextHessian) = (new SquareMatrix(n), new SquareMatrix(n));
        var value = objective.Evaluate(point, gradient, hessian);
        var norm = Norm(gradient);
        if (!double.IsFinite(value) || !double.IsFinite(norm))
            return Optimum.Nowhere(point, value);

        int iterations = 0, evaluations = 1, idle = 0;
        double damping = 0, growth = 4;
        while (iterations < options.MaxIterations && norm > 0 && idle < 60)
        {
            if (!Direction(hessian, gradient, ref damping, step))
                break;
            Shorten(step, options.LargestStep);
            for (var i = 0; i < n; i++)
                next[i] = Math.Clamp(point[i] + step[i], -options.Bound, options.Bound);
            var promised = Promise(hessian, gradient, point, next);
            var nextValue = objective.Evaluate(next, nextGradient, nextHessian);
            var nextNorm = Norm(nextGradient);
            evaluations++;
            var noise = Rounding * Math.Abs(value);
            var rise = nextValue - value;
            var good = double.IsFinite(nextValue) && double.IsFinite(nextNorm);
            if (good && (rise > noise || (rise >= -noise && nextNorm < norm)))
            {
                var small = norm < options.GradientTolerance && !(nextNorm < 0.1 * norm);
                damping = promised <= noise || rise > 0.75 * promised ? (damping > 1e-8 * Scale(hessian) ? damping / 8 : 0) : rise < 0.25 * promised ? Raise(damping, hessian, 2) : damping;
                (point, next) = (next, point);
                (gradient, nextGradient) = (nextGradient, gradient);
                (hessian, nextHessian) = (nextHessian, hessian);
                (value, norm) = (nextValue, nextNorm);
                (growth, idle) = (4, 0);
                iterations++;
                if (small || norm < 1e-3 * options.GradientTolerance)
                    break;
            }
            else
            {
                // At the top rounding decides: no further rise, and the gradient is as small as it gets.
                if (norm < options.GradientTolerance)
                    break;
                damping = Raise(damping, hessian, growth);
                growth *= 2;
                idle++;
            }
        }

        return Optimum.At(point, value, gradient, hessian, iterations, evaluations, options);
    }

    // (-H + λ I) step = g, with λ raised until the matrix is positive definite.
    private static bool Direction(SquareMatrix hessian, double[] gradient, ref double damping, double[] step)
    {
        for (var tries = 0; tries < 60; tries++, damping = Raise(damping, hessian, 4))
        {
            if (hessian.Negated(damping).Cholesky() is not { } factor)
                continue;
            gradient.CopyTo(step, 0);
            factor.SolveFactored(step);
            return true;
        }

        return false;
    }

    private static double Raise(double damping, SquareMatrix hessian, double factor) =>
        damping > 0 ? factor * damping : 1e-4 * Scale(hessian);

    private static double Scale(SquareMatrix hessian)
    {
        var scale = 0.0;
        for (var i = 0; i < hessian.Size; i++)
            scale = Math.Max(scale, Math.Abs(hessian[i, i]));
        return scale > 0 ? scale : 1;
    }

    // The rise by the quadratic model.
    private static double Promise(SquareMatrix hessian, double[] gradient, double[] from, double[] to)
    {
        var sum = 0.0;
        for (var i = 0; i < gradient.Length; i++)
        {
            var row = gradient[i];
            for (var j = 0; j < gradient.Length; j++)
                row += 0.5 * hessian[i, j] * (to[j] - from[j]);
            sum += row * (to[i] - from[i]);
        }

        return sum;
    }

    private static void Shorten(double[] step, double longest)
    {
        var largest = step.Max(Math.Abs);
        for (var i = 0; largest > longest && i < step.Length; i++)
            step[i] *= longest / largest;
    }

    private static double Norm(double[] vector) => Math.Sqrt(Ascent.Dot(vector, vector));
}
