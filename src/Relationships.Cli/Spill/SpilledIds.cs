using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Cli.Spill;

/// <summary>Keeps one event an id among spilled events: repeats are dropped and counted, other content under the same id is rejected.</summary>
/// <remarks>The same rule as <see cref="EventLog.Create"/>'s: the canonically first stays, of equal ones that which was read first.</remarks>
/// <param name="vocabulary">The kinds that are known: what breaks a rule by itself takes no part.</param>
/// <param name="rejects">Takes conflicts.</param>
internal sealed class SpilledIds(EventVocabulary vocabulary, SpilledRejects rejects)
{
    /// <summary>How many events were equal to one that stayed.</summary>
    public int Dropped { get; private set; }

    /// <summary>Sets repeats aside in a part that holds all events of its ids.</summary>
    public void Take(SpilledPart part, SpillAction keep)
    {
        var columns = part.Columns;
        var ids = columns.Ids.Span;
        var uses = new int[columns.EventIds.Count];
        foreach (var id in ids)
            uses[id]++;
        var repeated = new List<int>();
        for (var row = 0; row < ids.Length; row++)
        {
            if (uses[ids[row]] > 1 && EventRules.Check(columns.EventAt(row), vocabulary) is null)
                repeated.Add(row);
            else
                Keep(part, row, keep);
        }

        // By id, then place: numbers of both kinds are in the order in which they came.
        var codes = repeated.Select(row => columns.Ids.Span[row]).ToArray();
        int[] rows = [.. repeated];
        Array.Sort(codes, rows);
        for (int start = 0, end; start < rows.Length; start = end)
        {
            for (end = start + 1; end < rows.Length && codes[end] == codes[start];)
                end++;
            rows.AsSpan(start, end - start).Sort();
            Settle(part, rows.AsSpan(start, end - start), keep);
        }
    }

    private void Settle(SpilledPart part, ReadOnlySpan<int> rows, SpillAction keep)
    {
        var (firstRow, first) = (rows[0], Told(part.Columns, rows[0]));
        foreach (var row in rows[1..])
        {
            if (Told(part.Columns, row) is var next && CanonicalOrder.Instance.Compare(next, first) < 0)
                (firstRow, first) = (row, next);
        }

        foreach (var row in rows)
        {
            if (row == firstRow)
                Keep(part, row, keep);
            else if (Told(part.Columns, row) is var other && other.Equals(first))
                Dropped++;
            else
                rejects.AddOfLog(new RejectedEvent(other.Origin, RejectReason.IdConflict, $"id '{other.Id}' stands before, at {first.Origin}, with other content"));
        }
    }

    /// <summary>An event as a log takes it: what is returned counts without its sign.</summary>
    private static RelationshipEvent Told(EventColumns columns, int row) =>
        columns.EventAt(row) is var e && e.Kind == EventKind.Return && e.Amount < 0 ? e with { Amount = -e.Amount } : e;

    private static void Keep(SpilledPart part, int row, SpillAction keep)
    {
        var record = part.Record(row);
        keep(SpillHeader.Of(record), record);
    }
}
