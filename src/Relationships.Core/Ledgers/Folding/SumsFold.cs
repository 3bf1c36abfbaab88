using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Numerics;

namespace Relationships.Ledgers.Folding;

/// <summary>
/// Decayed sums and counts alone: each event is added to its customer's row at its weight at the as-of, in the order of arrival.
/// A stretch of events at a time is dealt out to runs of customers whose rows fit into the processor's cache; threads take these
/// runs in turn, so that every row is added up by one thread at a time and in one order.
/// </summary>
internal sealed class SumsFold
{
    private const int ManyEvents = 1 << 24;
    private const int CachedRows = 1024;
    private const ushort Dropped = ushort.MaxValue;

    private readonly EventSource _source;
    private readonly SumLayout _layout;
    private readonly long _asOf;
    private readonly double[] _cells;
    private readonly int[] _events;
    private readonly bool _areWeighed;
    private readonly int _stretch;
    private readonly int _rowsOfRun;
    private readonly int _runShift;

    /// <summary>Makes room for the sums of every customer.</summary>
    /// <param name="source">The events.</param>
    /// <param name="asOf">Ticks of the instant that sums are decayed to.</param>
    /// <param name="stretch">How many events are dealt out at a time.</param>
    /// <param name="rowsOfRun">How many customers' rows lie in the cache at a time: a power of two, at most 65,536.</param>
    public SumsFold(EventSource source, long asOf, int stretch = ManyEvents, int rowsOfRun = CachedRows)
    {
        _source = source;
        _asOf = asOf;
        _stretch = stretch;
        _rowsOfRun = rowsOfRun;
        _runShift = BitOperations.Log2((uint)rowsOfRun);
        _layout = new SumLayout(source);
        _cells = GC.AllocateUninitializedArray<double>(checked(source.Columns.CustomerIds.Count * _layout.Width));
        _events = new int[source.Columns.CustomerIds.Count];
        _areWeighed = !source.Columns.Strengths.IsEmpty || !source.Columns.Severities.IsEmpty;
    }

    public DecayedSumTable Run(int threads, CancellationToken cancellation)
    {
        var runs = (_events.Length + _rowsOfRun - 1) / _rowsOfRun;
        int[][] ends = [.. Enumerable.Range(0, threads).Select(_ => new int[runs])];
        if (_source.Count == 0)
            Array.Clear(_cells);

        // Half as large as the rows: who sums again and again should not wait for new memory each time.
        var pieces = ArrayPool<Piece>.Shared.Rent(Math.Min(_stretch, _source.Count));
        try
        {
            for (var start = 0; start < _source.Count; start += _stretch)
            {
                var (from, count) = (start, Math.Min(_stretch, _source.Count - start));
                Workers.Run(threads, threads, i => CountRuns(from + Cut(i), from + Cut(i + 1), ends[i]), cancellation);
                Begin(ends);
                Workers.Run(threads, threads, i => Deal(from + Cut(i), from + Cut(i + 1), ends[i], pieces), cancellation);
                Workers.Run(threads, runs, run => AddRun(run, pieces.AsSpan((run == 0 ? 0 : ends[^1][run - 1])..ends[^1][run]), isFirst: from == 0), cancellation);

                int Cut(int i) => (int)((long)count * i / threads);
            }
        }
        finally
        {
            ArrayPool<Piece>.Shared.Return(pieces);
        }

        ClearNobody();
        return new DecayedSumTable(new DateTimeOffset(_asOf, TimeSpan.Zero), _source.Columns.CustomerIds, _layout, _cells, _events);
    }

    private void CountRuns(int from, int to, int[] counts)
    {
        Array.Clear(counts);
        var shift = _runShift;
        var ticks = _source.Columns.Ticks.Span[from..to];
        var customers = _source.Columns.Customers.Span[from..to];
        for (var i = 0; i < customers.Length; i++)
        {
            if (IsCounted(customers[i], ticks[i]))
                counts[customers[i] >> shift]++;
        }
    }

    // An instant before year 1 is none.
    private bool IsCounted(int customer, long ticks) => customer >= 0 && (ulong)ticks < (ulong)_asOf;

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
        var shift = _runShift;
        var initiators = columns.Initiators.IsEmpty ? default : columns.Initiators.Span[from..to];
        for (var i = 0; i < customers.Length; i++)
        {
            var customer = customers[i];
            if (!IsCounted(customer, ticks[i]))
                continue;
            var kind = kinds.IsEmpty ? 0 : kinds[i];
            var by = initiators.IsEmpty || initiators[i] == EventColumns.None ? _source.Sides[kind] : (byte)initiators[i];
            pieces[places[customer >> shift]++] = new Piece(ticks[i] - _asOf, from + i, (ushort)(customer & (_rowsOfRun - 1)), _source.Kinds[kind].IsKnown && by <= (byte)Initiator.Counterpart ? (ushort)((2 * kind) + by) : Dropped);
        }
    }

    private void AddRun(int run, ReadOnlySpan<Piece> pieces, bool isFirst)
    {
        var first = run * _rowsOfRun;
        var cells = _cells.AsSpan(first * _layout.Width);

        // Cleared here, where they come into the cache anyway.
        if (isFirst)
            cells[..Math.Min(cells.Length, _rowsOfRun * _layout.Width)].Clear();
        if (_areWeighed)
            AddWeighed(pieces, ref MemoryMarshal.GetReference(cells), _events.AsSpan(first));
        else
            Add(pieces, ref MemoryMarshal.GetReference(cells), _events.AsSpan(first));
    }

    /// <summary>The empty text is no customer. Its row is emptied at the end, which costs less than asking every event whose it is.</summary>
    private void ClearNobody()
    {
        if (_source.NoCustomer is not (>= 0 and var nobody))
            return;
        _cells.AsSpan(nobody * _layout.Width, _layout.Width).Clear();
        _events[nobody] = 0;
    }

    /// <summary>Adds events that all have default strength and severity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<Piece> pieces, ref double cells, Span<int> events)
    {
        var width = _layout.Width;
        ref var weights = ref MemoryMarshal.GetReference(_layout.Weights);
        ref var lanes = ref MemoryMarshal.GetArrayDataReference(_layout.Lanes);
        ref var rates = ref MemoryMarshal.GetArrayDataReference(_layout.Rates);
        ReadOnlySpan<int> ends = _layout.Ends;
        foreach (ref readonly var piece in pieces)
        {
            if (piece.Program == Dropped)
                continue;
            events[piece.Customer]++;
            ref var row = ref Unsafe.Add(ref cells, (nint)piece.Customer * width);
            ref var weight = ref Unsafe.Add(ref weights, (nint)piece.Program * width);
            var ticks = Vector512.Create((double)piece.Ticks);
            nuint place = 0;
            for (var group = 0; group < ends.Length; group++)
            {
                var left = VectorMath.Exp2OfPast(ticks * Vector512.LoadUnsafe(ref rates, (nuint)(group * VectorMath.Lanes)));
                for (var end = (nuint)ends[group]; place < end; place += VectorMath.Lanes)
                {
                    var fed = Vector512.LoadUnsafe(ref weight, place) * Vector512.ShuffleNative(left, Vector512.LoadUnsafe(ref lanes, place));
                    (Vector512.LoadUnsafe(ref row, place) + fed).StoreUnsafe(ref row, place);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWeighed(ReadOnlySpan<Piece> pieces, ref double cells, Span<int> events)
    {
        var width = _layout.Width;
        ref var weights = ref MemoryMarshal.GetReference(_layout.Weights);
        ref var lanes = ref MemoryMarshal.GetArrayDataReference(_layout.Lanes);
        ref var areBad = ref MemoryMarshal.GetArrayDataReference(_layout.AreBad);
        foreach (ref readonly var piece in pieces)
        {
            if (piece.Program == Dropped)
                continue;
            var (strength, badStrength) = Strengths(piece.Row);
            events[piece.Customer]++;
            ref var row = ref Unsafe.Add(ref cells, (nint)piece.Customer * width);
            ref var weight = ref Unsafe.Add(ref weights, (nint)piece.Program * width);
            nuint place = 0;
            for (var group = 0; group < _layout.Ends.Length; group++)
            {
                var left = VectorMath.Exp2OfPast(Vector512.Create((double)piece.Ticks) * Vector512.Create(_layout.Rates, group * VectorMath.Lanes));
                for (var end = (nuint)_layout.Ends[group]; place < end; place += VectorMath.Lanes)
                {
                    var factor = Vector512.ConditionalSelect(Vector512.LoadUnsafe(ref areBad, place), badStrength, strength);

                    // The factor last: what is past altogether is 0 however strong it was.
                    var fed = Vector512.LoadUnsafe(ref weight, place) * Vector512.ShuffleNative(left, Vector512.LoadUnsafe(ref lanes, place)) * factor;
                    (Vector512.LoadUnsafe(ref row, place) + fed).StoreUnsafe(ref row, place);
                }
            }
        }
    }

    /// <summary>How many times the default an event's evidence counts, good and bad; finite, so that what it does not feed stays.</summary>
    private (Vector512<double> Good, Vector512<double> Bad) Strengths(int row)
    {
        var strengths = _source.Columns.Strengths.Span;
        var severities = _source.Columns.Severities.Span;
        var strength = strengths.IsEmpty || double.IsNaN(strengths[row]) ? Fact.DefaultStrength : strengths[row];
        var severity = severities.IsEmpty || double.IsNaN(severities[row]) ? Fact.DefaultSeverity : severities[row];
        return (Vector512.Create(Finite(strength)), Vector512.Create(Finite(Finite(strength) * Finite(severity) / Fact.DefaultSeverity)));

        static double Finite(double value) => Math.Clamp(value, double.MinValue, double.MaxValue);
    }

    /// <summary>What of an event adds to sums; the row is where its strength stands, the customer's number is its run's.</summary>
    private readonly record struct Piece(long Ticks, int Row, ushort Customer, ushort Program);
}
