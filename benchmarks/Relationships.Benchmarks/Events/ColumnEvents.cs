using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Benchmarks.Events;

/// <summary>Events in columns as objects, for what is measured or checked on objects.</summary>
internal static class ColumnEvents
{
    public static RelationshipEvent[] ToObjects(EventColumns columns)
    {
        // One string a text, however many events share it.
        var (customers, episodes, ids) = (Strings(columns.CustomerIds), Strings(columns.EpisodeNames), Strings(columns.EventIds));
        var events = new RelationshipEvent[columns.Count];
        for (var row = 0; row < events.Length; row++)
        {
            var (episode, id) = (columns.Episodes.Span[row], columns.Ids.Span[row]);
            events[row] = At(
                columns,
                row,
                customers[columns.Customers.Span[row]],
                episode == EventColumns.None ? null : episodes[episode],
                id == EventColumns.None ? null : ids[id]);
        }

        return events;
    }

    /// <summary>One event.</summary>
    public static RelationshipEvent ToObject(EventColumns columns, int row)
    {
        var (episode, id) = (columns.Episodes.Span[row], columns.Ids.Span[row]);
        return At(
            columns,
            row,
            columns.CustomerIds[columns.Customers.Span[row]],
            episode == EventColumns.None ? null : columns.EpisodeNames[episode],
            id == EventColumns.None ? null : columns.EventIds[id]);
    }

    private static RelationshipEvent At(EventColumns columns, int row, string customer, string? episode, string? id) =>
        new(customer, columns.KindNames[columns.Kinds.Span[row]], new DateTimeOffset(columns.Ticks.Span[row], TimeSpan.Zero))
        {
            Channel = (Channel)columns.Channels.Span[row],
            Connection = columns.Connections.Span[row] is var point and >= 0 ? (ConnectionType)point : null,
            Amount = columns.Amounts.Span[row] is var amount && double.IsNaN(amount) ? null : amount,
            Episode = episode,
            Id = id,
            Due = columns.Dues.Span[row] is var due and not long.MaxValue ? new DateTimeOffset(due, TimeSpan.Zero) : null,
        };

    private static string[] Strings(TextDictionary texts) => [.. Enumerable.Range(0, texts.Count).Select(code => texts[code])];
}
