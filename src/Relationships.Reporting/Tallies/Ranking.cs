namespace Relationships.Reporting.Tallies;

/// <summary>The rows that rank highest, and no more of them than asked; of equals those that came first.</summary>
internal sealed class Ranking(int most)
{
    private readonly PriorityQueue<(RankedRow Row, double Rank), (double Rank, long Order)> _rows = new(most + 1, Comparer<(double Rank, long Order)>.Create(static (x, y) =>
    {
        var byRank = x.Rank.CompareTo(y.Rank);
        return byRank != 0 ? byRank : y.Order.CompareTo(x.Order);
    }));

    private long _order;

    /// <summary>Whether a row of this rank would come in: asked first, so that a row is made only for those who do.</summary>
    public bool Takes(double rank) => _rows.Count < most || rank > _rows.Peek().Rank;

    public void Add(in RankedRow row, double rank)
    {
        _rows.Enqueue((row, rank), (rank, _order++));
        if (_rows.Count > most)
            _rows.Dequeue();
    }

    /// <summary>The highest first.</summary>
    public IReadOnlyList<RankedRow> Rows =>
        [.. _rows.UnorderedItems.OrderByDescending(static i => i.Priority.Rank).ThenBy(static i => i.Priority.Order).Select(static i => i.Element.Row)];
}
