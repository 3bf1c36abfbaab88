using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <content>Logarithms: the exponent times ln 2, and a series in (m - 1) / (m + 1) for the rest.</content>
internal static partial class VectorMath
{
    // ln 2 in two parts; the first has 32 bits, so that its product with an exponent is exact.
    private const double LogTwo = 0.6931471803691238;
    private const double LogTwoRest = 1.9082149292705877e-10;

    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double TwoToThe54 = 18014398509481984;

    /// <summary>ln x for x of at least 0, within 1 unit in the last place; negative infinity at 0, infinity at infinity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        var isTiny = Vector512.LessThan(x, Vector512.Create(SmallestNormal));
        var scaled = Vector512.ConditionalSelect(isTiny, x * TwoToThe54, x);
        var shift = Vector512.ConditionalSelect(isTiny, Vector512.Create(54.0), Vector512<double>.Zero);
        var log = LogNormal(scaled, shift);
        log = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), Vector512.Create(double.NegativeInfinity), log);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512.Create(double.PositiveInfinity)), x, log);
    }

    /// <summary>ln x less a multiple of ln 2, for finite x above 0 that is no subnormal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogNormal(Vector512<double> x, Vector512<double> shift)
    {
        // x = 2^k m with m from the root of 1/2 to that of 2, so that logarithms near 0 have k = 0.
        var bits = x.AsInt64();
        var exponent = Vector512.ShiftRightArithmetic(bits - Vector512.Create(0.70710678118654752).AsInt64(), 52);
        var m = (bits - Vector512.ShiftLeft(exponent, 52)).AsDouble();
        var k = (exponent + Vector512.Create(Rounder).AsInt64()).AsDouble() - Vector512.Create(Rounder) - shift;

        // ln(1 + f) = f - f^2/2 + s (f^2/2 + R(s^2)), s = f / (2 + f).
        var f = m - Vector512<double>.One;
        var s = f / (f + Vector512.Create(2.0));
        var half = f * f * 0.5;
        var rest = Vector512.FusedMultiplyAdd(s, Vector512.FusedMultiplyAdd(LogSeries(s * s), s * s, half), k * LogTwoRest);
        return Vector512.FusedMultiplyAdd(k, Vector512.Create(LogTwo), f - (half - rest));
    }

    /// <summary>ln(1 + x) for finite x above -1, within 2 units in the last place also where x is tiny.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogOnePlus(Vector512<double> x)
    {
        // What the rounding of 1 + x lost is put back; the larger of the two is taken off first, which is exact.
        var sum = Vector512<double>.One + x;
        var lost = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Vector512<double>.One), Vector512<double>.One - (sum - x), x - (sum - Vector512<double>.One));
        return LogNormal(sum, Vector512<double>.Zero) + (lost / sum);
    }

    /// <summary>(ln((1 + s) / (1 - s)) / s - 2) / s^2 by z = s^2, for |s| up to 0.1716; within 5e-18 of the logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogSeries(Vector512<double> z)
    {
        var sum = Vector512.Create(0.14617738975268865);
        sum = Vector512.FusedMultiplyAdd(sum, z, Vector512.Create(0.15331607780348963));
        sum = Vector512.FusedMultiplyAdd(sum, z, Vector512.Create(0.18182892892600291));
        sum = Vector512.FusedMultiplyAdd(sum, z, Vector512.Create(0.2222221107734441));
        sum = Vector512.FusedMultiplyAdd(sum, z, Vector512.Create(0.28571428626371176));
        sum = Vector512.FusedMultiplyAdd(sum, z, Vector512.Create(0.3999999999989851));
        return Vector512.FusedMultiplyAdd(sum, z, Vector512.Create(0.666666666666667));
    }
}
