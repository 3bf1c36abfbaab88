using Relationships.Numerics;

namespace Relationships.Modeling.Numerics;

/// <summary>The regularized incomplete gamma function Q(s, x), and with it the tail of the χ² distribution.</summary>
internal static class IncompleteGamma
{
    private const int MostTerms = 100_000;

    /// <summary>P(X &gt;= x) of a χ² variable, relative error about 1e-13.</summary>
    public static double ChiSquareTail(double x, double degreesOfFreedom) =>
        x <= 0 ? 1 : Upper(0.5 * degreesOfFreedom, 0.5 * x);

    /// <summary>Q(s, x) = Γ(s, x) / Γ(s) for s above 0 and x of at least 0.</summary>
    public static double Upper(double s, double x)
    {
        if (x == 0)
            return 1;
        if (double.IsPositiveInfinity(x))
            return 0;
        var weight = Math.Exp((s * Math.Log(x)) - x - SpecialFunctions.LogGamma(s));
        return x < s + 1 ? 1 - (weight * Series(s, x)) : weight * Fraction(s, x);
    }

    // DLMF 8.11.4.
    private static double Series(double s, double x)
    {
        double term = 1 / s, sum = term;
        for (var k = 1; k < MostTerms && term > 1e-17 * sum; k++)
        {
            term *= x / (s + k);
            sum += term;
        }

        return sum;
    }

    // DLMF 8.9.2 in its even part, by Lentz's method.
    private static double Fraction(double s, double x)
    {
        var b = x + 1 - s;
        var c = 1e300;
        var d = 1 / b;
        var value = d;
        for (var k = 1; k < MostTerms; k++)
        {
            var a = -k * (k - s);
            b += 2;
            d = 1 / ((a * d) + b);
            c = b + (a / c);
            value *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-16)
                break;
        }

        return value;
    }
}
