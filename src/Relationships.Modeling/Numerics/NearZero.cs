using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Modeling.Numerics;

/// <summary>ln(1 + x), x - ln(1 + x) and (e^x - 1) / x with full relative accuracy next to 0, where the plain formulas (and double.LogP1) lose it; scalar and by eights.</summary>
internal static class NearZero
{
    // Below this the exponential's series is used; fourteen terms then leave less than 1e-17.
    private const double SeriesReach = 0.5;

    // 1 / (k + 1)!, the coefficients of (e^x - 1) / x, from the highest.
    private static ReadOnlySpan<double> InverseFactorials =>
    [
        1 / 1307674368000.0, 1 / 87178291200.0, 1 / 6227020800.0, 1 / 479001600.0, 1 / 39916800.0, 1 / 3628800.0,
        1 / 362880.0, 1 / 40320.0, 1 / 5040.0, 1 / 720.0, 1 / 120.0, 1 / 24.0, 1 / 6.0, 1 / 2.0, 1,
    ];

    /// <summary>ln(1 + x) for x &gt; -1. The rounding made in 1 + x also enters (1 + x) - 1, and the quotient puts it right (Kahan).</summary>
    public static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : u > 1e15 ? Math.Log(u) : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>ln(1 + x) for eight x of at least 0, also infinite ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogOnePlus(Vector512<double> x)
    {
        // What 1 + x lost matters next to 0 alone, where 1 / (1 + x) is 1 - x.
        var one = Vector512<double>.One;
        var near = Vector512.Min(x, one);
        var u = near + one;
        return Vector512.FusedMultiplyAdd(near - (u - one), one - near, Vector512.Log(x + one));
    }

    /// <summary>x - ln(1 + x) for x &gt; -1, with full relative accuracy near 0, where it is x²/2.</summary>
    public static double LogExcess(double x)
    {
        if (x is < -0.4 or > 1)
            return x - LogOnePlus(x);

        // ln(1 + x) = 2 artanh(s) with s = x / (2 + x), and x - 2 s = x s exactly.
        var s = x / (2 + x);
        var s2 = s * s;
        double power = 1, sum = 1.0 / 3;
        for (var k = 5; k < 80; k += 2)
        {
            power *= s2;
            sum += power / k;
            if (power <= 1e-17)
                break;
        }

        return s * (x - (2 * s2 * sum));
    }

    /// <summary>(e^x - 1) / x; 1 at 0.</summary>
    public static double ExpRatio(double x)
    {
        if (!(Math.Abs(x) < SeriesReach))
            return (Math.Exp(x) - 1) / x;
        var sum = 0.0;
        foreach (var c in InverseFactorials)
            sum = Math.FusedMultiplyAdd(sum, x, c);
        return sum;
    }

    /// <summary>(e^x - 1) / x for eight x; 1 at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpRatio(Vector512<double> x)
    {
        var small = Vector512.LessThan(Vector512.Abs(x), Vector512.Create(SeriesReach));
        var far = small == Vector512<double>.AllBitsSet ? x : (Vector512.Exp(x) - Vector512<double>.One) / x;
        if (small == Vector512<double>.Zero)
            return far;
        var sum = Vector512<double>.Zero;
        foreach (var c in InverseFactorials)
            sum = Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(c));
        return Vector512.ConditionalSelect(small, sum, far);
    }
}
