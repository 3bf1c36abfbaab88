using System.Numerics;
using System.Runtime.CompilerServices;

namespace Relationships.Cli.Output;

/// <summary>
/// Writes numbers in their shortest form that reads back to the same, the nearest of the shortest: byte for byte what
/// <see cref="double.TryFormat(Span{byte}, out int, ReadOnlySpan{char}, IFormatProvider?)"/> writes for "R", several times as fast, but for
/// the few powers of two whose "R" reads back as their neighbour (2^-958 among them).
/// </summary>
/// <remarks>
/// After R. Giulietti, "The Schubfach way to render doubles" (2020): of the interval of decimals that read back to the number, that
/// on the coarsest grid which meets the interval, found with three products of a power of ten of 128 bits.
/// </remarks>
internal static class ShortestDecimal
{
    /// <summary>Room for any number, and for the vectors that are written over its end.</summary>
    public const int Room = 40;

    /// <summary>A number takes at most so many bytes.</summary>
    public const int MostBytes = 32;

    private const int FractionBits = 52;
    private const ulong Hidden = 1UL << FractionBits;
    private const int LeastPower = -292;
    private const int MostPower = 324;

    /// <summary>10^k, k from -292 to 324, scaled to 128 bits and rounded up.</summary>
    private static readonly UInt128[] s_powers = [.. Enumerable.Range(LeastPower, MostPower - LeastPower + 1).Select(Scaled)];

    /// <summary>Writes a finite number; gives how many bytes it took.</summary>
    /// <param name="value">Finite.</param>
    /// <param name="to">At least <see cref="Room"/>; what stands behind the number is overwritten.</param>
    public static int Write(double value, Span<byte> to)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var at = 0;
        if (double.IsNegative(value))
            to[at++] = (byte)'-';
        if (bits << 1 == 0)
        {
            to[at] = (byte)'0';
            return at + 1;
        }

        var fraction = bits & (Hidden - 1);
        var biased = (int)(bits >> FractionBits) & 0x7FF;
        var (digits, power) = Shortest(fraction, biased);
        return at + DecimalDigits.Write(digits, power, to[at..]);
    }

    /// <summary>The shortest decimal, digits times a power of ten; zeros may end its digits.</summary>
    private static (ulong Digits, int Power) Shortest(ulong fraction, int biased)
    {
        var c = biased == 0 ? fraction : fraction | Hidden;
        var q = Math.Max(biased, 1) - 1075;

        // An odd number does not own the ends of its interval. Below a power of two the interval is half as wide.
        var isOdd = c & 1;
        var isRegular = fraction != 0 || biased <= 1;
        var k = ((q * 1262611) - (isRegular ? 0 : 524031)) >> 22;
        var h = q + ((-k * 1741647) >> 19) + 1;
        var power = s_powers[-k - LeastPower];
        var lower = RoundToOdd(power, ((4 * c) - (isRegular ? 2u : 1u)) << h) + isOdd;
        var middle = RoundToOdd(power, (4 * c) << h);
        var upper = RoundToOdd(power, ((4 * c) + 2) << h) - isOdd;

        var s = middle / 4;
        if (s >= 10)
        {
            var tens = s / 10;
            var isDownInside = lower <= 40 * tens;
            var isUpInside = (40 * tens) + 40 <= upper;
            if (isDownInside != isUpInside)
                return (tens + (isUpInside ? 1u : 0u), k + 1);
        }

        var isBelowInside = lower <= 4 * s;
        var isAboveInside = (4 * s) + 4 <= upper;
        if (isBelowInside != isAboveInside)
            return (s + (isAboveInside ? 1u : 0u), k);
        var half = (4 * s) + 2;
        return (s + (middle > half || (middle == half && (s & 1) != 0) ? 1u : 0u), k);
    }

    /// <summary>The product without its lowest 128 bits; its last bit tells whether any of the bits behind it was set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong RoundToOdd(UInt128 power, ulong factor)
    {
        var carried = Math.BigMul((ulong)power, factor, out _);
        var high = Math.BigMul((ulong)(power >> 64), factor, out var low);
        low += carried;
        if (low < carried)
            high++;
        return high | (low > 1 ? 1u : 0u);
    }

    private static UInt128 Scaled(int k)
    {
        var shift = ((k * 1741647) >> 19) - 127;
        var numerator = k >= 0 ? BigInteger.Pow(10, k) : BigInteger.One;
        var denominator = k >= 0 ? BigInteger.One : BigInteger.Pow(10, -k);
        if (shift < 0)
            numerator <<= -shift;
        else
            denominator <<= shift;
        return (UInt128)((numerator + denominator - 1) / denominator);
    }
}
