using System.Diagnostics;
using Relationships.Numerics;

namespace Relationships.Modeling.Numerics;

/// <summary>Both tails of a gamma distribution with scale 1, at a point given by its logarithm.</summary>
/// <param name="Lower">P(X &lt;= x).</param>
/// <param name="Upper">P(X &gt;= x).</param>
/// <param name="Weight">x times the density: the slope of <paramref name="Lower"/> in ln x.</param>
internal readonly record struct GammaTails(double Lower, double Upper, double Weight)
{
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const double Enough = 1e-17;

    /// <summary>The tails at x = exp(logX); the smaller of the two has a relative error of about 1e-13.</summary>
    /// <param name="shape">Above 0, finite.</param>
    /// <param name="logX">Any number but NaN.</param>
    public static GammaTails At(double shape, double logX)
    {
        Debug.Assert(shape > 0);
        var x = Math.Exp(logX);
        var weight = Math.Exp(LogWeight(shape, x, logX));
        if (x < shape + 1)
        {
            var lower = Math.Min(1, weight * Series(shape, x));
            return new(lower, 1 - lower, weight);
        }

        var upper = x <= double.MaxValue ? Math.Min(1, weight * Fraction(shape, x)) : 0;
        return new(1 - upper, upper, weight);
    }

    // ln of x^a e^-x / Γ(a); for large a the parts of size a cancel on paper.
    private static double LogWeight(double a, double x, double logX)
    {
        if (a < Stirling.Start)
            return (a * logX) - x - SpecialFunctions.LogGamma(a);
        return (0.5 * Math.Log(a)) - HalfLogTwoPi - Stirling.Correction(a) - (a * NearZero.LogExcess((x - a) / a));
    }

    // P = weight (1/a + x / (a (a + 1)) + ...), all terms positive.
    private static double Series(double a, double x)
    {
        double term = 1 / a, sum = term;
        for (var n = 1; term > Enough * sum; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    // Q = weight / (x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / ...)) by Lentz (Legendre's fraction).
    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        double c = double.MaxValue, d = 1 / b, fraction = d;
        for (var n = 1; n < 100_000; n++)
        {
            var e = n * (a - n);
            b += 2;
            d = 1 / ((e * d) + b);
            c = b + (e / c);
            var step = c * d;
            fraction *= step;
            if (Math.Abs(step - 1) <= 1e-15)
                break;
        }

        return fraction;
    }
}
