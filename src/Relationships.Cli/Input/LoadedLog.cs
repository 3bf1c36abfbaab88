using System.Globalization;
using Relationships.Events;

namespace Relationships.Cli.Input;

/// <summary>A log, and all that reading it and making it set aside, by source, then line.</summary>
internal sealed record LoadedLog(EventLog Log, IReadOnlyList<RejectedEvent> Rejects)
{
    /// <summary>What became of all records, in words.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{Words.Count(Log.EventCount, "event")} ({Rejects.Count} set aside, {Words.Count(Log.DuplicatesDropped, "duplicate")} dropped)");

    /// <summary>The instant that scores are for: the one given, or just after the latest event, which is said.</summary>
    public DateTimeOffset AsOf(DateTimeOffset? given, Surroundings around)
    {
        if (given is { } instant)
            return instant;
        var asOf = Log.JustAfterLatest ?? DateTimeOffset.UnixEpoch;
        if (Log.EventCount > 0)
            around.Error.WriteLine($"as-of: {Words.Instant(asOf)}, just after the latest event");
        return asOf;
    }
}
