using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <content>Powers: a whole part that goes into the exponent, and a polynomial for the rest.</content>
internal static partial class VectorMath
{
    /// <summary>2^x, within 1 unit in the last place; for whole x exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp2(Vector512<double> x)
    {
        // Beyond this range the result is 0 or infinity whatever x.
        var bounded = Bound(x, -1080, 1030);
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
