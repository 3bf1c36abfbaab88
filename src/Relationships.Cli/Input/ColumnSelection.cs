using System.Text;
using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Cli.Input;

/// <summary>The events of some customers out of many in columns, as objects.</summary>
internal static class ColumnSelection
{
    /// <summary>The log of some customers: what a log of all events holds of them.</summary>
    /// <param name="columns">All events.</param>
    /// <param name="customers">Codes of customers.</param>
    /// <param name="options">As the log of all events has them.</param>
    public static EventLog Log(EventColumns columns, IEnumerable<int> customers, EventLogOptions options)
    {
        var isWanted = new bool[columns.CustomerIds.Count];
        foreach (var code in customers)
            isWanted[code] = true;
        var log = EventLog.Create(Rows(columns, isWanted).Select(columns.EventAt), options);

        // What is good stays good without the others.
        var names = isWanted.Index().Where(static c => c.Item).Select(c => columns.CustomerIds[c.Index]).ToHashSet(StringComparer.Ordinal);
        return EventLog.Create(log.AllEvents().Where(e => names.Contains(e.Customer)), options);
    }

    /// <summary>The same, of customers by their names; those that nobody has are left out.</summary>
    public static EventLog Log(EventColumns columns, IEnumerable<string> customers, EventLogOptions options) =>
        Log(columns, customers.Select(name => columns.CustomerIds.CodeOf(Encoding.UTF8.GetBytes(name))).Where(static code => code >= 0), options);

    /// <summary>Rows of these customers, and of whoever else uses their events' ids: whether an event stays depends on them.</summary>
    private static IEnumerable<int> Rows(EventColumns columns, bool[] isWanted)
    {
        var isShared = new bool[columns.EventIds.Count];
        for (var row = 0; row < columns.Ids.Length; row++)
        {
            if (columns.Ids.Span[row] is var id && id != EventColumns.None && IsOf(row))
                isShared[id] = true;
        }

        for (var row = 0; row < columns.Count; row++)
        {
            if (IsOf(row) || (!columns.Ids.IsEmpty && columns.Ids.Span[row] is var id && id != EventColumns.None && isShared[id]))
                yield return row;
        }

        bool IsOf(int row) => columns.Customers.Span[row] is var code && code != EventColumns.None && isWanted[code];
    }
}
