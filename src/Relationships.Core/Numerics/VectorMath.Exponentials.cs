using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <content>Powers: a whole part that goes into the exponent, and a polynomial for the rest.</content>
internal static partial class VectorMath
{
    // Beyond it the power of two is 0, whatever it is.
    private const double LowestPower = -1080;

    /// <summary>2^x, within 1 unit in the last place; for whole x exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp2(Vector512<double> x) => Exp2OfBounded(Bound(x, LowestPower, 1030));

    /// <summary>2^x for x of at most 0: the bits that <see cref="Exp2(Vector512{double})"/> gives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp2OfPast(Vector512<double> x)
    {
        var lowest = Vector512.Create(LowestPower);
        return Exp2OfBounded(Vector512.ConditionalSelect(Vector512.LessThan(x, lowest), lowest, x));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Exp2OfBounded(Vector512<double> bounded)
    {
        var whole = bounded + Vector512.Create(Rounder);
        var fraction = bounded - (whole - Vector512.Create(Rounder));

        // (2^f - 1) / f on [-1/2, 1/2]: the polynomial with the least largest error, 6e-18.
        var sum = Vector512.Create(4.4566673745589097e-10);
        sum = Vector512.FusedMultiplyAdd(sum, fraction, Vector512.Create(7.072585765180642e-09));
        sum = Vector512.FusedMultiplyAdd(sum, fraction, Vector512.Create(1.0178051777186372e-07));
        sum = Vector512.FusedMultiplyAdd(sum, fraction, Vector512.Create(1.3215442588883531e-06));
        sum = Vector512.FusedMultiplyAdd(sum, fraction, Vector512.Create(1.5252733853177145e-05));
        sum = Vector512.FusedMultiplyAdd(sum, fraction, Vector512.Create(0.0001540353044173448));
        sum = Vector512.FusedMultiplyAdd(sum, fraction, Vector512.Create(0.001333355814639609));
        sum = Vector512.FusedMultiplyAdd(sum, fraction, Vector512.Create(0.00961812910760689));
        sum = Vector512.FusedMultiplyAdd(sum, fraction, Vector512.Create(0.05550410866482166));
        sum = Vector512.FusedMultiplyAdd(sum, fraction, Vector512.Create(0.24022650695910097));
        sum = Vector512.FusedMultiplyAdd(sum, fraction, Vector512.Create(0.6931471805599453));
        return Scale(Vector512.FusedMultiplyAdd(sum, fraction, Vector512<double>.One), whole);
    }

    /// <summary>e^x, within 1 unit in the last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x)
    {
        var power = PowerMinusOne(Bound(x, -750, 710), out var whole);
        return Scale(Vector512<double>.One + power, whole);
    }

    /// <summary>e^x - 1 for x up to 709, within 2 units in the last place also where x is tiny.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpMinusOne(Vector512<double> x)
    {
        var power = PowerMinusOne(Bound(x, -80, 709), out var whole);
        var scale = PowerOfTwo(whole.AsInt64() - Vector512.Create(Rounder).AsInt64());
        return Vector512.FusedMultiplyAdd(scale, power, scale - Vector512<double>.One);
    }

    /// <summary>The saturating curve 1 - e^-x for x of at least 0, within 2 units in the last place also where x is tiny.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> OneMinusExp(Vector512<double> x)
    {
        // There is no lower bound to 0.
        var power = PowerMinusOne(-Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(80.0)), Vector512.Create(80.0), x), out var whole);
        var scale = PowerOfTwo(whole.AsInt64() - Vector512.Create(Rounder).AsInt64());
        return Vector512.FusedMultiplyAdd(-scale, power, Vector512<double>.One - scale);
    }

    /// <summary>e^r - 1 where x = k ln 2 + r with |r| at most half of ln 2; whole is k + <see cref="Rounder"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowerMinusOne(Vector512<double> x, out Vector512<double> whole)
    {
        whole = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.4426950408889634), Vector512.Create(Rounder));
        var k = whole - Vector512.Create(Rounder);
        var r = Vector512.FusedMultiplyAdd(k, Vector512.Create(-LogTwo), x);
        r = Vector512.FusedMultiplyAdd(k, Vector512.Create(-LogTwoRest), r);

        // ((e^r - 1) / r - 1) / r: the polynomial with the least largest error, 1.4e-18.
        var sum = Vector512.Create(2.0921548300618204e-09);
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(2.5105205834037885e-08));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(2.755725303238338e-07));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(2.75572554271138e-06));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(2.4801587347217593e-05));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(0.00019841269874799414));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(0.0013888888888874448));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(0.008333333333326141));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(0.041666666666666685));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(0.1666666666666667));
        sum = Vector512.FusedMultiplyAdd(sum, r, Vector512.Create(0.5));
        return Vector512.FusedMultiplyAdd(r * r, sum, r);
    }

    /// <summary>Brings numbers into a range; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Bound(Vector512<double> x, double low, double high)
    {
        var (lowest, highest) = (Vector512.Create(low), Vector512.Create(high));
        x = Vector512.ConditionalSelect(Vector512.LessThan(x, lowest), lowest, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, highest), highest, x);
    }

    /// <summary>Times 2^k, in two steps, so that 2^k itself may be out of range where the product is not.</summary>
    /// <param name="value">About 1.</param>
    /// <param name="whole">k + <see cref="Rounder"/>, k in [-1080, 1030]; or NaN.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Scale(Vector512<double> value, Vector512<double> whole)
    {
        var k = whole.AsInt64() - Vector512.Create(Rounder).AsInt64();
        var half = Vector512.ShiftRightArithmetic(k, 1);
        return value * PowerOfTwo(half) * PowerOfTwo(k - half);
    }

    /// <summary>2^k for k in [-1022, 1023].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowerOfTwo(Vector512<long> k) => Vector512.ShiftLeft(k + Vector512.Create(1023L), 52).AsDouble();
}
