namespace Relationships.Numerics;

/// <summary>The continued fraction of the incomplete beta function.</summary>
internal static class IncompleteBetaFraction
{
    private const int MostTerms = 20_000;
    private const double Tolerance = 5e-16;
    private const double Rescale = 1e100;

    /// <summary>
    /// I_x(a, b) divided by x^a (1 - x)^b / (a B(a, b)), for x below (a + 1) / (a + b + 2).
    /// </summary>
    /// <param name="a">The first shape parameter.</param>
    /// <param name="b">The second shape parameter.</param>
    /// <param name="x">The argument.</param>
    /// <param name="y">1 - x.</param>
    /// <param name="lambda">a - (a + b) x, computed by the caller without cancellation.</param>
    public static double Evaluate(double a, double b, double x, double y, double lambda)
    {
        // The even part of DLMF 8.17.22 (DiDonato and Morris 1992, section 3): it needs half the
        // terms. A factor a is divided out of the first two coefficients, so that tiny a is safe.
        // Wallis's recurrence for the convergents n / d, rather than Lentz's, because it needs a
        // single division per term; both are rescaled together before they overflow.
        double sum = a + b;
        double nPrevious = 1.0;
        double dPrevious = 0.0;
        double n = (lambda + 1.0) / (a + 1.0);
        double d = 1.0;
        double inverse = 1.0 / (a + 1.0);
        for (int m = 1; m <= MostTerms; m++)
        {
            double t = m * (b - m) * x * inverse;
            double numerator = t * x * inverse * (sum + (m - 1.0));
            if (m > 1)
            {
                numerator *= a + (m - 1.0);
            }

            inverse = 1.0 / (a + (2.0 * m) + 1.0);
            double denominator = m + t + ((a + m) * inverse * (lambda + 1.0 + (m * (1.0 + y))));
            double nNext = (denominator * n) + (numerator * nPrevious);
            double dNext = (denominator * d) + (numerator * dPrevious);
            double left = dNext * n;
            bool converged = Math.Abs(left - (d * nNext)) <= Tolerance * Math.Abs(left);
            nPrevious = n;
            dPrevious = d;
            n = nNext;
            d = dNext;
            if (converged)
            {
                break;
            }

            if (n > Rescale)
            {
                n /= Rescale;
                d /= Rescale;
                nPrevious /= Rescale;
                dPrevious /= Rescale;
            }
        }

        return d / n;
    }
}
