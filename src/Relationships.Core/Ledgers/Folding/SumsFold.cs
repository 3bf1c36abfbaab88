using System.Runtime.Intrinsics;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>
/// Decayed sums and counts alone: each event is added to its customer's row at its weight at the as-of, in the order of arrival.
/// Threads share the customers out, so that every row is added up by one.
/// </summary>
internal sealed class SumsFold
{
    private const int Block = 512;

    private readonly EventSource _source;
    private readonly long _asOf;
    private readonly int _width;
    private readonly EvidenceSum[] _sums;
    private readonly Feed[][] _feeds;
    private readonly double[] _cells;
    private readonly int[] _events;

    public SumsFold(EventSource source, long asOf)
    {
        _source = source;
        _asOf = asOf;
        FeedProgram[] programs = [.. source.Kinds.Where(k => k.IsKnown).SelectMany(k => new[] { k.OfCustomer, k.OfCounterpart })];
        _sums = [.. programs.SelectMany(AllFeeds).Select(f => (EvidenceSum)f.Sum).Distinct().Order()];
        _width = Math.Max(1, (_sums.Length + VectorMath.Lanes - 1) / VectorMath.Lanes * VectorMath.Lanes);
        _feeds = [.. source.Kinds.SelectMany(k => k.IsKnown ? new[] { Placed(k.OfCustomer), Placed(k.OfCounterpart) } : [[], []])];
        _cells = new double[checked(source.Columns.CustomerIds.Count * _width)];
        _events = new int[source.Columns.CustomerIds.Count];
    }

    public DecayedSumTable Run(int threads, CancellationToken cancellation)
    {
        Workers.Run(threads, threads, i => Add(i, threads, cancellation), cancellation);
        return new DecayedSumTable(new DateTimeOffset(_asOf, TimeSpan.Zero), _source.Columns.CustomerIds, _sums, _width, _cells, _events);
    }

    /// <summary>Adds the events of the customers of one thread, block by block: first chooses them, then weighs, then adds.</summary>
    private void Add(int thread, int threads, CancellationToken cancellation)
    {
        var columns = _source.Columns;
        Span<int> rows = stackalloc int[Block];
        double touched = 0;
        var growth = new double[Block * _source.Policy.HalfLifeLanes.Length];
        for (var start = 0; start < columns.Count; start += Block)
        {
            if ((start & 0xFFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var customers = columns.Customers.Span.Slice(start, Math.Min(Block, columns.Count - start));
            var count = 0;
            for (var i = 0; i < customers.Length; i++)
            {
                // Neighbours have neighbouring rows: hot customers are spread over threads by their lowest bits.
                rows[count] = start + i;
                count += threads == 1 || (uint)customers[i] % (uint)threads == (uint)thread ? 1 : 0;
            }

            touched += Touch(rows[..count]);
            Weigh(rows[..count], growth);
            AddBlock(rows[..count], growth);
        }

        // What was read ahead is needed by nobody, but must not be passed over as idle.
        GC.KeepAlive(touched);
    }

    /// <summary>Reads the rows that a block adds to, so that the processor waits once for many that lie about in memory.</summary>
    private double Touch(ReadOnlySpan<int> rows)
    {
        var customers = _source.Columns.Customers.Span;
        var cells = _cells.AsSpan();
        double touched = 0;
        foreach (var row in rows)
        {
            var first = Math.Max(0, customers[row]) * _width;
            for (var i = 0; i < _width; i += VectorMath.Lanes)
                touched += cells[first + i];
        }

        return touched;
    }

    /// <summary>What a piece of evidence of each event still weighs at the as-of, for every half-life.</summary>
    private void Weigh(ReadOnlySpan<int> rows, Span<double> growth)
    {
        var ticks = _source.Columns.Ticks.Span;
        var halfLives = _source.Policy.HalfLifeLanes;
        var at = 0;
        foreach (var row in rows)
        {
            var span = Vector512.Create((double)(ticks[row] - _asOf));
            for (var i = 0; i < halfLives.Length; i += VectorMath.Lanes, at += VectorMath.Lanes)
                VectorMath.Exp2(span / Vector512.Create(halfLives.AsSpan(i))).CopyTo(growth[at..]);
        }
    }

    private void AddBlock(ReadOnlySpan<int> rows, ReadOnlySpan<double> growth)
    {
        var columns = _source.Columns;
        var customers = columns.Customers.Span;
        var ticks = columns.Ticks.Span;
        var kinds = columns.Kinds.Span;
        var initiators = columns.Initiators.Span;
        var strengths = columns.Strengths.Span;
        var severities = columns.Severities.Span;
        var lanes = _source.Policy.HalfLifeLanes.Length;
        var at = 0;
        foreach (var row in rows)
        {
            var left = growth.Slice(at, lanes);
            at += lanes;
            var kind = kinds.IsEmpty ? 0 : kinds[row];
            var customer = customers[row];
            if (customer < 0 || ticks[row] >= _asOf || !_source.Kinds[kind].IsKnown)
                continue;
            var by = initiators.IsEmpty || initiators[row] < 0 ? _source.Sides[kind] : Math.Min((byte)1, (byte)initiators[row]);
            var strength = strengths.IsEmpty || double.IsNaN(strengths[row]) ? Fact.DefaultStrength : strengths[row];
            var badStrength = strength * (severities.IsEmpty || double.IsNaN(severities[row]) ? Fact.DefaultSeverity : severities[row]);
            _events[customer]++;
            var cells = _cells.AsSpan(customer * _width, _width);
            foreach (ref readonly var feed in _feeds[(2 * kind) + by].AsSpan())
                cells[feed.Sum] += (feed.IsTrust ? badStrength : strength) * feed.Weight * left[feed.HalfLife];
        }
    }

    private static IEnumerable<Feed> AllFeeds(FeedProgram program) =>
        program.Good.Concat(program.Bad).Concat(program.RepeatFeed is { } repeat ? [repeat] : []);

    /// <summary>A program's feeds by their places among the sums kept; bad ones are marked where the fold marks trust.</summary>
    private Feed[] Placed(FeedProgram program) =>
    [
        .. AllFeeds(program).Select(f => f with { Sum = (byte)Array.IndexOf(_sums, (EvidenceSum)f.Sum), IsTrust = ((EvidenceSum)f.Sum).IsBad() }),
    ];
}
