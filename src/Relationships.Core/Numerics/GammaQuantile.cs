namespace Relationships.Numerics;

/// <summary>Inverts the gamma distribution function.</summary>
internal static class GammaQuantile
{
    // From here on the expansion's next term is below 1e-15 of the quantile, for z of a few units.
    private const double SmallestShapeToExpand = 1e5;
    private const double FarthestToExpand = 6.0;
    private const int MostSteps = 200;

    /// <summary>The x with P(X &lt;= x) = lower, where lower + upper = 1 and both are above 0.</summary>
    public static double Solve(in GammaShape shape, double lower, double upper)
    {
        double z = lower < upper
            ? NormalDistribution.Quantile(lower)
            : -NormalDistribution.Quantile(upper);
        return shape.A >= SmallestShapeToExpand && Math.Abs(z) <= FarthestToExpand
            ? Expanded(shape.A, z)
            : Refine(shape, lower, upper, Start(shape.A, lower, z));
    }

    /// <summary>The Cornish and Fisher expansion (Goldberg and Levine 1946), to the inverse 3/2 power of the shape.</summary>
    private static double Expanded(double a, double z)
    {
        double root = Math.Sqrt(a);
        double z2 = z * z;
        return a + (z * root) + ((z2 - 1.0) / 3.0)
            + (z * (z2 - 7.0) / (36.0 * root))
            - ((((3.0 * z2) + 7.0) * z2) - 16.0) / (810.0 * a)
            + (z * ((((9.0 * z2) + 256.0) * z2) - 433.0) / (38880.0 * a * root));
    }

    private static double Start(double a, double lower, double z)
    {
        // Wilson and Hilferty: the cube root is nearly normal.
        double cube = 1.0 - (1.0 / (9.0 * a)) + (z / (3.0 * Math.Sqrt(a)));
        if (a >= 0.3 && cube > 0.3)
        {
            return a * cube * cube * cube;
        }

        // Next to 0 the distribution function is a power, x^a / Γ(a + 1).
        double power = Math.Exp((Math.Log(lower) + SpecialFunctions.LogGamma(a + 1.0)) / a);
        return power < a + 1.0 ? power : a + 1.0;
    }

    /// <summary>
    /// Halley's method for ln P or ln Q, whichever is the smaller tail, as a function of ln x, kept within what is known to be
    /// too low and too high.
    /// </summary>
    private static double Refine(in GammaShape shape, double lower, double upper, double x)
    {
        bool useLower = lower <= upper;
        double below = 0.0;
        double above = double.MaxValue;
        for (int step = 0; step < MostSteps && x > 0.0; step++)
        {
            (double p, double q) = shape.Tails(x, out double weight);
            double tail = useLower ? p : q;
            double slope = (useLower ? weight : -weight) / tail;
            double error = Math.Log(tail / (useLower ? lower : upper));
            if (error == 0.0)
            {
                return x;
            }

            bool tooHigh = useLower ? error > 0.0 : error < 0.0;
            if (tooHigh)
            {
                above = x;
            }
            else
            {
                below = x;
            }

            double change = -error / slope;
            double curvature = shape.A - x - slope;
            double halley = 1.0 + (0.5 * change * curvature);
            change /= halley is > 0.3 and < 3.0 ? halley : 1.0;
            double next = x * Math.Exp(change);
            if (!(next > below && next < above))
            {
                // Off the bracket or not a number, where the tail under- or overflows.
                next = tooHigh ? Between(below, x) : above < double.MaxValue ? Between(x, above) : 2.0 * x;
                if (!(next > below && next < above))
                {
                    return x;
                }
            }
            else if (Converged(change, curvature, slope))
            {
                return next;
            }

            x = next;
        }

        return x;
    }

    // The step left an error of the order of its cube, in units of the scale of the curvature.
    private static bool Converged(double change, double curvature, double slope)
    {
        double size = Math.Abs(change);
        double scaled = size * (1.0 + Math.Abs(curvature) + Math.Abs(slope));
        return size <= 1e-15 || size * scaled * scaled <= 1e-14;
    }

    private static double Between(double low, double high) =>
        high <= 4.0 * low ? low + (0.5 * (high - low)) : low > 0.0 ? Math.Sqrt(low) * Math.Sqrt(high) : 0.125 * high;
}
