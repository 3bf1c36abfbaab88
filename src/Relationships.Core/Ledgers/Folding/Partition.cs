using Relationships.Numerics;

namespace Relationships.Ledgers.Folding;

/// <summary>All events that keep the rules, moved to where their customer's others are: part by part, in a part in the order of rows.</summary>
internal sealed class Partition
{
    // So many events, and what folding them takes, stand in a core's second cache.
    private const int PartEvents = 16384;
    private const int PartCustomers = ushort.MaxValue;

    private readonly EventSource _source;
    private readonly RowScan[] _scans;
    private readonly int[] _counts;
    private readonly uint[] _places;
    private readonly int[][] _ends;
    private readonly int[][] _starts;
    private readonly PackedEvent[] _events;

    /// <summary>Cuts the customers into parts.</summary>
    /// <param name="source">The events.</param>
    /// <param name="scans">What a first look at them found.</param>
    /// <param name="order">Codes of all customers in the order of rows; null where codes are in order.</param>
    /// <param name="partEvents">About how many events make a part; 0 for as many as suit a processor.</param>
    public Partition(EventSource source, RowScan[] scans, int[]? order, int partEvents = 0)
    {
        _source = source;
        _scans = scans;
        Order = order;
        var customers = source.Columns.CustomerIds.Count;
        _places = new uint[customers];
        _counts = Total(scans, customers);
        var limit = Math.Max(partEvents > 0 ? partEvents : PartEvents, source.Count / short.MaxValue);
        var parts = new List<FoldPart>();
        var start = 0;
        for (var first = 0; first < customers;)
        {
            long events = 0;
            var end = first;
            while (end < customers && end - first < PartCustomers && (end == first || events + _counts[CodeAt(end)] <= limit))
            {
                var code = CodeAt(end);
                _places[code] = ((uint)parts.Count << 16) | (uint)(end - first);
                events += _counts[code];
                end++;
            }

            parts.Add(new FoldPart { FirstCustomer = first, Customers = end - first, Start = start, MostEvents = (int)events });
            start += (int)events;
            first = end;
        }

        Parts = [.. parts];
        _starts = Starts();
        _ends = [.. _starts.Select(s => s.ToArray())];
        _events = GC.AllocateUninitializedArray<PackedEvent>(start);
    }

    public FoldPart[] Parts { get; }

    /// <summary>Codes of all customers in the order of rows; null where codes are in order.</summary>
    public int[]? Order { get; }

    /// <summary>How many runs each part's events stand in.</summary>
    public int Runs => _scans.Length;

    /// <summary>Code of the customer at a place of the order of all.</summary>
    public int CodeAt(int place) => Order is null ? place : Order[place];

    /// <summary>A run of a part's events; all runs are the part's events.</summary>
    public ReadOnlySpan<PackedEvent> Run(int part, int run) => _events.AsSpan(_starts[run][part].._ends[run][part]);

    /// <summary>Moves a scan's events; of those whose id stands twice gives the rows instead.</summary>
    public List<int> Move(int scan, BitColumn? repeated, CancellationToken cancellation)
    {
        var repeats = new List<int>();
        var row = _scans[scan].Start;
        foreach (var rejected in _scans[scan].RejectedRows)
        {
            MoveRows(row, rejected, _ends[scan], repeated, repeats, cancellation);
            row = rejected + 1;
        }

        MoveRows(row, _scans[scan].End, _ends[scan], repeated, repeats, cancellation);
        return repeats;
    }

    /// <summary>Moves one event behind those of its scan.</summary>
    public void MoveOne(int row) =>
        new EventPacker(_source).Pack(row, _places, _events, _ends[Array.FindIndex(_scans, s => row >= s.Start && row < s.End)]);

    /// <summary>Bounds the rows that each part can give: a customer has no more relationships than events, nor than there are counterparts.</summary>
    public void BoundRows(FoldContext context)
    {
        var most = _source.Columns.Counterparts.IsEmpty ? 1 : context.CounterpartCodes.Length;
        long all = 0, fewest = 0;
        foreach (var part in Parts)
        {
            long rows = 0;
            for (var i = 0; i < part.Customers; i++)
            {
                var code = CodeAt(part.FirstCustomer + i);
                rows += Math.Min(_counts[code], most);
                fewest += Math.Min(_counts[code], 1);
                part.EarlierRows += context.Earlier?.RowsOf(code).Length ?? 0;
            }

            part.MostRows = (int)rows + part.EarlierRows;
            all += rows;
        }

        IsBoundLoose = most > 1 && all > 2 * fewest;
    }

    /// <summary>Whether there may be many fewer rows than <see cref="BoundRows"/> made room for.</summary>
    public bool IsBoundLoose { get; private set; }

    private void MoveRows(int start, int end, int[] ends, BitColumn? repeated, List<int> repeats, CancellationToken cancellation)
    {
        var ids = repeated is null ? default : _source.Columns.Ids.Span;
        var packer = new EventPacker(_source);
        for (var row = start; row < end; row++)
        {
            if ((row & 0xFFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var next = row + CacheLines.RowsAhead;
            packer.Fetch(next, _places);
            if (next < ids.Length)
                repeated!.Fetch(ids[next]);
            if (repeated is not null && ids[row] is var id && id >= 0 && repeated[id])
                repeats.Add(row);
            else
                packer.Pack(row, _places, _events, ends);
        }
    }

    private static int[] Total(RowScan[] scans, int customers)
    {
        if (scans.Length == 1)
            return scans[0].Counts;
        var counts = new int[customers];
        foreach (var scan in scans)
        {
            for (var code = 0; code < counts.Length; code++)
                counts[code] += scan.Counts[code];
        }

        return counts;
    }

    /// <summary>For each scan where its events of each part begin: behind those of the scans before it.</summary>
    private int[][] Starts()
    {
        int[][] starts = [.. _scans.Select(_ => new int[Parts.Length])];
        for (var part = 0; part < Parts.Length; part++)
        {
            var at = Parts[part].Start;
            for (var scan = 0; scan < _scans.Length; scan++)
            {
                starts[scan][part] = at;
                for (var i = 0; i < Parts[part].Customers && _scans.Length > 1; i++)
                    at += _scans[scan].Counts[CodeAt(Parts[part].FirstCustomer + i)];
            }
        }

        return starts;
    }
}
