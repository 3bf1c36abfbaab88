using System.Numerics;
using Relationships.Events.Columns;

namespace Relationships.Files.Columns;

/// <summary>
/// Finds ids that stand before: hashes move to buckets that a core's cache holds, and each bucket is looked through by one thread, in
/// the order of rows.
/// </summary>
/// <param name="runs">Where ids lie, in the order of rows.</param>
/// <param name="column">The ids' lengths by row; a row whose id stands before takes the row of the first.</param>
internal sealed class EqualIds(IdRun[] runs, Memory<int> column)
{
    private const int BucketRows = 1 << 15;
    private const int MostBuckets = 1 << 12;

    private readonly int[] _places = GC.AllocateUninitializedArray<int>(column.Length);
    private readonly int _bucketBits = BitOperations.Log2((uint)Math.Clamp(BitOperations.RoundUpToPowerOf2((uint)column.Length / BucketRows), 1, MostBuckets));
    private ulong[] _entries = [];

    /// <summary>The row that a cell names, in which the same id stands first.</summary>
    public static int FirstOf(int cell) => EventColumns.None - 1 - cell;

    /// <summary>Marks all rows whose ids stand before.</summary>
    /// <param name="threads">How many threads may work.</param>
    /// <returns>For each row with an id where it begins on its page.</returns>
    public int[] Mark(ParallelOptions threads)
    {
        var starts = Gather(threads);
        Parallel.For(0, starts.Length - 1, threads, static () => Array.Empty<int>(), (bucket, _, slots) => Look(_entries.AsSpan(starts[bucket]..starts[bucket + 1]), slots), static _ => { });
        return _places;
    }

    /// <summary>Brings an entry of every id, half its hash and its row, to its bucket; tells where each bucket begins.</summary>
    private int[] Gather(ParallelOptions threads)
    {
        var pieces = Math.Min(threads.MaxDegreeOfParallelism, Math.Max(1, runs.Length));
        int[][] ends = [.. Enumerable.Range(0, pieces).Select(_ => new int[1 << _bucketBits])];
        Parallel.For(0, pieces, threads, piece => Walk(piece, pieces, (bucket, _) => ends[piece][bucket]++));
        var starts = new int[(1 << _bucketBits) + 1];
        var sum = 0;
        for (var bucket = 0; bucket < starts.Length - 1; bucket++)
        {
            starts[bucket] = sum;
            foreach (var end in ends)
                (end[bucket], sum) = (sum, sum + end[bucket]);
        }

        starts[^1] = sum;
        _entries = GC.AllocateUninitializedArray<ulong>(sum);
        Parallel.For(0, pieces, threads, piece => Walk(piece, pieces, (bucket, entry) => _entries[ends[piece][bucket]++] = entry));
        return starts;
    }

    /// <summary>Goes through the ids of some blocks that follow each other.</summary>
    private void Walk(int piece, int pieces, Action<int, ulong> meet)
    {
        var cells = column.Span;
        for (var i = (int)((long)runs.Length * piece / pieces); i < (int)((long)runs.Length * (piece + 1) / pieces); i++)
        {
            var run = runs[i];
            var place = run.Start;
            for (var row = run.FirstRow; row < run.FirstRow + run.Rows; row++)
            {
                if (cells[row] <= 0)
                    continue;
                var hash = TextHash.Of(run.Page.AsSpan(place, cells[row]));
                _places[row] = place;
                place += cells[row];
                meet(_bucketBits == 0 ? 0 : (int)(hash >> (64 - _bucketBits)), (hash << 32) | (uint)row);
            }
        }
    }

    /// <summary>Looks through a bucket; gives the slots back, to be used for the next.</summary>
    private int[] Look(ReadOnlySpan<ulong> entries, int[] slots)
    {
        var length = (int)Math.Min(1 << 30, BitOperations.RoundUpToPowerOf2((uint)entries.Length * 2));
        if (slots.Length < length)
            slots = new int[length];
        else
            slots.AsSpan(0, length).Clear();
        for (var i = 0; i < entries.Length; i++)
        {
            var slot = (int)(entries[i] >> 32) & (length - 1);
            while (slots[slot] is var held and not 0 && !AreEqual(entries[i], entries[held - 1]))
                slot = (slot + 1) & (length - 1);
            if (slots[slot] == 0)
                slots[slot] = i + 1;
            else
                column.Span[(int)entries[i]] = FirstOf((int)entries[slots[slot] - 1]);
        }

        return slots;
    }

    private bool AreEqual(ulong entry, ulong earlier) => entry >> 32 == earlier >> 32 && Text((int)entry).SequenceEqual(Text((int)earlier));

    private ReadOnlySpan<byte> Text(int row)
    {
        int low = 0, high = runs.Length;
        while (low + 1 < high)
        {
            var middle = (low + high) / 2;
            (low, high) = runs[middle].FirstRow <= row ? (middle, high) : (low, middle);
        }

        return runs[low].Page.AsSpan(_places[row], column.Span[row]);
    }
}
