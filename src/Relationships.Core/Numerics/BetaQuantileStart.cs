namespace Relationships.Numerics;

/// <summary>Starting values for the inversion of the beta distribution function.</summary>
internal static class BetaQuantileStart
{
    private const double LargestSeriesTerm = 0.25;

    /// <summary>An estimate of the smaller of x and 1 - x.</summary>
    /// <param name="shape">The distribution.</param>
    /// <param name="lower">P(X &lt;= x).</param>
    /// <param name="upper">P(X &gt;= x).</param>
    /// <param name="z">The standard normal quantile of lower.</param>
    /// <returns>The estimate, and whether it is one of 1 - x.</returns>
    public static (double Value, bool Mirrored) Find(
        in BetaShape shape, double lower, double upper, double z)
    {
        // Next to 0 the distribution function is a power, x^a / (a B); next to 1 likewise.
        double logBeta = shape.LogBeta();
        double logLow = (Math.Log(lower * shape.A) + logBeta) / shape.A;
        if (TryTail(shape.A, shape.B, logLow, out double value))
        {
            return (value, false);
        }

        double logHigh = (Math.Log(upper * shape.B) + logBeta) / shape.B;
        if (TryTail(shape.B, shape.A, logHigh, out value))
        {
            return (value, true);
        }

        double odds = WilsonHilfertyOdds(shape.A, shape.B, z);
        if (odds > 1e-12 && odds < 1e12)
        {
            double scaled = shape.A * odds;
            return scaled <= shape.B
                ? (scaled / (shape.B + scaled), false)
                : (shape.B / (shape.B + scaled), true);
        }

        // Neither holds: a very skewed distribution. The larger of the bounds is a safe start.
        return logLow <= logHigh
            ? (Math.Min(Math.Exp(logLow), 0.5), false)
            : (Math.Min(Math.Exp(logHigh), 0.5), true);
    }

    // The inverse of P = x^a / (a B) (1 - a (b - 1) / (a + 1) x + ...) to the third term.
    private static bool TryTail(double a, double b, double logPower, out double value)
    {
        value = 0.0;
        if (!(logPower < -0.1))
        {
            return false;
        }

        double w = Math.Exp(logPower);
        double first = (b - 1.0) / (a + 1.0);
        if (!(Math.Abs(first) * w <= LargestSeriesTerm))
        {
            return false;
        }

        double second = ((a * a) + (3.0 * b * a) - a + (5.0 * b) - 4.0)
            / (2.0 * (a + 1.0) * (a + 2.0)) * first;
        value = w * (1.0 + (w * (first + (w * second))));
        return value is >= 0.0 and <= 0.5;
    }

    /// <summary>
    /// The quantile of the F distribution with 2a and 2b degrees of freedom, whose cube root is
    /// nearly a ratio of two normal variables (Wilson and Hilferty 1931, Paulson 1942).
    /// NaN or not positive where the approximation does not hold.
    /// </summary>
    private static double WilsonHilfertyOdds(double a, double b, double z)
    {
        double varianceA = 1.0 / (9.0 * a);
        double varianceB = 1.0 / (9.0 * b);
        double meanA = 1.0 - varianceA;
        double meanB = 1.0 - varianceB;
        double square = (varianceA * meanB * meanB) + (varianceB * meanA * meanA)
            - (varianceA * varianceB * z * z);
        double bottom = (meanB * meanB) - (varianceB * z * z);
        double root = ((meanA * meanB) + (z * Math.Sqrt(square))) / bottom;
        return bottom > 0.0 && root > 0.05 ? root * root * root : double.NaN;
    }
}
