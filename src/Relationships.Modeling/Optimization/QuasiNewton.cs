namespace Relationships.Modeling.Optimization;

/// <summary>
/// Broyden, Fletcher, Goldfarb and Shanno's method: the inverse of the second derivatives is learned from how the gradient
/// changes. Leaves the last digits to <see cref="NewtonPolish"/>.
/// </summary>
internal static class QuasiNewton
{
    // Enough rise for the step (Armijo), and slope left along it (Wolfe).
    private const double Rise = 1e-4;
    private const double SlopeLeft = 0.9;

    // The gradient at which Newton's method is sure to be the faster one, in units of the value.
    private const double NearEnough = 1e-7;

    public static void Climb(Ascent climb, MaximizerOptions options)
    {
        var n = climb.Dimension;
        var inverse = new SquareMatrix(n);
        var direction = new double[n];
        var step = new double[n];
        var change = new double[n];
        var fresh = true;
        while (climb.Iterations < options.MaxIterations && climb.GradientNorm > Math.Max(options.GradientTolerance, NearEnough * Math.Abs(climb.Value)))
        {
            if (fresh)
                Reset(inverse, climb.GradientNorm);
            Multiply(inverse, climb.Gradient, direction);
            Shorten(direction, options.LargestStep);
            if (!(Ascent.Dot(direction, climb.Gradient) > 0) || !Search(climb, direction, options))
            {
                // A stale matrix may point nowhere: start anew along the gradient, once.
                if (fresh)
                    return;
                fresh = true;
                continue;
            }

            var before = climb.Value;
            for (var i = 0; i < n; i++)
            {
                step[i] = climb.NextPoint[i] - climb.Point[i];
                change[i] = climb.Gradient[i] - climb.NextGradient[i];
            }

            climb.Accept();
            Update(inverse, step, change, fresh);
            fresh = false;
            if (climb.Value - before <= 1e-13 * Math.Abs(climb.Value))
                return;
        }
    }

    private static bool Search(Ascent climb, double[] direction, MaximizerOptions options)
    {
        var slope = Ascent.Dot(direction, climb.Gradient);
        double low = 0, high = double.PositiveInfinity, length = 1, best = 0;
        var longest = options.LargestStep / Largest(direction);
        for (var tries = 0; tries < 40; tries++)
        {
            if (!climb.Try(direction, length) || climb.NextValue < climb.Value + (Rise * length * slope))
            {
                high = length;
                length = double.IsFinite(climb.NextValue) && low == 0 ? Interpolate(climb, slope, length) : 0.5 * (low + high);
                continue;
            }

            best = length;
            if (Ascent.Dot(direction, climb.NextGradient) <= SlopeLeft * slope || length >= longest || tries >= 12)
                return true;
            low = length;
            length = double.IsInfinity(high) ? Math.Min(2 * length, longest) : 0.5 * (low + high);
        }

        return best > 0 && climb.Try(direction, best);
    }

    // The top of the parabola through both values and the first slope, kept within the inner part of the step.
    private static double Interpolate(Ascent climb, double slope, double length)
    {
        var curvature = climb.Value + (slope * length) - climb.NextValue;
        return Math.Clamp(0.5 * slope * length / curvature, 0.1, 0.5) * length;
    }

    private static void Update(SquareMatrix inverse, double[] step, double[] change, bool first)
    {
        var n = inverse.Size;
        var curvature = Ascent.Dot(step, change);
        if (!(curvature > 1e-12 * Math.Sqrt(Ascent.Dot(step, step) * Ascent.Dot(change, change))))
            return;
        if (first)
        {
            // The first step knows only the scale of the curvature.
            var scale = curvature / Ascent.Dot(change, change);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                    inverse[i, j] = i == j ? scale : 0;
            }
        }

        Span<double> product = n <= 64 ? stackalloc double[n] : new double[n];
        Multiply(inverse, change, product);
        var factor = (1 + (Ascent.Dot(change, product) / curvature)) / curvature;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                inverse[i, j] += (factor * step[i] * step[j]) - (((product[i] * step[j]) + (step[i] * product[j])) / curvature);
        }
    }

    private static void Reset(SquareMatrix inverse, double gradientNorm)
    {
        for (var i = 0; i < inverse.Size; i++)
        {
            for (var j = 0; j < inverse.Size; j++)
                inverse[i, j] = i == j ? 0.5 / gradientNorm : 0;
        }
    }

    private static void Shorten(Span<double> direction, double longest)
    {
        var factor = longest / Largest(direction);
        for (var i = 0; factor < 1 && i < direction.Length; i++)
            direction[i] *= factor;
    }

    private static double Largest(ReadOnlySpan<double> direction)
    {
        var largest = 0.0;
        foreach (var d in direction)
            largest = Math.Max(largest, Math.Abs(d));
        return largest;
    }

    private static void Multiply(SquareMatrix matrix, ReadOnlySpan<double> vector, Span<double> product)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < vector.Length; j++)
                sum += matrix[i, j] * vector[j];
            product[i] = sum;
        }
    }
}
