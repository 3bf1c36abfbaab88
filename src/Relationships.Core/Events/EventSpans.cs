namespace Relationships.Events;

/// <summary>Cuts of events in canonical order.</summary>
internal static class EventSpans
{
    /// <summary>The events strictly before an as-of.</summary>
    public static ReadOnlySpan<RelationshipEvent> Before(this ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf)
    {
        var count = events.Length;
        while (count > 0 && events[count - 1].At >= asOf)
            count--;
        return events[..count];
    }
}
