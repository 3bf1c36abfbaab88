namespace Relationships.Modeling.Optimization;

/// <summary>
/// Newton's method for the last digits: second derivatives from central differences of the analytic gradient, made negative
/// definite where they are not.
/// </summary>
internal static class NewtonPolish
{
    // Balances the truncation of the difference, of the order of its square, with the rounding of the gradient.
    private const double Difference = 1e-4;

    // What rounding makes of equal values.
    private const double Rounding = 1e-12;

    /// <summary>Climbs to where the gradient stops falling; gives the second derivatives there.</summary>
    public static SquareMatrix Climb(Ascent climb, MaximizerOptions options)
    {
        var step = new double[climb.Dimension];
        var hessian = Hessian(climb);
        var evaluatedAt = climb.GradientNorm;
        for (var more = 0; more < 100 && climb.Iterations < options.MaxIterations && climb.GradientNorm > 0; more++)
        {
            var norm = climb.GradientNorm;
            Direction(hessian, climb.Gradient, step, options.LargestStep);
            if (!Move(climb, step))
                break;

            // A gradient that fell to a thousandth, and is small, needs no new second derivatives for the next step.
            if (climb.GradientNorm > 1e-3 * norm && climb.GradientNorm > options.GradientTolerance)
            {
                hessian = Hessian(climb);
                evaluatedAt = climb.GradientNorm;
            }
            else if (climb.GradientNorm < 1e-3 * options.GradientTolerance || (climb.GradientNorm < options.GradientTolerance && climb.GradientNorm > 0.5 * norm))
                break;
        }

        return evaluatedAt > 1e-2 * Math.Max(1, Math.Abs(climb.Value)) * options.GradientTolerance ? Hessian(climb) : hessian;
    }

    private static bool Move(Ascent climb, double[] step)
    {
        var noise = Rounding * Math.Abs(climb.Value);
        var length = 1.0;
        for (var tries = 0; tries < 30; tries++, length *= 0.5)
        {
            if (!climb.Try(step, length))
                continue;
            if (climb.NextValue > climb.Value + noise || (climb.NextValue >= climb.Value - noise && climb.NextGradientNorm < climb.GradientNorm))
            {
                climb.Accept();
                return true;
            }
        }

        return false;
    }

    private static void Direction(SquareMatrix hessian, double[] gradient, double[] step, double longest)
    {
        var n = gradient.Length;
        var size = 0.0;
        for (var i = 0; i < n; i++)
            size = Math.Max(size, Math.Abs(hessian[i, i]));
        if (size == 0)
            size = 1;

        // Levenberg's damping: the smallest of a ladder that makes the negative of the matrix positive definite.
        SquareMatrix? factor = null;
        for (var damping = 0.0; factor is null; damping = damping == 0 ? 1e-6 * size : 10 * damping)
        {
            factor = hessian.Negated(damping).Cholesky();
            if (damping > 1e30 * size)
                break;
        }

        gradient.CopyTo(step, 0);
        factor?.SolveFactored(step);
        var largest = step.Max(Math.Abs);
        for (var i = 0; largest > longest && i < n; i++)
            step[i] *= longest / largest;
    }

    private static SquareMatrix Hessian(Ascent climb)
    {
        var n = climb.Dimension;
        var hessian = new SquareMatrix(n);
        var point = (double[])climb.Point.Clone();
        var up = new double[n];
        var down = new double[n];
        for (var i = 0; i < n; i++)
        {
            var here = point[i];
            point[i] = here + Difference;
            climb.Evaluate(point, up);
            point[i] = here - Difference;
            climb.Evaluate(point, down);
            point[i] = here;
            for (var j = 0; j < n; j++)
                hessian[i, j] = (up[j] - down[j]) / (2 * Difference);
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
                hessian[i, j] = hessian[j, i] = 0.5 * (hessian[i, j] + hessian[j, i]);
        }

        return hessian;
    }
}
