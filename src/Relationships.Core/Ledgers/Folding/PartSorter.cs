
namespace Relationships.Ledgers.Folding;

/// <summary>
/// Sorts a part's events by customer, counterpart and canonical order. One pass puts each event where it would stand if
/// its customer's were spread evenly over time; what then stands wrong is near its place.
/// </summary>
internal sealed class PartSorter(EventSource source, Partition partition, int[] counterpartRanks)
{
    // Beyond so many moves an event, on average, the events are not spread evenly: they are sorted as any numbers are.
    private const int MostMoves = 16;

    private readonly RowOrder _order = new(source);
    private readonly Comparer<PackedEvent> _byInstant = Comparer<PackedEvent>.Create(static (x, y) => x.At.CompareTo(y.At));
    private PackedEvent[] _sorted = [];
    private int[] _buckets = [];
    private int[] _starts = [];
    private ulong[] _counterparts = [];
    private PackedEvent[] _group = [];

    /// <summary>Sorts a part.</summary>
    /// <returns>Its events; to be used before the next part is sorted.</returns>
    public Span<PackedEvent> Sort(int part)
    {
        var customers = partition.Parts[part].Customers;
        var count = Count(part, customers, out var earliest, out var latest);
        Spread(part, count, earliest, latest);
        for (var customer = 0; customer < customers; customer++)
            SortCustomer(Events(customer));
        return _sorted.AsSpan(0, count);
    }

    /// <summary>How many relationships a part's events belong to.</summary>
    public int CountRelationships(int part)
    {
        Sort(part);
        var count = 0;
        for (var customer = 0; customer < partition.Parts[part].Customers; customer++)
        {
            var events = Events(customer);
            for (var start = 0; start < events.Length; start = EndOfRelationship(events, start))
                count++;
        }

        return count;
    }

    /// <summary>The sorted events of one customer of the part.</summary>
    public Span<PackedEvent> Events(int customer) => Events(customer, out _);

    /// <summary>The sorted events of one customer of the part, and where among all of the part they begin.</summary>
    public Span<PackedEvent> Events(int customer, out int first) => _sorted.AsSpan(first = _starts[customer], _starts[customer + 1] - first);

    /// <summary>Where a relationship ends that begins at an index of a customer's events.</summary>
    public int EndOfRelationship(ReadOnlySpan<PackedEvent> events, int start)
    {
        var counterparts = source.Columns.Counterparts.Span;
        if (counterparts.IsEmpty)
            return events.Length;
        var end = start + 1;
        var rank = counterpartRanks[counterparts[events[start].Row]];
        while (end < events.Length && counterpartRanks[counterparts[events[end].Row]] == rank)
            end++;
        return end;
    }

    private int Count(int part, int customers, out long earliest, out long latest)
    {
        (earliest, latest) = (long.MaxValue, long.MinValue);
        Array.Resize(ref _starts, Math.Max(_starts.Length, customers + 2));
        Array.Clear(_starts);
        var count = 0;
        for (var run = 0; run < partition.Runs; run++)
        {
            foreach (ref readonly var e in partition.Run(part, run))
            {
                _starts[e.Customer + 1]++;
                earliest = Math.Min(earliest, e.At);
                latest = Math.Max(latest, e.At);
            }

            count += partition.Run(part, run).Length;
        }

        for (var customer = 0; customer < customers; customer++)
            _starts[customer + 1] += _starts[customer];
        return count;
    }

    private void Spread(int part, int count, long earliest, long latest)
    {
        if (_buckets.Length <= count)
        {
            _sorted = GC.AllocateUninitializedArray<PackedEvent>(count + (count / 4));
            _buckets = GC.AllocateUninitializedArray<int>(_sorted.Length + 1);
        }

        var buckets = _buckets.AsSpan(0, count + 1);
        buckets.Clear();
        var scale = 1 / ((double)latest - earliest + 1);
        for (var run = 0; run < partition.Runs; run++)
        {
            foreach (ref readonly var e in partition.Run(part, run))
                buckets[BucketOf(e, earliest, scale) + 1]++;
        }

        for (var i = 1; i < buckets.Length; i++)
            buckets[i] += buckets[i - 1];
        for (var run = 0; run < partition.Runs; run++)
        {
            foreach (ref readonly var e in partition.Run(part, run))
                _sorted[buckets[BucketOf(e, earliest, scale)]++] = e;
        }
    }

    private int BucketOf(in PackedEvent e, long earliest, double scale)
    {
        var start = _starts[e.Customer];
        var room = _starts[e.Customer + 1] - start;
        return start + Math.Min(room - 1, (int)((e.At - earliest) * scale * room));
    }

    private void SortCustomer(Span<PackedEvent> events)
    {
        if (events.Length < 2)
            return;
        if (!source.Columns.Counterparts.IsEmpty && source.Columns.CounterpartNames.Count > 1)
            SortByCounterpart(events);
        for (var start = 0; start < events.Length;)
        {
            var end = EndOfRelationship(events, start);
            SortRelationship(events[start..end]);
            start = end;
        }
    }

    private void SortRelationship(Span<PackedEvent> events)
    {
        if (!SortNearly(events))
            events.Sort(_byInstant);
        for (var start = 0; start + 1 < events.Length; start++)
        {
            if (events[start + 1].At != events[start].At)
                continue;
            var end = start + 2;
            while (end < events.Length && events[end].At == events[start].At)
                end++;
            events[start..end].Sort(_order);
            start = end - 1;
        }
    }

    /// <summary>Insertion sort, which is given up where events are far from their places.</summary>
    private static bool SortNearly(Span<PackedEvent> events)
    {
        var moves = (long)events.Length * MostMoves;
        for (var i = 1; i < events.Length; i++)
        {
            if (events[i].At >= events[i - 1].At)
                continue;
            var e = events[i];
            var to = i;
            do
            {
                events[to] = events[to - 1];
                to--;
            }
            while (to > 0 && events[to - 1].At > e.At);
            events[to] = e;
            if ((moves -= i - to) < 0)
                return false;
        }

        return true;
    }

    /// <summary>Brings a customer's events with one counterpart together, as they stand.</summary>
    private void SortByCounterpart(Span<PackedEvent> events)
    {
        var counterparts = source.Columns.Counterparts.Span;
        if (_counterparts.Length < events.Length)
        {
            _counterparts = new ulong[events.Length];
            _group = new PackedEvent[events.Length];
        }

        var keys = _counterparts.AsSpan(0, events.Length);
        var isSorted = true;
        for (var i = 0; i < events.Length; i++)
        {
            keys[i] = ((ulong)counterpartRanks[counterparts[events[i].Row]] << 32) | (uint)i;
            isSorted &= i == 0 || keys[i - 1] < keys[i];
        }

        if (isSorted)
            return;
        keys.Sort();
        for (var i = 0; i < events.Length; i++)
            _group[i] = events[(int)keys[i]];
        _group.AsSpan(0, events.Length).CopyTo(events);
    }
}
