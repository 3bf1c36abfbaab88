using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Cli.Output;

/// <summary>Writes digits times a power of ten, without the zeros that end the digits; with an exponent below 1e-4 and from 1e17 on.</summary>
/// <remarks>
/// All 17 digits are laid out with the zeros before and behind them, eight at a time, and what is none is looked for in one vector: so
/// there is no division but by constants, and no loop over digits.
/// </remarks>
internal static class DecimalDigits
{
    private const uint Eight = 100_000_000;
    private const int MostDigits = 17;
    private const int MostPlain = 17;
    private const int LeastPlain = -3;

    /// <summary>Writes a number; gives how many bytes it took.</summary>
    /// <param name="digits">1 to below 10^17.</param>
    /// <param name="power">The power of ten.</param>
    /// <param name="to">Room for a number and the vectors that are written over its end, as <see cref="ShortestDecimal.Room"/> without the sign.</param>
    public static int Write(ulong digits, int power, Span<byte> to)
    {
        var high = digits / Eight;
        var top = (uint)(high / Eight);
        var sixteen = Vector128.Create(Text((uint)(high - ((ulong)top * Eight))), Text((uint)(digits - (high * Eight)))).AsByte();
        var zeros = Vector128.Equals(sixteen, Vector128.Create((byte)'0')).ExtractMostSignificantBits();
        var others = ((~zeros & 0xFFFF) << 1) | (top == 0 ? 0u : 1u);
        var laid = new Laid(sixteen, top, BitOperations.TrailingZeroCount(others), BitOperations.Log2(others));
        var point = MostDigits - laid.First + power;
        return point is > MostPlain or < LeastPlain ? Scientific(in laid, point - 1, to) : Plain(in laid, point, to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Plain(in Laid digits, int point, Span<byte> to)
    {
        var count = digits.Last + 1 - digits.First;
        if (point <= 0)
        {
            "0.0000\0\0"u8.CopyTo(to);
            digits.CopyTo(to[(2 - point)..]);
            return 2 - point + count;
        }

        digits.CopyTo(to);
        if (point >= count)
        {
            if (point > count)
                to[count..point].Fill((byte)'0');
            return point;
        }

        to[point] = (byte)'.';
        digits.From(digits.First + point).CopyTo(to[(point + 1)..]);
        return count + 1;
    }

    private static int Scientific(in Laid digits, int exponent, Span<byte> to)
    {
        var at = Plain(in digits, 1, to);
        to[at++] = (byte)'E';
        to[at++] = (byte)(exponent < 0 ? '-' : '+');
        Math.Abs(exponent).TryFormat(to[at..], out var length, "00", CultureInfo.InvariantCulture);
        return at + length;
    }

    /// <summary>
    /// Eight digits as text, the first in the lowest byte. The halves, then the pairs, then the digits are parted side by side in one
    /// word, by multiplication with rounded reciprocals of 100 and 10 that are exact for what stands there.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Text(uint number)
    {
        var half = number / 10_000;
        var halves = half | ((ulong)(number - (half * 10_000)) << 32);
        var hundreds = ((halves * 5243) >> 19) & 0x0000_007F_0000_007FUL;
        var pairs = hundreds | ((halves - (hundreds * 100)) << 16);
        var tens = ((pairs * 103) >> 10) & 0x000F_000F_000F_000FUL;
        return (tens | ((pairs - (tens * 10)) << 8)) | 0x3030_3030_3030_3030UL;
    }

    /// <summary>The 17 digits: one, and sixteen in a register, for what is written in pieces is slow to be read back whole.</summary>
    /// <param name="Sixteen">All but the first, as text.</param>
    /// <param name="Top">The first, as a number.</param>
    /// <param name="First">Index of the first digit that is no zero.</param>
    /// <param name="Last">Index of the last that is none.</param>
    private readonly record struct Laid(Vector128<byte> Sixteen, uint Top, int First, int Last)
    {
        /// <summary>The digits from an index on, at least 1; what stands behind the last means nothing.</summary>
        public Vector128<byte> From(int index) =>
            Vector128.ShuffleNative(Sixteen, Vector128<byte>.Indices + Vector128.Create((byte)(index - 1)));

        /// <summary>Copies the digits from the first on; what stands behind them is overwritten.</summary>
        public void CopyTo(Span<byte> to)
        {
            if (First > 0)
            {
                From(First).CopyTo(to);
                return;
            }

            to[0] = (byte)('0' + Top);
            Sixteen.CopyTo(to[1..]);
        }
    }
}
