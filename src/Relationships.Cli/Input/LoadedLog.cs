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
}
