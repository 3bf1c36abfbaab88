using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>
/// Decayed sums and counts alone: each event is added to its customer's row at its weight at the as-of, in the order of arrival.
/// A stretch of events at a time is dealt out to runs of customers whose rows fit into the processor's cache; threads take these
/// runs in turn, so that every row is added up by one thread at a time and in one order.
/// </summary>
internal sealed class SumsFold
{
    private const int ManyEvents = 1 << 22;
    private const int CachedRows = 2048;
    private const int Dropped = -1;

    private readonly EventSource _source;
    private readonly long _asOf;
    private readonly int _width;
    private readonly EvidenceSum[] _sums;
    private readonly Feed[][] _feeds;
    private readonly double[] _rates;
    private readonly double[] _cells;
    private readonly int[] _events;
    private readonly bool _areWeighed;
    private readonly int _stretch;
    private readonly int _rowsOfRun;

    /// <summary>Makes room for the sums of every customer.</summary>
    /// <param name="source">The events.</param>
    /// <param name="asOf">Ticks of the instant that sums are decayed to.</param>
    /// <param name="stretch">How many events are dealt out at a time.</param>
    /// <param name="rowsOfRun">How many customers' rows lie in the cache at a time.</param>
    public SumsFold(EventSource source, long asOf, int stretch = ManyEvents, int rowsOfRun = CachedRows)
    {
        _source = source;
        _asOf = asOf;
        _stretch = stretch;
        _rowsOfRun = rowsOfRun;
        FeedProgram[] programs = [.. source.Kinds.Where(k => k.IsKnown).SelectMany(k => new[] { k.OfCustomer, k.OfCounterpart })];
        _sums = [.. programs.SelectMany(AllFeeds).Select(f => (EvidenceSum)f.Sum).Distinct().Order()];
        _width = Math.Max(1, (_sums.Length + VectorMath.Lanes - 1) / VectorMath.Lanes * VectorMath.Lanes);
        _feeds = [.. source.Kinds.SelectMany(k => k.IsKnown ? new[] { Placed(k.OfCustomer), Placed(k.OfCounterpart) } : [[], []])];

        // Lanes that stand for no half-life: 0, since what is next to it is slow to multiply.
        _rates = [.. source.Policy.HalfLifeLanes.Select(h => h == double.MaxValue ? 0 : 1 / h)];
        _cells = new double[checked(source.Columns.CustomerIds.Count * _width)];
        _events = new int[source.Columns.CustomerIds.Count];
        _areWeighed = !source.Columns.Strengths.IsEmpty || !source.Columns.Severities.IsEmpty;
    }

    public DecayedSumTable Run(int threads, CancellationToken cancellation)
    {
        var runs = (_events.Length + _rowsOfRun - 1) / _rowsOfRun;
        var pieces = new Piece[Math.Min(_stretch, _source.Count)];
        int[][] ends = [.. Enumerable.Range(0, threads).Select(_ => new int[runs])];
        for (var start = 0; start < _source.Count; start += _stretch)
        {
            var (from, count) = (start, Math.Min(_stretch, _source.Count - start));
            Workers.Run(threads, threads, i => CountRuns(from + Cut(i), from + Cut(i + 1), ends[i]), cancellation);
            Begin(ends);
            Workers.Run(threads, threads, i => Deal(from + Cut(i), from + Cut(i + 1), ends[i], pieces), cancellation);
            Workers.Run(threads, runs, run => Add(pieces.AsSpan((run == 0 ? 0 : ends[^1][run - 1])..ends[^1][run])), cancellation);

            int Cut(int i) => (int)((long)count * i / threads);
        }

        return new DecayedSumTable(new DateTimeOffset(_asOf, TimeSpan.Zero), _source.Columns.CustomerIds, _sums, _width, _cells, _events);
    }

    private void CountRuns(int from, int to, int[] counts)
    {
        Array.Clear(counts);
        var ticks = _source.Columns.Ticks.Span[from..to];
        var customers = _source.Columns.Customers.Span[from..to];
        for (var i = 0; i < customers.Length; i++)
        {
            if (customers[i] >= 0 && ticks[i] < _asOf)
                counts[customers[i] / _rowsOfRun]++;
        }
    }

    /// <summary>Counts become places: run by run, within each what the first thread deals before what the second does.</summary>
    private static void Begin(int[][] counts)
    {
        var place = 0;
        for (var run = 0; run < counts[0].Length; run++)
        {
            foreach (var ofThread in counts)
                (ofThread[run], place) = (place, place + ofThread[run]);
        }
    }

    private void Deal(int from, int to, int[] places, Piece[] pieces)
    {
        var columns = _source.Columns;
        var ticks = columns.Ticks.Span[from..to];
        var customers = columns.Customers.Span[from..to];
        var kinds = columns.Kinds.IsEmpty ? default : columns.Kinds.Span[from..to];
        var initiators = columns.Initiators.IsEmpty ? default : columns.Initiators.Span[from..to];
        for (var i = 0; i < customers.Length; i++)
        {
            var customer = customers[i];
            if (customer < 0 || ticks[i] >= _asOf)
                continue;
            var kind = kinds.IsEmpty ? 0 : kinds[i];
            var by = initiators.IsEmpty || initiators[i] < 0 ? _source.Sides[kind] : Math.Min((byte)1, (byte)initiators[i]);
            pieces[places[customer / _rowsOfRun]++] = new Piece(customer, _source.Kinds[kind].IsKnown ? (2 * kind) + by : Dropped, ticks[i] - _asOf, from + i);
        }
    }

    private void Add(ReadOnlySpan<Piece> pieces)
    {
        Span<double> left = stackalloc double[_rates.Length];
        ref var cells = ref MemoryMarshal.GetArrayDataReference(_cells);
        ref var growths = ref MemoryMarshal.GetReference(left);
        var (strength, badStrength) = ((double)Fact.DefaultStrength, Fact.DefaultStrength * Fact.DefaultSeverity);
        foreach (ref readonly var piece in pieces)
        {
            if (piece.Program == Dropped)
                continue;
            if (_areWeighed)
                (strength, badStrength) = Weights(piece.Row);
            var span = Vector512.Create((double)piece.Ticks);
            for (var i = 0; i < _rates.Length; i += VectorMath.Lanes)
                VectorMath.Exp2(span * Vector512.Create(_rates, i)).CopyTo(left[i..]);
            _events[piece.Customer]++;
            ref var row = ref Unsafe.Add(ref cells, (nint)piece.Customer * _width);
            foreach (ref readonly var feed in _feeds[piece.Program].AsSpan())
                Unsafe.Add(ref row, feed.Sum) += (feed.IsTrust ? badStrength : strength) * feed.Weight * Unsafe.Add(ref growths, feed.HalfLife);
        }
    }

    private (double Good, double Bad) Weights(int row)
    {
        var strengths = _source.Columns.Strengths.Span;
        var severities = _source.Columns.Severities.Span;
        var strength = strengths.IsEmpty || double.IsNaN(strengths[row]) ? Fact.DefaultStrength : strengths[row];
        return (strength, strength * (severities.IsEmpty || double.IsNaN(severities[row]) ? Fact.DefaultSeverity : severities[row]));
    }

    private static IEnumerable<Feed> AllFeeds(FeedProgram program) =>
        program.Good.Concat(program.Bad).Concat(program.RepeatFeed is { } repeat ? [repeat] : []);

    /// <summary>A program's feeds by their places among the sums kept; bad ones are marked where the fold marks trust.</summary>
    private Feed[] Placed(FeedProgram program) =>
    [
        .. AllFeeds(program).Select(f => f with { Sum = (byte)Array.IndexOf(_sums, (EvidenceSum)f.Sum), IsTrust = ((EvidenceSum)f.Sum).IsBad() }),
    ];

    /// <summary>What of an event adds to sums; the row is where its strength stands.</summary>
    private readonly record struct Piece(int Customer, int Program, long Ticks, int Row);
}
