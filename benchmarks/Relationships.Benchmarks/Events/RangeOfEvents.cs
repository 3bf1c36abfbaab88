using System.Numerics;
using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Benchmarks.Events;

/// <summary>
/// The events of a range of customers, told straight into columns: every customer draws from a stream of its own, event k of
/// the range goes to row p(k) of a seeded permutation, so that customers can be told on several threads with the same result.
/// </summary>
internal sealed class RangeOfEvents
{
    private const int Seconds = 730 * 24 * 3600;
    private const int LongestEpisode = 20 * 24 * 3600;
    private const int ShortestEpisode = 3600;
    private const int DaysToDue = 14;

    private readonly ZipfCounts _counts;
    private readonly ulong _seed;
    private readonly double _repeats;
    private readonly int _first;
    private readonly int[] _rows;
    private readonly int[] _customers;
    private readonly long[] _ticks;
    private readonly byte[] _kinds;
    private readonly byte[] _channels;
    private readonly sbyte[] _connections;
    private readonly double[] _amounts;
    private readonly long[] _dues;
    private readonly int[] _episodes;
    private readonly int[] _ids;
    private readonly ulong[] _openers;

    public RangeOfEvents(ZipfCounts counts, ulong seed, double repeats, int first, int count)
    {
        (_counts, _seed, _repeats, _first, Customers) = (counts, seed, repeats, first, count);
        Count = checked((int)(counts.Before(first + count) - counts.Before(first)));
        _rows = Permutation(Count, SplitMix64.Stream(~seed, (ulong)first));
        _customers = GC.AllocateUninitializedArray<int>(Count);
        _ticks = GC.AllocateUninitializedArray<long>(Count);
        _kinds = GC.AllocateUninitializedArray<byte>(Count);
        _channels = GC.AllocateUninitializedArray<byte>(Count);
        _connections = GC.AllocateUninitializedArray<sbyte>(Count);
        _amounts = GC.AllocateUninitializedArray<double>(Count);
        _dues = GC.AllocateUninitializedArray<long>(Count);
        _episodes = GC.AllocateUninitializedArray<int>(Count);
        _ids = GC.AllocateUninitializedArray<int>(Count);
        _openers = new ulong[(Count + 63) / 64];
    }

    public int Count { get; }

    public int Customers { get; }

    /// <summary>Tells customers of the range; different customers may be told at the same time.</summary>
    /// <param name="from">The first, counted from the range's.</param>
    /// <param name="to">Behind the last.</param>
    public void Tell(int from, int to)
    {
        for (var customer = from; customer < to; customer++)
            Tell(customer);
    }

    /// <summary>The columns, once every customer has been told.</summary>
    public EventColumns ToColumns(TextDictionary customerIds, TextDictionary eventIds)
    {
        var episodes = new TextDictionary();
        var before = NumberEpisodes(episodes);
        foreach (ref var episode in _episodes.AsSpan())
        {
            if (episode != EventColumns.None)
                episode = before[episode / 64] + BitOperations.PopCount(_openers[episode / 64] & ((1UL << (episode % 64)) - 1));
        }

        return new EventColumns
        {
            CustomerIds = customerIds,
            Customers = _customers,
            Ticks = _ticks,
            KindNames = Stories.Kinds,
            Kinds = _kinds,
            Channels = _channels,
            Connections = _connections,
            Amounts = _amounts,
            Dues = _dues,
            EpisodeNames = episodes,
            Episodes = _episodes,
            EventIds = eventIds,
            Ids = _ids,
        };
    }

    private static int[] Permutation(int count, SplitMix64 random)
    {
        var rows = GC.AllocateUninitializedArray<int>(count);
        for (var i = 0; i < count; i++)
        {
            var j = random.Next(i + 1);
            (rows[i], rows[j]) = (rows[j], i);
        }

        return rows;
    }

    private void Tell(int customer)
    {
        var random = SplitMix64.Stream(_seed, (ulong)(_first + customer));
        var origin = _counts.Before(_first);
        var first = (int)(_counts.Before(_first + customer) - origin);
        var end = (int)(_counts.Before(_first + customer + 1) - origin);

        // Everybody buys once.
        Write(first, customer, Stories.Purchase, random.Next(Seconds), ref random);
        for (var k = first + 1; k < end; k++)
        {
            if (random.NextDouble() < _repeats)
            {
                Repeat(from: first + random.Next(k - first), to: k);
                continue;
            }

            var kind = Stories.Draw(ref random);
            if (!Stories.IsEpisode(kind))
            {
                Write(k, customer, kind, random.Next(Seconds), ref random);
                continue;
            }

            var (begins, opener) = (random.Next(Seconds - LongestEpisode), k);
            Write(k, customer, kind, begins, ref random, opener);
            Interlocked.Or(ref _openers[opener / 64], 1UL << (opener % 64));
            if (k + 1 < end && Stories.End(kind, ref random) is var ending and not 0)
                Write(++k, customer, ending, begins + ShortestEpisode + random.Next(LongestEpisode - ShortestEpisode), ref random, opener);
        }
    }

    private void Write(int k, int customer, byte kind, int second, ref SplitMix64 random, int opener = EventColumns.None)
    {
        var row = _rows[k];
        var at = EventGenerator.Start.UtcTicks + (second * TimeSpan.TicksPerSecond);
        _customers[row] = customer;
        _ticks[row] = at;
        _kinds[row] = kind;
        _channels[row] = (byte)random.Next(Channels.Count);
        _connections[row] = (sbyte)(Stories.HasConnection(kind) ? random.Next(6) : EventColumns.None);
        _amounts[row] = Stories.HasAmount(kind) ? (500 + random.Next(19_500)) / 100.0 : double.NaN;
        _dues[row] = Stories.HasDue(kind) ? at + (DaysToDue * TimeSpan.TicksPerDay) : long.MaxValue;
        _episodes[row] = opener;
        _ids[row] = k;
    }

    /// <summary>The same event once more, as logs have it that are sent twice: same id, same content.</summary>
    private void Repeat(int from, int to)
    {
        (from, to) = (_rows[from], _rows[to]);
        _customers[to] = _customers[from];
        _ticks[to] = _ticks[from];
        _kinds[to] = _kinds[from];
        _channels[to] = _channels[from];
        _connections[to] = _connections[from];
        _amounts[to] = _amounts[from];
        _dues[to] = _dues[from];
        _episodes[to] = _episodes[from];
        _ids[to] = _ids[from];
    }

    /// <summary>Names episodes after their openers, in order; how many come before every 64th event.</summary>
    private int[] NumberEpisodes(TextDictionary names)
    {
        var before = new int[_openers.Length];
        Span<byte> name = stackalloc byte[24];
        for (var word = 0; word < _openers.Length; word++)
        {
            before[word] = names.Count;
            for (var left = _openers[word]; left != 0; left &= left - 1)
                names.Add(EventNames.Format(name, 's', _counts.Before(_first) + (64 * word) + BitOperations.TrailingZeroCount(left)));
        }

        return before;
    }
}
