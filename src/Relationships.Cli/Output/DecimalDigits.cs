using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    /// <summary>Where the first of the 17 digits stands: the other sixteen stand behind a whole word.</summary>
    private const int First = 7;

    /// <summary>Writes a number; gives how many bytes it took.</summary>
    /// <param name="digits">1 to below 10^17.</param>
    /// <param name="power">The power of ten.</param>
    /// <param name="to">Room for a number and the vectors that are written over its end, as <see cref="ShortestDecimal.Room"/> without the sign.</param>
    public static int Write(ulong digits, int power, Span<byte> to)
    {
        Span<byte> laid = stackalloc byte[First + MostDigits + Vector256<byte>.Count];
        var high = digits / Eight;
        var top = (uint)(high / Eight);
        ref var all = ref MemoryMarshal.GetReference(laid);
        Unsafe.Add(ref all, First) = (byte)('0' + top);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref all, First + 1), Text((uint)(high - ((ulong)top * Eight))));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref all, First + 9), Text((uint)(digits - (high * Eight))));

        var sixteen = Vector128.Equals(Vector128.LoadUnsafe(ref all, First + 1), Vector128.Create((byte)'0')).ExtractMostSignificantBits();
        var others = ((~sixteen & 0xFFFF) << 1) | (top == 0 ? 0u : 1u);
        var first = BitOperations.TrailingZeroCount(others);
        var last = BitOperations.Log2(others);
        var written = laid[(First + first)..];
        var count = last - first + 1;
        var point = count + power + MostDigits - 1 - last;
        return point is > MostPlain or < LeastPlain ? Scientific(written, count, point - 1, to) : Plain(written, count, point, to);
    }

    private static int Plain(ReadOnlySpan<byte> digits, int count, int point, Span<byte> to)
    {
        if (point <= 0)
        {
            "0.0000\0\0"u8.CopyTo(to);
            Copy(digits, to[(2 - point)..]);
            return 2 - point + count;
        }

        Copy(digits, to);
        if (point >= count)
        {
            if (point > count)
                to[count..point].Fill((byte)'0');
            return point;
        }

        to[point] = (byte)'.';
        Vector128.Create(digits.Slice(point, Vector128<byte>.Count)).CopyTo(to[(point + 1)..]);
        return count + 1;
    }

    private static int Scientific(ReadOnlySpan<byte> digits, int count, int exponent, Span<byte> to)
    {
        var at = Plain(digits, count, 1, to);
        to[at++] = (byte)'E';
        to[at++] = (byte)(exponent < 0 ? '-' : '+');
        Math.Abs(exponent).TryFormat(to[at..], out var length, "00", CultureInfo.InvariantCulture);
        return at + length;
    }

    /// <summary>Copies 17 digits, of which some may not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ReadOnlySpan<byte> digits, Span<byte> to)
    {
        to[MostDigits - 1] = digits[MostDigits - 1];
        Vector128.Create(digits[..Vector128<byte>.Count]).CopyTo(to);
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
}
