using System.Globalization;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Numerics;

namespace Relationships.Ledgers.Folding;

/// <summary>
/// The first look at a run of rows: which break a rule, how many each customer has, which ids stand twice. Runs are
/// looked at by several threads at once, each with its own notes.
/// </summary>
internal sealed class RowScan
{
    private const int Block = 2048;

    private readonly EventSource _source;
    private readonly List<int> _rejectedRows = [];
    private readonly List<RejectedEvent> _rejects = [];

    public RowScan(EventSource source, int start, int end)
    {
        _source = source;
        Start = start;
        End = end;
        Counts = new int[source.Columns.CustomerIds.Count];
        Seen = new BitColumn(source.Columns.Ids.IsEmpty ? 0 : source.Columns.EventIds.Count);
        Repeated = new BitColumn(source.Columns.Ids.IsEmpty ? 0 : source.Columns.EventIds.Count);
    }

    public int Start { get; }

    public int End { get; }

    /// <summary>Events of each customer that keep the rules, by code.</summary>
    public int[] Counts { get; }

    /// <summary>Ids that stand among the rows.</summary>
    public BitColumn Seen { get; }

    /// <summary>Ids that stand twice among the rows.</summary>
    public BitColumn Repeated { get; }

    /// <summary>Rows that break a rule, in order.</summary>
    public IReadOnlyList<int> RejectedRows => _rejectedRows;

    public IReadOnlyList<RejectedEvent> Rejects => _rejects;

    /// <summary>Ticks of the earliest event that keeps the rules.</summary>
    public long Earliest { get; private set; } = long.MaxValue;

    public void Run(CancellationToken cancellation)
    {
        for (var start = Start; start < End; start += Block)
        {
            cancellation.ThrowIfCancellationRequested();
            Look(start, Math.Min(Block, End - start));
        }
    }

    private void Look(int start, int count)
    {
        var columns = _source.Columns;
        var customers = columns.Customers.Span.Slice(start, count);
        var ticks = columns.Ticks.Span.Slice(start, count);
        var kinds = Part(columns.Kinds, start, count);
        var ids = Part(columns.Ids, start, count);
        var needs = _source.Needs;
        var isPlain = ArePlain(start, count);
        var counts = Counts;
        var earliest = Earliest;
        for (var i = 0; i < customers.Length; i++)
        {
            var customer = customers[i];
            if (i + CacheLines.RowsAhead is var next && next < customers.Length)
            {
                CacheLines.Fetch<int>(counts, customers[next]);
                if (!ids.IsEmpty)
                    Seen.Fetch(ids[next]);
            }

            var isFine = isPlain
                && customer != EventColumns.None && customer != _source.NoCustomer
                && needs[kinds.IsEmpty ? 0 : kinds[i]] is var need && (need == KindNeed.Nothing || Has(need, start + i));
            if (!isFine && IsRejected(start + i))
                continue;
            counts[customer]++;
            earliest = Math.Min(earliest, ticks[i]);
            if (ids.IsEmpty)
                continue;
            var id = ids[i];
            if (id != EventColumns.None && id != _source.NoId && Seen.Set(id))
                Repeated.Set(id);
        }

        Earliest = earliest;
    }

    /// <summary>Whether a row has what its kind cannot do without.</summary>
    private bool Has(KindNeed need, int row)
    {
        var columns = _source.Columns;
        return need switch
        {
            KindNeed.Nothing => true,
            KindNeed.Episode => !columns.Episodes.IsEmpty && columns.Episodes.Span[row] is var episode && episode != EventColumns.None && episode != _source.NoEpisode,
            KindNeed.Connection => !columns.Connections.IsEmpty && columns.Connections.Span[row] != EventColumns.None,
            KindNeed.Answer => !columns.Strengths.IsEmpty && columns.Strengths.Span[row] is >= 0 and <= 1,
            _ => false,
        };
    }

    /// <summary>Whether no number, channel, side or point of connection of the rows needs a second look.</summary>
    private bool ArePlain(int start, int count)
    {
        var columns = _source.Columns;
        return CellRanges.AreWithin(columns.Ticks.Span.Slice(start, count), 0, EventRules.MaxTicks)
            && CellRanges.AreDues(Part(columns.Dues, start, count))
            && CellRanges.AreWithin(Part(columns.Amounts, start, count), EventRules.MaxAmount)
            && CellRanges.AreWithin(Part(columns.Strengths, start, count), EventRules.MaxStrength)
            && CellRanges.AreWithin(Part(columns.Severities, start, count), 1)
            && !Part(columns.Channels, start, count).ContainsAnyExceptInRange((byte)0, (byte)(Channels.Count - 1))
            && CellRanges.AreWithin(Part(columns.Initiators, start, count), (sbyte)Initiator.Counterpart)
            && CellRanges.AreWithin(Part(columns.Humans, start, count), 1)
            && CellRanges.AreWithin(Part(columns.Connections, start, count), (sbyte)ConnectionType.Belonging);
    }

    /// <summary>Whether a row breaks a rule, which is noted. What is plainly fine needs no event made of it.</summary>
    private bool IsRejected(int row)
    {
        if (IsFine(row))
            return false;
        var reject = CellFault(row) ?? EventRules.Check(_source.Columns.EventAt(row), _source.Policy.Policy.Vocabulary);
        if (reject is not { } broken)
            return false;
        _rejectedRows.Add(row);
        _rejects.Add(broken);
        return true;
    }

    /// <summary>What no event made of the row could hold; null for nothing.</summary>
    private RejectedEvent? CellFault(int row)
    {
        var columns = _source.Columns;
        var at = columns.Ticks.Span[row];
        if (!IsInstant(at))
            return Reject(RejectReason.BadInstant, $"at {at} ticks lies outside the years 1 to 9999");
        var due = columns.Dues.IsEmpty ? long.MaxValue : columns.Dues.Span[row];
        if (due != long.MaxValue && !IsInstant(due))
            return Reject(RejectReason.BadInstant, $"due {due} ticks lies outside the years 1 to 9999");
        var human = columns.Humans.IsEmpty ? EventColumns.None : columns.Humans.Span[row];
        return human is >= EventColumns.None and <= 1 ? null : Reject(RejectReason.BadWord, $"human {human} is none of -1 (not said), 0 and 1");

        static bool IsInstant(long ticks) => ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks;

        RejectedEvent Reject(RejectReason reason, FormattableString detail) => new(columns.OriginOf(row), reason, detail.ToString(CultureInfo.InvariantCulture));
    }

    private bool IsFine(int row)
    {
        var columns = _source.Columns;
        ref readonly var kind = ref _source.Kinds[columns.Kinds.IsEmpty ? 0 : columns.Kinds.Span[row]];
        var customer = columns.Customers.Span[row];
        var amount = columns.Amounts.IsEmpty ? 0 : columns.Amounts.Span[row];
        return Has(kind.Needs, row)
            && customer != EventColumns.None && customer != _source.NoCustomer
            && (columns.Channels.IsEmpty || columns.Channels.Span[row] < Channels.Count)
            && CellRanges.AreWithin(columns.Ticks.Span.Slice(row, 1), 0, EventRules.MaxTicks)
            && CellRanges.AreDues(Part(columns.Dues, row, 1))
            && !((kind.IsReturn ? Math.Abs(amount) : amount) is < 0 or > EventRules.MaxAmount)
            && CellRanges.AreWithin(Part(columns.Strengths, row, 1), EventRules.MaxStrength)
            && CellRanges.AreWithin(Part(columns.Severities, row, 1), 1)
            && CellRanges.AreWithin(Part(columns.Initiators, row, 1), (sbyte)Initiator.Counterpart)
            && CellRanges.AreWithin(Part(columns.Humans, row, 1), 1)
            && CellRanges.AreWithin(Part(columns.Connections, row, 1), (sbyte)ConnectionType.Belonging);
    }

    private static ReadOnlySpan<T> Part<T>(ReadOnlyMemory<T> column, int start, int count) => column.IsEmpty ? default : column.Span.Slice(start, count);
}
