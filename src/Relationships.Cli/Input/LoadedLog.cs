using Relationships.Events;

namespace Relationships.Cli.Input;

/// <summary>A log, and all that reading it and making it set aside, by source, then line.</summary>
internal sealed record LoadedLog(EventLog Log, IReadOnlyList<RejectedEvent> Rejects)
{
    /// <summary>What became of all records.</summary>
    public LogTally Tally => new(Log.EventCount, Rejects.Count, Log.DuplicatesDropped, Log.JustAfterLatest);

    /// <summary>What became of all records, in words.</summary>
    public string Summary => Tally.Summary;

    /// <summary>The instant that scores are for: the one given, or just after the latest event, which is said.</summary>
    public DateTimeOffset AsOf(DateTimeOffset? given, Surroundings around) => Tally.AsOf(given, around);
}
