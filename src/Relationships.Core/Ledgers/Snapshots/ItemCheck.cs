using System.Globalization;

namespace Relationships.Ledgers.Snapshots;

/// <summary>Whether the items that rows have any number of can be, and lie where their rows say.</summary>
internal static class ItemCheck
{
    public static string? Fault(LedgerColumns columns, LedgerNames names, int rows, CancellationToken cancellation)
    {
        var episodes = names.EpisodeNames.Count;
        return Fault(CellLayout.Connections, columns.Items.Connections, columns, rows, static (in c, _) => LedgerSpan.Fault(c), cancellation)
            ?? Fault(CellLayout.Channels, columns.Items.Channels, columns, rows, static (in c, _) => LedgerSpan.Fault(c), cancellation)
            ?? Fault(CellLayout.Promises, columns.Items.Promises, columns, rows, (in p, _) => Episode(p.Episode, 0, episodes) ?? LedgerSpan.Fault(p), cancellation)
            ?? Fault(CellLayout.Approaches, columns.Items.Approaches, columns, rows, (in a, span) => Episode(a.Episode, EpisodeNames.None, episodes) ?? span.Fault(a), cancellation)
            ?? Fault(CellLayout.Failures, columns.Items.Failures, columns, rows, (in f, span) => Episode(f.Episode, 0, episodes) ?? span.Fault(f), cancellation)
            ?? Fault(CellLayout.Trials, columns.Items.Trials, columns, rows, static (in t, span) => span.Fault(t), cancellation);
    }

    /// <summary>What is wrong with an item of a row whose first and latest events are those of the span.</summary>
    private delegate ItemFault? FaultOf<T>(in T item, LedgerSpan span);

    private static string? Fault<T>(CellLayout cell, ItemColumn<T> column, LedgerColumns columns, int rows, FaultOf<T> faultOf, CancellationToken cancellation)
        where T : unmanaged
    {
        cancellation.ThrowIfCancellationRequested();
        if (StartsFault(cell, column.Starts.Span, rows, column.Count) is { } broken)
            return broken;
        if (column.Count == 0)
            return null;
        var first = columns.First.Span;
        var last = columns.Last.Span;
        foreach (var kept in new ItemRows<T>(column, 0, rows))
        {
            if (faultOf(kept.Item, new LedgerSpan(first[kept.Row], last[kept.Row])) is { } fault)
                return string.Create(CultureInfo.InvariantCulture, $"an item of row {kept.Row} in '{cell.Name}' holds what cannot be: '{fault.Field}' {fault.Reason}");
        }

        return null;
    }

    private static string? StartsFault(CellLayout cell, ReadOnlySpan<int> starts, int rows, int items)
    {
        // A table that never had a row has no starts.
        if (starts.IsEmpty && rows == 0)
            return null;
        var before = 0;
        foreach (var start in starts[..(rows + 1)])
        {
            if (start < before)
                return $"the starts of '{cell.Name}' fall";
            before = start;
        }

        return starts[0] == 0 && before == items ? null : $"the starts of '{cell.Name}' do not go from the first item to the last";
    }

    private static ItemFault? Episode(int code, int least, int above) => code >= least && code < above ? null : new ItemFault("episode", "is the code of none");
}
