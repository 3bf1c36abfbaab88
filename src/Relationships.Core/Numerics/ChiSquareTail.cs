namespace Relationships.Numerics;

/// <summary>The upper tail of the chi-square distribution, by the regularized incomplete gamma function.</summary>
internal static class ChiSquareTail
{
    private const int MostTerms = 100_000;
    private const double Precision = 1e-16;

    /// <summary>The probability that a chi-square variable exceeds x; degrees of freedom need not be whole. To about 1e-11 absolute up to 10^4 of them, 1e-8 beyond.</summary>
    /// <param name="x">At least 0.</param>
    /// <param name="degreesOfFreedom">Above 0.</param>
    public static double Of(double x, double degreesOfFreedom)
    {
        ArgumentChecks.NonNegativeFinite(x, nameof(x));
        ArgumentChecks.PositiveFinite(degreesOfFreedom, nameof(degreesOfFreedom));
        double a = 0.5 * degreesOfFreedom, z = 0.5 * x;
        if (z == 0)
            return 1;

        // Far out in the middle of large shapes neither expansion ends in time; the cube root is normal there.
        if (a > 1e6)
            return NormalDistribution.Cdf((1 - (1 / (9 * a)) - Math.Cbrt(z / a)) * 3 * Math.Sqrt(a));
        return Math.Clamp(z < a + 1 ? 1 - Series(a, z) : Fraction(a, z), 0, 1);
    }

    private static double Front(double a, double z) => Math.Exp((a * Math.Log(z)) - z - SpecialFunctions.LogGamma(a));

    private static double Series(double a, double z)
    {
        double term = 1 / a, sum = term;
        for (var n = 1; n < MostTerms && term > sum * Precision; n++)
        {
            term *= z / (a + n);
            sum += term;
        }

        return sum * Front(a, z);
    }

    /// <summary>Legendre's continued fraction, by Lentz's method.</summary>
    private static double Fraction(double a, double z)
    {
        const double Tiny = 1e-300;
        double b = z + 1 - a, c = 1 / Tiny, d = 1 / b, h = d;
        for (var n = 1; n < MostTerms; n++)
        {
            var an = -n * (n - a);
            b += 2;
            d = (an * d) + b;
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = b + (an / c);
            c = Math.Abs(c) < Tiny ? Tiny : c;
            h *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
                break;
        }

        return h * Front(a, z);
    }
}
