using System.Diagnostics;
using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Ledgers.Folding;

/// <summary>Sorts and folds one part after another into rows of the table that are the part's own. One a thread.</summary>
internal sealed class PartFolder
{
    private readonly EventSource _source;
    private readonly Partition _partition;
    private readonly LedgerColumns _columns;
    private readonly FoldContext _context;
    private readonly PartSorter _sorter;
    private readonly LedgerFold _fold;
    private readonly RowBlock _block;
    private readonly List<RejectedEvent> _rejects = [];
    private int[] _episodes = [];
    private long[] _dues = [];
    private int[] _wanted = [];

    public PartFolder(EventSource source, Partition partition, LedgerColumns columns, FoldContext context)
    {
        _source = source;
        _partition = partition;
        _columns = columns;
        _context = context;
        _sorter = new PartSorter(source, partition, context.CounterpartRanks);
        _fold = new LedgerFold(source.Policy, context.Zone, since: null);
        _block = new RowBlock(columns);
    }

    public IReadOnlyList<RejectedEvent> Rejects => _rejects;

    /// <summary>How many events were good, those at or after the as-of among them.</summary>
    public int Events { get; private set; }

    /// <summary>Ticks of the latest good event.</summary>
    public long Latest { get; private set; } = long.MinValue;

    /// <summary>Folds a part.</summary>
    public void Fold(int index)
    {
        var part = _partition.Parts[index];
        var reader = new FactReader(_source);
        var sorted = _sorter.Sort(index);
        Gather(sorted, reader);
        part.Items.Resize(part.MostRows);
        for (var i = 0; i < part.Customers; i++)
        {
            var customer = _partition.CodeAt(part.FirstCustomer + i);
            var events = _sorter.Events(i, out var first);
            var earlier = _context.Earlier is null ? default : _context.Earlier.RowsOf(customer);
            FoldCustomer(part, customer, events, first, earlier, reader);
        }

        _block.Write();
    }

    /// <summary>
    /// Fetches what lies about in memory for all events of a part together: a processor waits once for many that it asks
    /// for at once.
    /// </summary>
    private void Gather(ReadOnlySpan<PackedEvent> events, in FactReader reader)
    {
        if (_episodes.Length < events.Length)
        {
            _episodes = GC.AllocateUninitializedArray<int>(events.Length + (events.Length / 4));
            _dues = GC.AllocateUninitializedArray<long>(_episodes.Length);
            _wanted = GC.AllocateUninitializedArray<int>(_episodes.Length);
        }

        // Which are wanted is found out first and without a branch: one that the processor foresees wrongly would have it ask anew.
        var kinds = _source.Kinds;
        var wanted = _wanted.AsSpan(0, events.Length);
        var count = 0;
        for (var i = 0; i < events.Length; i++)
        {
            wanted[count] = i;
            count += kinds[events[i].Kind].Step != EpisodeStep.None ? 1 : 0;
        }

        wanted = wanted[..count];
        foreach (var i in wanted)
            _episodes[i] = reader.EpisodeOf(events[i].Row);
        count = 0;
        foreach (var i in wanted)
        {
            wanted[count] = i;
            count += kinds[events[i].Kind].Step == EpisodeStep.PromiseMade ? 1 : 0;
        }

        foreach (var i in wanted[..count])
            _dues[i] = reader.DueOf(events[i].Row);
    }

    /// <summary>Walks a customer's relationships of today and of yesterday side by side, in the order of counterparts.</summary>
    private void FoldCustomer(FoldPart part, int customer, ReadOnlySpan<PackedEvent> events, int first, ReadOnlySpan<int> earlier, in FactReader reader)
    {
        for (var start = 0; start < events.Length || !earlier.IsEmpty;)
        {
            var today = start < events.Length ? CounterpartOf(events[start]) : -1;
            var before = earlier.IsEmpty ? -1 : _context.Earlier!.CounterpartOf(earlier[0]);
            var goesOn = before >= 0 && (today < 0 || _context.RankOf(before) <= _context.RankOf(today));
            var hasEvents = today >= 0 && (before < 0 || _context.RankOf(today) <= _context.RankOf(before));
            var counterpart = goesOn ? before : today;
            var brand = EventColumns.None;
            _fold.Clear();
            _fold.IsCommunity = _context.IsCommunity(counterpart);
            if (goesOn)
            {
                brand = _context.Earlier!.Load(earlier[0], _fold);
                earlier = earlier[1..];
            }

            if (hasEvents)
            {
                var end = _sorter.EndOfRelationship(events, start);
                FoldEvents(events[start..end], first + start, reader, ref brand);
                start = end;
            }

            if (_fold.Events > 0)
                Write(part, customer, counterpart, brand);
        }
    }

    private int CounterpartOf(in PackedEvent e) =>
        _context.CounterpartCodes[_source.Columns.Counterparts.IsEmpty ? 0 : _source.Columns.Counterparts.Span[e.Row]];

    private void FoldEvents(ReadOnlySpan<PackedEvent> events, int first, in FactReader reader, ref int brand)
    {
        var asOf = _context.AsOf;
        var kinds = _source.Kinds;
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            ref readonly var kind = ref kinds[e.Kind];
            var episode = EpisodeNames.None;
            var due = long.MaxValue;
            if (kind.Step != EpisodeStep.None)
            {
                episode = _episodes[first + i];
                if (kind.Step == EpisodeStep.PromiseMade)
                    due = _dues[first + i];
                if (episode != EpisodeNames.None && !_fold.Episodes.FindOrAdd(episode).State.Take(kind.Step, e.By, startsMayBeEarlier: false))
                {
                    Reject(e.Row, kind);
                    continue;
                }
            }

            Events++;
            Latest = Math.Max(Latest, e.At);
            if (e.At >= asOf)
                continue;
            if (i % Growth.MostForetold == 1)
                _fold.Foretell(events[i..Math.Min(events.Length, i + Growth.MostForetold)]);
            reader.Read(e, kind, episode, due, out var fact);
            _fold.Take(fact);
            if (reader.BrandOf(e.Row) is var named && named != EventColumns.None)
                brand = _context.BrandCodes is null ? named : _context.BrandCodes[named];
        }
    }

    private void Write(FoldPart part, int customer, int counterpart, int brand)
    {
        Debug.Assert(part.Rows < part.MostRows, "a part has room for its rows");
        var row = part.FirstRow + part.Rows;
        _columns.Customers[row] = customer;
        _columns.Counterparts[row] = counterpart;
        _columns.Brands[row] = brand;
        _columns.Set(row, _fold);
        _block.Add(row, _fold.Sums.Values);
        part.Items.Append(part.Rows, _fold);
        part.Rows++;
    }

    private void Reject(int row, in FoldKind kind) => _rejects.Add(new RejectedEvent(
        _source.Columns.OriginOf(row),
        RejectReason.BadEpisode,
        EpisodeState.Objection(kind.Step, kind.Kind, _source.Columns.EpisodeNames[_source.Columns.Episodes.Span[row]])));
}
