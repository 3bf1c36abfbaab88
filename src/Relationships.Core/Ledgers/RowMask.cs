using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Relationships.Ledgers;

/// <summary>A bit for each of 64 rows.</summary>
internal static class RowMask
{
    /// <summary>Most rows.</summary>
    public const int Length = 64;

    /// <summary>Which rows hold items.</summary>
    /// <param name="starts">Where each row's items begin, and behind the last row where they end.</param>
    /// <returns>The first row in the lowest bit.</returns>
    public static ulong OfFilled(ReadOnlySpan<int> starts)
    {
        var rows = Math.Min(Length, starts.Length - 1);
        ulong filled = 0;
        var row = 0;
        ref var first = ref MemoryMarshal.GetReference(starts);
        for (; row + Vector512<int>.Count <= rows; row += Vector512<int>.Count)
        {
            var isFilled = ~Vector512.Equals(Vector512.LoadUnsafe(ref first, (nuint)row), Vector512.LoadUnsafe(ref first, (nuint)row + 1));
            filled |= isFilled.ExtractMostSignificantBits() << row;
        }

        for (; row < rows; row++)
            filled |= starts[row] != starts[row + 1] ? 1UL << row : 0;
        return filled;
    }
}
