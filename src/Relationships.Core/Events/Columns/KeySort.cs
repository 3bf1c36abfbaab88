using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Relationships.Events.Columns;

/// <summary>Sorts codes by keys of 64 bits: digit by digit, over the bits alone in which the keys differ.</summary>
internal static class KeySort
{
    private const int DigitBits = 11;
    private const int SmallestForDigits = 2048;

    /// <summary>Sorts both by the keys; equal keys may change places.</summary>
    public static void Sort(Span<ulong> keys, Span<int> codes)
    {
        if (keys.Length < SmallestForDigits)
        {
            keys.Sort(codes);
            return;
        }

        ulong differing = 0;
        foreach (var key in keys)
            differing |= key ^ keys[0];
        var otherKeys = new ulong[keys.Length];
        var otherCodes = new int[keys.Length];
        var from = keys;
        var fromCodes = codes;
        var to = otherKeys.AsSpan();
        var toCodes = otherCodes.AsSpan();
        while (differing != 0)
        {
            var digit = LowestBits(differing, DigitBits);
            differing &= ~digit;
            Pass(from, fromCodes, to, toCodes, digit);
            var last = from;
            from = to;
            to = last;
            var lastCodes = fromCodes;
            fromCodes = toCodes;
            toCodes = lastCodes;
        }

        if (from != keys)
        {
            from.CopyTo(keys);
            fromCodes.CopyTo(codes);
        }
    }

    private static void Pass(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> codes, Span<ulong> sortedKeys, Span<int> sortedCodes, ulong digit)
    {
        Span<int> starts = stackalloc int[1 << DigitBits];
        starts.Clear();
        foreach (var key in keys)
            starts[Digit(key, digit)]++;
        var sum = 0;
        foreach (ref var start in starts)
            (start, sum) = (sum, sum + start);
        for (var i = 0; i < keys.Length; i++)
        {
            var place = starts[Digit(keys[i], digit)]++;
            sortedKeys[place] = keys[i];
            sortedCodes[place] = codes[i];
        }
    }

    /// <summary>The bits of the mask, put together, in their order.</summary>
    private static int Digit(ulong key, ulong mask)
    {
        if (Bmi2.X64.IsSupported)
            return (int)Bmi2.X64.ParallelBitExtract(key, mask);
        var digit = 0;
        for (var bit = 0; mask != 0; bit++, mask &= mask - 1)
            digit |= (int)((key >> BitOperations.TrailingZeroCount(mask)) & 1) << bit;
        return digit;
    }

    private static ulong LowestBits(ulong mask, int count)
    {
        var rest = mask;
        for (; count > 0 && rest != 0; count--)
            rest &= rest - 1;
        return mask & ~rest;
    }
}
