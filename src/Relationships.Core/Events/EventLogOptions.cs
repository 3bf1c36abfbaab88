namespace Relationships.Events;

/// <summary>What an <see cref="EventLog"/> needs to know beside its events.</summary>
public sealed record EventLogOptions
{
    /// <summary>Standard vocabulary, days in UTC, a whole history.</summary>
    public static EventLogOptions Default { get; } = new();

    /// <summary>The kinds that are known; by default the standard ones. Others are rejects.</summary>
    public EventVocabulary Vocabulary { get; init; } = EventVocabulary.Standard;

    /// <summary>The declared zone whose days count as days; by default UTC.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>
    /// Start of the slice where the log continues an earlier one, a day's start in <see cref="Zone"/>; null (the
    /// default) where the log is a history from its beginning. In a slice an end may close what an earlier slice
    /// opened; in a whole history an end without its open start is a reject.
    /// </summary>
    public DateTimeOffset? Since { get; init; }
}
