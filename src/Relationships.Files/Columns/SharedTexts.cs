using System.Numerics;
using Relationships.Events.Columns;

namespace Relationships.Files.Columns;

/// <summary>
/// A dictionary that several threads fill at once. It lies in shards, by the hash of the text; codes are provisional
/// until all texts are there, and then put in the order in which the texts come in the files, whoever met them first.
/// </summary>
/// <param name="columns">How many columns share it.</param>
internal sealed class SharedTexts(int columns)
{
    /// <summary>The bits of a provisional code that count within a shard.</summary>
    public const int CodeBits = 24;

    private const int ShardBits = 6;
    private const int Shards = 1 << ShardBits;

    private readonly TextShard[] _shards = [.. Enumerable.Range(0, Shards).Select(static _ => new TextShard())];

    /// <summary>The shard of a hash.</summary>
    public static int Shard(ulong hash) => (int)(hash >> (64 - ShardBits));

    /// <summary>Gives the texts of a block their provisional codes.</summary>
    /// <param name="block">The texts.</param>
    /// <param name="firstRecord">The number of the record that the block's row 0 is.</param>
    public void Resolve(TextBlock block, long firstRecord)
    {
        if (block.Count == 0)
            return;
        Span<int> starts = stackalloc int[Shards + 1];
        var order = block.ByShard(starts);
        var room = new uint[Math.Max(1, Longest(starts))];
        var keyOf = ((uint)(firstRecord * columns), (uint)columns);

        // Everyone begins elsewhere, so that few wait.
        var first = (int)(firstRecord & (Shards - 1));
        for (var i = 0; i < Shards; i++)
        {
            var shard = (first + i) & (Shards - 1);
            var items = order[starts[shard]..starts[shard + 1]];
            if (items.IsEmpty)
                continue;
            lock (_shards[shard])
                _shards[shard].Resolve(block, items, shard, keyOf, room);
        }
    }

    /// <summary>Puts the codes in order.</summary>
    /// <param name="records">How many records there were.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <returns>The dictionary.</returns>
    public TextDictionary Order(long records, ParallelOptions threads)
    {
        foreach (var shard in _shards)
            shard.Close();
        var first = FirstKeys(records, threads);
        var before = new int[first.Length];
        for (var i = 1; i < before.Length; i++)
            before[i] = before[i - 1] + BitOperations.PopCount(first[i - 1]);

        var starts = new int[_shards.Sum(static shard => shard.Count) + 1];
        Parallel.ForEach(_shards, threads, shard =>
        {
            for (var i = 0; i < shard.Count; i++)
            {
                ref var key = ref shard.Key(i);
                key = (uint)(before[key >> 6] + BitOperations.PopCount(first[key >> 6] & ((1UL << (int)(key & 63)) - 1)));
                starts[key + 1] = shard.Text(i).Length;
            }
        });
        var length = 0L;
        foreach (ref var start in starts.AsSpan())
            start = (int)(length = Math.Min(Array.MaxLength + 1L, length + start));
        if (length > Array.MaxLength)
            throw new UnusableInputException("the texts of a column are more than 2 GiB.");

        var run = GC.AllocateUninitializedArray<byte>((int)length);
        Parallel.ForEach(_shards, threads, shard =>
        {
            for (var i = 0; i < shard.Count; i++)
                shard.Text(i).CopyTo(run.AsSpan(starts[shard.Key(i)]));
            shard.Empty();
        });
        return TextDictionary.OfDistinct(run, starts);
    }

    /// <summary>Turns provisional codes into those of the dictionary.</summary>
    public void Recode(Memory<int> column, ParallelOptions threads)
    {
        const int Part = 1 << 17;
        Parallel.For(0, (column.Length + Part - 1) / Part, threads, part =>
        {
            var codes = column.Span[(part * Part)..];
            foreach (ref var code in codes[..Math.Min(Part, codes.Length)])
            {
                if (code >= 0)
                    code = (int)_shards[code >> CodeBits].Key(code & ((1 << CodeBits) - 1));
            }
        });
    }

    private static int Longest(ReadOnlySpan<int> starts)
    {
        var longest = 0;
        for (var i = 1; i < starts.Length; i++)
            longest = Math.Max(longest, starts[i] - starts[i - 1]);
        return longest;
    }

    /// <summary>A bit for every key that is a text's first.</summary>
    private ulong[] FirstKeys(long records, ParallelOptions threads)
    {
        var first = new ulong[(records * columns / 64) + 1];
        Parallel.ForEach(_shards, threads, shard =>
        {
            for (var i = 0; i < shard.Count; i++)
                Interlocked.Or(ref first[shard.Key(i) >> 6], 1UL << (int)(shard.Key(i) & 63));
        });
        return first;
    }
}
