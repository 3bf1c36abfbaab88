using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Ledgers.Folding;

/// <summary>
/// The fold of events in columns: scan, set repeats aside, partition by customer; then sort and fold part by part, all parts at
/// once or some at a time.
/// </summary>
internal sealed class ColumnFold
{
    // So few rows are not worth a second thread.
    private const int FewRows = 4096;

    private readonly FoldOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly EventSource _source;
    private readonly LedgerNames _names;
    private readonly int _threads;
    private readonly List<RejectedEvent> _rejects = [];
    private readonly Partition _partition;
    private readonly FoldContext _context;
    private readonly long _latestBefore;
    private readonly Stack<LedgerItems> _spentItems = [];
    private int _dropped;
    private int _done;

    /// <summary>Does all that comes before folding.</summary>
    /// <param name="columns">The events.</param>
    /// <param name="options">How.</param>
    /// <param name="partEvents">About how many events are folded at a time; 0 for as many as suit a processor.</param>
    /// <param name="cancellation">Stops the fold.</param>
    public ColumnFold(EventColumns columns, FoldOptions options, int partEvents, CancellationToken cancellation)
    {
        _options = options;
        _cancellation = cancellation;
        _source = new EventSource(columns, options.Policy.Compiled);
        _names = NamesOf(ref columns, options);
        if (options.Onto is not null)
            _source = new EventSource(columns, options.Policy.Compiled);
        _threads = partEvents == 0 && columns.Count <= FewRows ? 1 : ThreadCount.Of(options.Threads, columns.Count);

        var scans = Scan();
        _latestBefore = OntoCheck.LatestOf(_options.Onto);
        OntoCheck.ThrowIfNotBehind(_options, scans, _latestBefore);
        var repeated = RepeatedIds.In(scans);
        _partition = new Partition(_source, scans, CustomerOrder.Sorted(_source.Columns.CustomerIds), partEvents);
        Move(_partition, repeated);
        _context = MakeContext();
        BoundRows();
    }

    /// <summary>The parts, in the order of their customers.</summary>
    public FoldPart[] Parts => _partition.Parts;

    /// <summary>What was set aside so far, by place of origin.</summary>
    public IReadOnlyList<RejectedEvent> Rejects
    {
        get
        {
            _rejects.Sort(EventLog.CompareRejects);
            return _rejects;
        }
    }

    /// <summary>How many events were dropped because an equal one with the same id stands among them.</summary>
    public int DuplicatesDropped => _dropped;

    /// <summary>How many events of parts that were folded are good.</summary>
    public int Events { get; private set; }

    /// <summary>Ticks of the latest good event of parts that were folded, and of those that yesterday's table holds.</summary>
    public long Latest { get; private set; } = long.MinValue;

    /// <summary>Folds all parts.</summary>
    public static FoldedEvents Run(EventColumns columns, FoldOptions options, int partEvents, CancellationToken cancellation)
    {
        var fold = new ColumnFold(columns, options, partEvents, cancellation);
        var table = fold.Fold(0, fold.Parts.Length, options.AsOf, tells: true);
        return new FoldedEvents
        {
            Table = table,
            Rejects = fold.Rejects,
            DuplicatesDropped = fold._dropped,
            EventCount = fold.Events,
            Latest = fold.Latest == long.MinValue ? null : new DateTimeOffset(fold.Latest, TimeSpan.Zero),
        };
    }

    /// <summary>Folds parts that follow each other.</summary>
    /// <param name="first">The first.</param>
    /// <param name="count">How many.</param>
    /// <param name="asOf">Events count if they are strictly earlier; null for all.</param>
    /// <param name="tells">Whether what is set aside, and how many events are good, is noted: once for each part.</param>
    /// <param name="spent">A table that nobody reads any more, whose memory is filled anew; null for new memory.</param>
    public LedgerTable Fold(int first, int count, DateTimeOffset? asOf, bool tells, LedgerTable? spent = null)
    {
        OntoCheck.ThrowIfNotBehind(asOf, _latestBefore, nameof(asOf));
        var parts = Parts.AsSpan(first, count).ToArray();
        var columns = spent?.Spend() ?? new LedgerColumns();
        columns.Reserve(PlaceRows(parts));
        foreach (var part in parts.Where(_ => _spentItems.Count > 0))
            part.Items = _spentItems.Pop();

        var folders = Fold(first, parts, columns, _context with { AsOf = asOf?.UtcTicks ?? long.MaxValue });
        var rows = Join(parts, columns);
        if (tells)
        {
            foreach (var folder in folders)
                _rejects.AddRange(folder.Rejects);
            Events += folders.Sum(f => f.Events);
            Latest = folders.Select(f => f.Latest).Append(_latestBefore).Append(Latest).Max();
        }

        return new LedgerTable(_source.Policy, columns, _names, rows, rows == 0 ? null : ZoneOfRows());
    }

    /// <summary>Makes the keys of a table's rows, on all threads.</summary>
    public void MakeKeys(LedgerTable table) => table.MakeKeys(_threads, _cancellation);

    /// <summary>Ticks of the latest good event of all, before all parts are folded: of those alone that may hold it.</summary>
    public long FindLatest()
    {
        var latests = new long[Parts.Length];
        Workers.Run(_threads, latests.Length, part => latests[part] = LatestOf(part), _cancellation);
        var found = _latestBefore;
        foreach (var part in Enumerable.Range(0, latests.Length).OrderByDescending(part => latests[part]))
        {
            if (latests[part] <= found)
                break;
            var columns = new LedgerColumns();
            columns.Reserve(PlaceRows([Parts[part]]));
            found = Math.Max(found, Fold(part, [Parts[part]], columns, _context)[0].Latest);
            GiveBack(Parts[part]);
        }

        return found;
    }

    private TimeZoneInfo? ZoneOfRows() => _options.Onto is { Count: > 0, Zone: null } ? null : _options.Zone;

    private RowScan[] Scan()
    {
        RowScan[] scans = [.. Enumerable.Range(0, _threads).Select(i => new RowScan(_source, Cut(i), Cut(i + 1)))];
        Workers.Run(_threads, scans.Length, i => scans[i].Run(_cancellation), _cancellation);
        foreach (var scan in scans)
            _rejects.AddRange(scan.Rejects);
        return scans;

        int Cut(int i) => (int)((long)_source.Count * i / _threads);
    }

    /// <summary>Moves all events to their parts; of repeated ids those that stay follow behind.</summary>
    private void Move(Partition partition, BitColumn? repeated)
    {
        var repeats = new List<int>[partition.Runs];
        Workers.Run(_threads, partition.Runs, i => repeats[i] = partition.Move(i, repeated, _cancellation), _cancellation);
        if (repeated is null)
            return;
        List<int> rows = [.. repeats.SelectMany(r => r)];
        foreach (var row in RepeatedIds.SetAside(_source, rows, _rejects, _threads, _cancellation, out _dropped))
            partition.MoveOne(row);
    }

    private FoldContext MakeContext()
    {
        int[] codes = [.. _source.Columns.CounterpartNames.Select(_names.CodeOf)];
        Counterpart[] counterparts = [.. _names.Counterparts];
        int[] order = [.. Enumerable.Range(0, counterparts.Length)];
        var ranks = new int[order.Length];
        Array.Sort(order, (x, y) => counterparts[x].CompareTo(counterparts[y]));
        for (var place = 0; place < order.Length; place++)
            ranks[order[place]] = place;
        return new FoldContext
        {
            Zone = _options.Zone,
            CounterpartCodes = codes,
            Counterparts = counterparts,
            Ranks = ranks,
            BrandCodes = _options.Onto is null ? null : BrandCodes(),
            Earlier = _options.Onto is { } table ? new EarlierLedgers(table, _source.Columns.CustomerIds.Count, ranks) : null,
        };
    }

    /// <summary>Says for each part how many rows it needs at most.</summary>
    private void BoundRows()
    {
        _partition.BoundRows(_context);
        if (!_partition.IsBoundLoose)
            return;
        Workers.Run(
            _threads,
            Parts.Length,
            () => new PartSorter(_source, _partition, _context.CounterpartRanks),
            (sorter, part) => Parts[part].MostRows = sorter.CountRelationships(part) + Parts[part].EarlierRows,
            _cancellation);
    }

    /// <summary>Gives each part rows of its own; tells how many they are.</summary>
    private static int PlaceRows(ReadOnlySpan<FoldPart> parts)
    {
        var row = 0;
        foreach (var part in parts)
        {
            part.FirstRow = row;
            part.Rows = 0;

            // Where folding was broken off, what it left is there still.
            part.Items.Clear();
            row = checked(row + part.MostRows);
        }

        return row;
    }

    private List<PartFolder> Fold(int first, FoldPart[] parts, LedgerColumns columns, FoldContext context)
    {
        // The largest first: no thread is left with it at the end.
        int[] largestFirst = [.. Enumerable.Range(0, parts.Length).OrderByDescending(p => parts[p].MostEvents)];
        return Workers.Run(
            _threads,
            largestFirst.Length,
            () => new PartFolder(_source, _partition, columns, context),
            (folder, i) =>
            {
                folder.Fold(first + largestFirst[i]);
                _options.Progress?.Report(Interlocked.Add(ref _done, parts[largestFirst[i]].MostEvents));
            },
            _cancellation);
    }

    /// <summary>Closes the gaps between the parts' rows, and puts their items together; tells how many rows there are.</summary>
    private int Join(FoldPart[] parts, LedgerColumns columns)
    {
        var row = 0;
        foreach (var part in parts)
        {
            columns.Move(part.FirstRow, row, part.Rows);
            part.FirstRow = row;
            row += part.Rows;
        }

        columns.Items.Join(parts, row, _threads, _cancellation);
        foreach (var part in parts)
            GiveBack(part);
        return row;
    }

    /// <summary>Takes back the memory of a part's items, for the parts that are folded next.</summary>
    private void GiveBack(FoldPart part)
    {
        part.Items.Clear();
        _spentItems.Push(part.Items);
        part.Items = new LedgerItems();
    }

    /// <summary>Ticks of the latest event of a part, good or not.</summary>
    private long LatestOf(int part)
    {
        var latest = long.MinValue;
        for (var run = 0; run < _partition.Runs; run++)
        {
            foreach (ref readonly var e in _partition.Run(part, run))
                latest = Math.Max(latest, e.At);
        }

        return latest;
    }

    private int[] BrandCodes()
    {
        var codes = new int[_source.Columns.Texts.Count];
        foreach (var code in _source.Columns.Brands.Span)
        {
            if (code != EventColumns.None)
                codes[code] = _names.BrandNames.Add(_source.Columns.Texts.Utf8(code));
        }

        return codes;
    }

    /// <summary>The names of the table: those of the events as they stand, or yesterday's with today's added.</summary>
    private static LedgerNames NamesOf(ref EventColumns columns, FoldOptions options)
    {
        if (options.Onto is not { } table)
            return LedgerNames.Shared(columns.CustomerIds, columns.Texts, columns.EpisodeNames);
        var names = table.Names.Clone();
        columns = columns.Renamed(names.CustomerIds, names.EpisodeNames);
        return names;
    }
}
