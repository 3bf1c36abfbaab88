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
    // A provisional code is the shard and the place in it.
    private const int ShardBits = 32 - TextPages.PlaceBits;
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

        // Everyone begins elsewhere, so that few wait.
        var first = (int)(firstRecord & (Shards - 1));
        for (var i = 0; i < Shards; i++)
        {
            var shard = (first + i) & (Shards - 1);
            var items = order[starts[shard]..starts[shard + 1]];
            if (items.IsEmpty)
                continue;
            lock (_shards[shard])
                _shards[shard].Resolve(block, items, shard, (uint)(firstRecord * columns), (uint)columns, room);
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
        Walk(threads, (shard, place) =>
        {
            ref var key = ref shard.Key(place);
            key = (uint)(before[key >> 6] + BitOperations.PopCount(first[key >> 6] & ((1UL << (int)(key & 63)) - 1)));
            starts[key + 1] = shard.Text(place).Length;
        });
        var length = 0L;
        foreach (ref var start in starts.AsSpan())
            start = (int)(length = Math.Min(Array.MaxLength + 1L, length + start));
        if (length > Array.MaxLength)
            throw new UnusableInputException("the texts of a column are more than 2 GiB.");

        var run = GC.AllocateUninitializedArray<byte>((int)length);
        Walk(threads, (shard, place) => shard.Text(place).CopyTo(run.AsSpan(starts[shard.Key(place)])));
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
                if (code != EventColumns.None)
                    code = (int)_shards[(uint)code >> TextPages.PlaceBits].Key((uint)code);
            }
        });
    }

    /// <summary>Lets go of everything; the dictionary has its own.</summary>
    public void Empty()
    {
        foreach (var shard in _shards)
            shard.Empty();
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
        Walk(threads, (shard, place) =>
        {
            var key = shard.Key(place);
            Interlocked.Or(ref first[key >> 6], 1UL << (int)(key & 63));
        });
        return first;
    }

    /// <summary>
    /// Goes through all texts, some of one shard, some of the next, and again: so the texts that come near each other in
    /// the files are met near each other too.
    /// </summary>
    private void Walk(ParallelOptions threads, Action<TextShard, uint> meet)
    {
        const int Step = 512;
        var parts = Math.Min(Shards, threads.MaxDegreeOfParallelism);
        Parallel.For(0, parts, threads, part =>
        {
            var places = new uint[Shards];
            for (var met = true; met;)
            {
                met = false;
                for (var shard = part; shard < Shards; shard += parts)
                {
                    for (var i = 0; i < Step && _shards[shard].Next(ref places[shard]); i++)
                    {
                        meet(_shards[shard], places[shard]);
                        met = true;
                    }
                }
            }
        });
    }
}
