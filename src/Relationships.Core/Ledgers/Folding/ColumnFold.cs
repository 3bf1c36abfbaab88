using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Ledgers.Folding;

/// <summary>The fold of events in columns: scan, set repeats aside, partition by customer, sort and fold part by part.</summary>
internal sealed class ColumnFold
{
    // So few rows are not worth a second thread.
    private const int FewRows = 4096;

    private readonly FoldOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly EventSource _source;
    private readonly LedgerNames _names;
    private readonly int _threads;
    private readonly int _partEvents;
    private readonly List<RejectedEvent> _rejects = [];
    private int _dropped;

    private ColumnFold(EventColumns columns, FoldOptions options, int partEvents, CancellationToken cancellation)
    {
        _options = options;
        _cancellation = cancellation;
        _partEvents = partEvents;
        _source = new EventSource(columns, options.Policy.Compiled);
        _names = NamesOf(ref columns, options);
        if (options.Onto is not null)
            _source = new EventSource(columns, options.Policy.Compiled);
        _threads = partEvents == 0 && columns.Count <= FewRows ? 1 : options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
    }

    /// <summary>Folds columns.</summary>
    /// <param name="columns">The events.</param>
    /// <param name="options">How.</param>
    /// <param name="partEvents">About how many events are folded at a time; 0 for as many as suit a processor.</param>
    /// <param name="cancellation">Stops the fold.</param>
    public static FoldedEvents Run(EventColumns columns, FoldOptions options, int partEvents, CancellationToken cancellation) =>
        new ColumnFold(columns, options, partEvents, cancellation).Run();

    private FoldedEvents Run()
    {
        var scans = Scan();
        ThrowIfNotBehind(_options, scans);
        var repeated = RepeatedIds.In(scans);
        var partition = new Partition(_source, scans, CustomerOrder.Sorted(_source.Columns.CustomerIds), _partEvents);
        Move(partition, repeated);

        var context = MakeContext();
        var columns = MakeRoom(partition, context);
        var folders = Fold(partition, columns, context);
        Join(partition, columns);

        foreach (var folder in folders)
            _rejects.AddRange(folder.Rejects);
        _rejects.Sort(EventLog.CompareRejects);
        var rows = partition.Parts.Sum(p => p.Rows);
        var latest = folders.Select(f => f.Latest).Append(LatestOf(_options.Onto)).Max();
        return new FoldedEvents
        {
            Table = new LedgerTable(_source.Policy, columns, _names, rows, rows == 0 ? null : ZoneOfRows()),
            Rejects = _rejects,
            DuplicatesDropped = _dropped,
            EventCount = folders.Sum(f => f.Events),
            Latest = latest == long.MinValue ? null : new DateTimeOffset(latest, TimeSpan.Zero),
        };
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
        foreach (var row in RepeatedIds.SetAside(_source, rows, _rejects, out _dropped))
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
            AsOf = _options.AsOf?.UtcTicks ?? long.MaxValue,
            CounterpartCodes = codes,
            Counterparts = counterparts,
            Ranks = ranks,
            BrandCodes = _options.Onto is null ? null : BrandCodes(),
            Earlier = _options.Onto is { } table ? new EarlierLedgers(table, _source.Columns.CustomerIds.Count, ranks) : null,
        };
    }

    /// <summary>Gives each part rows of its own, as many as it can need.</summary>
    private LedgerColumns MakeRoom(Partition partition, FoldContext context)
    {
        partition.BoundRows(context);
        if (partition.IsBoundLoose)
        {
            Workers.Run(
                _threads,
                partition.Parts.Length,
                () => new PartSorter(_source, partition, context.CounterpartRanks),
                (sorter, part) => partition.Parts[part].MostRows = sorter.CountRelationships(part) + partition.Parts[part].EarlierRows,
                _cancellation);
        }

        var columns = new LedgerColumns();
        columns.Resize(partition.PlaceRows());
        return columns;
    }

    private List<PartFolder> Fold(Partition partition, LedgerColumns columns, FoldContext context)
    {
        // The largest first: no thread is left with it at the end.
        int[] largestFirst = [.. Enumerable.Range(0, partition.Parts.Length).OrderByDescending(p => partition.Parts[p].MostEvents)];
        var done = 0;
        return Workers.Run(
            _threads,
            largestFirst.Length,
            () => new PartFolder(_source, partition, columns, context),
            (folder, i) =>
            {
                folder.Fold(largestFirst[i]);
                _options.Progress?.Report(Interlocked.Add(ref done, partition.Parts[largestFirst[i]].MostEvents));
            },
            _cancellation);
    }

    /// <summary>Closes the gaps between the parts' rows, and puts their items together.</summary>
    private void Join(Partition partition, LedgerColumns columns)
    {
        var row = 0;
        foreach (var part in partition.Parts)
        {
            columns.Move(part.FirstRow, row, part.Rows);
            part.FirstRow = row;
            row += part.Rows;
        }

        columns.Items.Join(partition.Parts, row, _threads, _cancellation);
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

    private static void ThrowIfNotBehind(FoldOptions options, RowScan[] events)
    {
        if (options.Onto is not { Count: > 0 } table)
            return;
        var last = LatestOf(table);
        if (options.AsOf is { } asOf && asOf.UtcTicks <= last)
            throw new ArgumentException($"as-of {asOf:O}: the table holds an event at {new DateTimeOffset(last, TimeSpan.Zero):O}; refold from the log.", nameof(options));
        var earliest = events.Min(s => s.Earliest);
        if (earliest != long.MaxValue && Today.StartOfDay(earliest, options.Zone) <= last)
            throw new ArgumentException($"events: the earliest, at {new DateTimeOffset(earliest, TimeSpan.Zero):O}, is not on a later day than the latest that the table holds, at {new DateTimeOffset(last, TimeSpan.Zero):O}; refold from the log.", nameof(events));
    }

    private static long LatestOf(LedgerTable? table)
    {
        var latest = long.MinValue;
        for (var row = 0; row < table?.Count; row++)
            latest = Math.Max(latest, table.Columns.Last[row]);
        return latest;
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
