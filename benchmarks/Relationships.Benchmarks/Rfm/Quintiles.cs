using System.Buffers;
using System.Numerics;

namespace Relationships.Benchmarks.Rfm;

/// <summary>
/// Quintiles as SQL's <c>ntile(5)</c> has them: five groups of equal size, the first of them one larger where the number does not
/// divide. Equal values may fall into two groups; here the earlier rows go into the lower one (SQL leaves open which).
/// </summary>
/// <remarks>Not sorted: the values at the four cuts are found by counting digits (radix selection), then every row is compared with them.</remarks>
internal static class Quintiles
{
    private const int Groups = 5;
    private const int DigitBits = 14;

    /// <summary>Writes the quintile of every key, 1 to 5.</summary>
    public static void Assign(ReadOnlySpan<long> keys, Span<byte> quintiles)
    {
        Span<int> ranks = stackalloc int[Groups - 1];
        Span<long> cuts = stackalloc long[Groups - 1];
        Span<int> below = stackalloc int[Groups - 1];
        var count = Math.Min(Groups - 1, keys.Length - 1);
        if (count <= 0)
        {
            quintiles.Fill(1);
            return;
        }

        // The rank that begins group 2, 3, 4, 5.
        for (var j = 0; j < count; j++)
            ranks[j] = ((j + 1) * (keys.Length / Groups)) + Math.Min(j + 1, keys.Length % Groups);
        Select(keys, ranks[..count], cuts[..count], below[..count], 0);
        Compare(keys, ranks[..count], cuts[..count], below[..count], quintiles);
    }

    private static void Compare(ReadOnlySpan<long> keys, ReadOnlySpan<int> ranks, ReadOnlySpan<long> cuts, ReadOnlySpan<int> below, Span<byte> quintiles)
    {
        Span<int> ties = stackalloc int[Groups - 1];
        ties.Clear();
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            var (quintile, tie) = (1, -1);
            for (var j = cuts.Length - 1; j >= 0; j--)
            {
                quintile += key > cuts[j] ? 1 : 0;
                tie = key == cuts[j] ? j : tie;
            }

            if (tie >= 0)
            {
                // So many of its equals went before; the cut lies where the groups below are full.
                var rank = below[tie] + ties[tie]++;
                for (var j = tie; j < cuts.Length && cuts[j] == key; j++)
                    quintile += rank >= ranks[j] ? 1 : 0;
            }

            quintiles[i] = (byte)quintile;
        }
    }

    /// <summary>The values at ascending ranks, and how many keys lie below each.</summary>
    private static void Select(ReadOnlySpan<long> keys, ReadOnlySpan<int> ranks, Span<long> values, Span<int> below, int offset)
    {
        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var key in keys)
            (least, most) = (Math.Min(least, key), Math.Max(most, key));
        if (least == most)
        {
            values.Fill(least);
            below.Fill(offset);
            return;
        }

        var shift = Math.Max(0, 64 - BitOperations.LeadingZeroCount((ulong)most - (ulong)least) - DigitBits);
        var counts = new int[1 << DigitBits];
        foreach (var key in keys)
            counts[(int)(((ulong)key - (ulong)least) >> shift)]++;

        var digit = 0;
        for (var j = 0; j < ranks.Length;)
        {
            while (offset + counts[digit] <= ranks[j])
                offset += counts[digit++];

            // All ranks within this digit go on together.
            var next = j + 1;
            while (next < ranks.Length && ranks[next] < offset + counts[digit])
                next++;
            var held = ArrayPool<long>.Shared.Rent(counts[digit]);
            Gather(keys, least, shift, digit, held);
            Select(held.AsSpan(0, counts[digit]), ranks[j..next], values[j..next], below[j..next], offset);
            ArrayPool<long>.Shared.Return(held);
            j = next;
        }
    }

    private static void Gather(ReadOnlySpan<long> keys, long least, int shift, int digit, Span<long> to)
    {
        var found = 0;
        foreach (var key in keys)
        {
            if ((int)(((ulong)key - (ulong)least) >> shift) == digit)
                to[found++] = key;
        }
    }
}
