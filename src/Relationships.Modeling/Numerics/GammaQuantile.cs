using System.Diagnostics;
using Relationships.Numerics;

namespace Relationships.Modeling.Numerics;

/// <summary>Inverts the gamma distribution function, in logarithms: for shapes next to 0 the quantile itself leaves the range.</summary>
internal static class GammaQuantile
{
    private const int MostSteps = 200;

    // From this shape on the cube of a normal is right to the last digits, and the series of the tails too long.
    private const double NearlyNormal = 1e7;

    /// <summary>ln of the x with P(X &lt;= x) = p for the gamma distribution with scale 1; absolute error about 1e-12.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <param name="shape">Above 0, finite.</param>
    public static double Log(double p, double shape)
    {
        Debug.Assert(p is > 0 and < 1 && shape > 0);
        double below = double.NegativeInfinity, above = double.PositiveInfinity;
        var at = Start(p, shape);
        if (shape >= NearlyNormal)
            return at;
        for (var step = 0; step < MostSteps; step++)
        {
            // The logarithm of the smaller tail is concave in ln x and nearly straight far out, so Newton's method finds it.
            var tails = GammaTails.At(shape, at);
            var useLower = p <= 0.5;
            var tail = useLower ? tails.Lower : tails.Upper;
            var error = Math.Log(tail / (useLower ? p : 1 - p));
            if ((error > 0) == useLower)
                above = at;
            else
                below = at;
            var change = -error * tail / (useLower ? tails.Weight : -tails.Weight);
            var next = at + change;
            if (!(next > below && next < above))
                next = Between(below, above, at);
            if (Math.Abs(next - at) <= 1e-15 * Math.Max(1, Math.Abs(at)))
                return next;
            at = next;
        }

        return at;
    }

    // Wilson and Hilferty's cube of a normal, or where that is no good the leading term x^a / Γ(a + 1) of the lower tail.
    private static double Start(double p, double shape)
    {
        var ninth = 1 / (9 * shape);
        var root = 1 - ninth + (NormalDistribution.Quantile(p) * Math.Sqrt(ninth));
        return root > 0.3
            ? Math.Log(shape) + (3 * Math.Log(root))
            : (Math.Log(p) + SpecialFunctions.LogGamma(shape + 1)) / shape;
    }

    private static double Between(double below, double above, double at)
    {
        if (double.IsNegativeInfinity(below))
            return at - 1;
        return double.IsPositiveInfinity(above) ? at + 1 : below + (0.5 * (above - below));
    }
}
