using System.Diagnostics;

namespace Relationships.Modeling.Numerics;

/// <summary>What a payment at every trial survived is worth, without end.</summary>
internal static class Perpetuity
{
    // Three roundings a step leave no less; the sign alternates, so what is missing is smaller still.
    private const double Converged = 1e-15;

    /// <summary>Below this discount per period a sum without end takes more steps than it is worth.</summary>
    public const double SmallestDiscount = 1e-9;

    /// <summary>
    /// Sum over k from 1 of (a)_{k-1} / (a + g)_{k-1} z^k with z = 1 / (1 + d): one paid after the first period for certain,
    /// and after each further one by who has survived its trial. Relative error about 1e-13.
    /// </summary>
    /// <remarks>
    /// It is z 2F1(1, a; a + g; z) = 2F1(1, g; a + g; -1/d) / d by Pfaff's transformation, and Gauss's continued fraction of the
    /// latter has positive terms only: nothing cancels, and it converges however small d is, in about 20 / sqrt(d) steps.
    /// </remarks>
    /// <param name="a">Above 0, finite.</param>
    /// <param name="g">Above 0, finite.</param>
    /// <param name="discount">d, at least <see cref="SmallestDiscount"/>.</param>
    public static double Of(double a, double g, double discount)
    {
        Debug.Assert(a > 0 && g > 0 && discount >= SmallestDiscount);
        var w = 1 / discount;
        var c = a + g;

        // 1 + e1 w / (1 + e2 w / (1 + ...)), by Lentz; convergents lie alternately above and below the limit.
        var fraction = 1 + (g / c * w);
        double numerator = fraction, denominator = 1;
        for (var j = 2; ; j++)
        {
            var k = j / 2;
            var last = c + j - 2;
            var e = (j & 1) == 0
                ? k / last * ((a - 1 + k) / (last + 1))
                : (g + k) / last * ((c - 1 + k) / (last + 1));
            numerator = 1 + (e * w / numerator);
            denominator = 1 / (1 + (e * w * denominator));
            var step = numerator * denominator;
            fraction *= step;
            if (Math.Abs(step - 1) <= Converged)
                return w / fraction;
        }
    }
}
