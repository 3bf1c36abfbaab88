using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Ledgers.Folding;

/// <summary>The canonical order of events by their rows: <see cref="CanonicalOrder"/> without making them.</summary>
internal sealed class RowOrder(EventSource source) : IComparer<PackedEvent>
{
    private readonly EventColumns _columns = source.Columns;

    /// <summary>The order of all content; of equal ones none.</summary>
    public int Compare(int x, int y)
    {
        var order = _columns.Ticks.Span[x].CompareTo(_columns.Ticks.Span[y]);
        if (order == 0)
            order = Compare(_columns.CustomerIds, _columns.Customers, x, y);
        if (order == 0 && !_columns.Counterparts.IsEmpty)
            order = _columns.CounterpartNames[_columns.Counterparts.Span[x]].CompareTo(_columns.CounterpartNames[_columns.Counterparts.Span[y]]);
        return order == 0 ? CompareAtOneInstant(x, y) : order;
    }

    /// <summary>The order of events of one relationship at one instant; equal ones in the order of arrival.</summary>
    public int Compare(PackedEvent x, PackedEvent y)
    {
        var order = x.At.CompareTo(y.At);
        if (order == 0)
            order = CompareAtOneInstant(x.Row, y.Row);
        return order == 0 ? x.Row.CompareTo(y.Row) : order;
    }

    private int CompareAtOneInstant(int x, int y)
    {
        var order = 0;
        if (!_columns.Kinds.IsEmpty)
        {
            ref readonly var kindOfX = ref source.Kinds[_columns.Kinds.Span[x]];
            ref readonly var kindOfY = ref source.Kinds[_columns.Kinds.Span[y]];
            order = kindOfY.IsOpener.CompareTo(kindOfX.IsOpener);
            if (order == 0)
                order = kindOfX.Kind.CompareTo(kindOfY.Kind);
        }

        if (order == 0)
            order = Compare(_columns.EventIds, _columns.Ids, x, y);
        return order == 0 ? CompareRemaining(x, y) : order;
    }

    private int CompareRemaining(int x, int y)
    {
        var order = Compare(_columns.Texts, _columns.Brands, x, y);
        if (order == 0)
            order = Compare(_columns.Channels, x, y);
        if (order == 0)
            order = Compare(_columns.Initiators, x, y);
        if (order == 0)
            order = Compare(_columns.Humans, x, y);
        if (order == 0)
            order = CompareAmounts(x, y);
        if (order == 0)
            order = Compare(_columns.Strengths, x, y);
        if (order == 0)
            order = Compare(_columns.Severities, x, y);
        if (order == 0 && !_columns.Dues.IsEmpty)
            order = Due(x).CompareTo(Due(y));
        if (order == 0)
            order = Compare(_columns.EpisodeNames, _columns.Episodes, x, y);
        if (order == 0)
            order = Compare(_columns.Texts, _columns.Representatives, x, y);
        if (order == 0)
            order = Compare(_columns.Texts, _columns.Others, x, y);
        if (order == 0)
            order = Compare(_columns.Connections, x, y);
        return order == 0 ? Compare(_columns.Texts, _columns.Tags, x, y) : order;
    }

    /// <summary>The sign of a return is ignored.</summary>
    private int CompareAmounts(int x, int y)
    {
        if (_columns.Amounts.IsEmpty)
            return 0;
        return Amount(x).CompareTo(Amount(y));

        double Amount(int row) => _columns.Amounts.Span[row] is var amount && amount < 0 && IsReturn(row) ? -amount : amount;
    }

    private bool IsReturn(int row) => source.Kinds[_columns.Kinds.IsEmpty ? 0 : _columns.Kinds.Span[row]].IsReturn;

    /// <summary>None comes first.</summary>
    private long Due(int row) => _columns.Dues.Span[row] is var due && due == long.MaxValue ? long.MinValue : due;

    // Of numbers NaN, of codes -1 is none, and comes first.
    private static int Compare<T>(ReadOnlyMemory<T> column, int x, int y)
        where T : IComparable<T> => column.IsEmpty ? 0 : column.Span[x].CompareTo(column.Span[y]);

    private static int Compare(TextDictionary texts, ReadOnlyMemory<int> codes, int x, int y)
    {
        if (codes.IsEmpty)
            return 0;
        var (codeOfX, codeOfY) = (codes.Span[x], codes.Span[y]);
        if (codeOfX == codeOfY)
            return 0;
        return TextOrder.Compare(Text(texts, codeOfX), Text(texts, codeOfY));
    }

    // None is the empty text: it tells as little, and comes as first.
    private static ReadOnlySpan<byte> Text(TextDictionary texts, int code) => code == EventColumns.None ? default : texts.Utf8(code);
}
