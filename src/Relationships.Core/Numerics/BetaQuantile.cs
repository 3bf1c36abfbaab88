namespace Relationships.Numerics;

/// <summary>Inverts the beta distribution function.</summary>
internal static class BetaQuantile
{
    private const int MostSteps = 200;

    /// <summary>The x with P(X &lt;= x) = lower, where lower + upper = 1 and both are above 0.</summary>
    public static double Solve(in BetaShape shape, double lower, double upper)
    {
        double z = lower < upper
            ? NormalDistribution.Quantile(lower)
            : -NormalDistribution.Quantile(upper);
        if (!CoveredByExpansion(shape, z))
        {
            return SolveByIteration(shape, lower, upper, z);
        }

        Span<double> work = stackalloc double[LargeShapeExpansion.WorkLength];
        return new LargeShapeExpansion(shape.A, shape.B, Math.Abs(z), work).Quantile(z).X;
    }

    /// <summary>The points below and above which the given probability, at most 1/2, lies.</summary>
    public static (double Low, double High) SolveCentral(in BetaShape shape, double tail)
    {
        double z = NormalDistribution.Quantile(tail);
        double low;
        double high;
        if (CoveredByExpansion(shape, z))
        {
            Span<double> work = stackalloc double[LargeShapeExpansion.WorkLength];
            var expansion = new LargeShapeExpansion(shape.A, shape.B, -z, work);
            low = expansion.Quantile(z).X;
            high = expansion.Quantile(-z).X;
        }
        else
        {
            low = SolveByIteration(shape, tail, 1.0 - tail, z);
            high = SolveByIteration(shape, 1.0 - tail, tail, -z);
        }

        // The ends of an interval narrower than the rounding error may come out crossed.
        return low <= high ? (low, high) : (high, low);
    }

    private static bool CoveredByExpansion(in BetaShape shape, double z)
    {
        double reach = Math.Abs(z) + 0.5;
        return LargeShapeExpansion.Covers(shape.A, shape.B, reach * reach);
    }

    private static double SolveByIteration(in BetaShape shape, double lower, double upper, double z)
    {
        // The unknown is the smaller of x and 1 - x, because only it has all its digits.
        (double start, bool mirrored) = BetaQuantileStart.Find(shape, lower, upper, z);
        double v = mirrored
            ? Refine(shape.Mirrored, upper, lower, start)
            : Refine(shape, lower, upper, start);
        if (v > 0.75 && mirrored)
        {
            return Refine(shape, lower, upper, 1.0 - v);
        }

        return mirrored ? 1.0 - v : v;
    }

    /// <summary>
    /// Halley's method for ln P or ln Q, whichever is the smaller tail, as a function of ln v:
    /// these are concave and, in the tails, nearly straight, so the method converges from afar.
    /// </summary>
    private static double Refine(in BetaShape shape, double lower, double upper, double v)
    {
        double below = 0.0;
        double above = 1.0;
        for (int step = 0; step < MostSteps && v > 0.0; step++)
        {
            double y = 1.0 - v;
            (double p, double q) = shape.Tails(v, y, out double weight);
            bool useLower = lower <= upper;
            double tail = useLower ? p : q;
            double slope = (useLower ? weight : -weight) / (y * tail);
            double error = Math.Log(tail / (useLower ? lower : upper));
            if (error == 0.0)
            {
                return v;
            }

            bool tooHigh = useLower ? error > 0.0 : error < 0.0;
            if (tooHigh)
            {
                above = v;
            }
            else
            {
                below = v;
            }

            double curvature = shape.A - ((shape.B - 1.0) * v / y) - slope;
            double change = -error / slope;
            double halley = 1.0 + (0.5 * change * curvature);
            change /= halley is > 0.3 and < 3.0 ? halley : 1.0;

            double next = v * Math.Exp(change);
            if (!(next > below && next < above))
            {
                // Off the bracket or not a number, where the tail under- or overflows.
                next = tooHigh ? Between(below, v) : Between(v, above);
                if (!(next > below && next < above))
                {
                    return v;
                }
            }
            else if (Converged(change, curvature, slope))
            {
                return next;
            }

            v = next;
        }

        return v;
    }

    // The step left an error of the order of its cube, in units of the scale of the curvature.
    private static bool Converged(double change, double curvature, double slope)
    {
        double size = Math.Abs(change);
        double scaled = size * (1.0 + Math.Abs(curvature) + Math.Abs(slope));
        return size <= 1e-15 || size * scaled * scaled <= 1e-14;
    }

    private static double Between(double low, double high)
    {
        if (high <= 4.0 * low)
        {
            return low + (0.5 * (high - low));
        }

        // Over orders of magnitude halve the exponent; nothing is known yet where low is 0.
        return low > 0.0 ? Math.Sqrt(low) * Math.Sqrt(high) : 0.125 * high;
    }
}
