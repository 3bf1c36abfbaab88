using Relationships.Events;

namespace Relationships.Cli.Input;

/// <summary>A log, and all that reading it and making it set aside, by source, then line.</summary>
internal sealed record LoadedLog(EventLog Log, IReadOnlyList<RejectedEvent> Rejects) : ILoaded
{
    /// <summary>What became of all records.</summary>
    public LogTally Tally => new(Log.EventCount, Rejects.Count, Log.DuplicatesDropped, Log.JustAfterLatest);

    /// <summary>Just after the latest event, unless something else is known later.</summary>
    public DefaultAsOf? Default { get => field ?? Tally.Default; init; }

    /// <inheritdoc/>
    public string Summary(DateTimeOffset asOf)
    {
        long counted = 0;
        for (var i = 0; i < Log.RelationshipCount; i++)
            counted += Log.EventsBefore(i, asOf).Length;
        return Tally.Summary(counted);
    }
}
