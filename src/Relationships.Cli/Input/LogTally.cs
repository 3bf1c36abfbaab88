using System.Globalization;

namespace Relationships.Cli.Input;

/// <summary>What became of all records of a log, in numbers.</summary>
/// <param name="Events">Events of the log, whenever they happened.</param>
/// <param name="Rejects">Lines and events set aside.</param>
/// <param name="Duplicates">Events dropped, for an equal one has the same id.</param>
/// <param name="JustAfterLatest">The default as-of; null where there is no event.</param>
internal sealed record LogTally(long Events, long Rejects, long Duplicates, DateTimeOffset? JustAfterLatest)
{
    /// <summary>The same in words.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{Words.Count(Events, "event")} ({Rejects} set aside, {Words.Count(Duplicates, "duplicate")} dropped)");

    /// <summary>The instant that scores are for: the one given, or just after the latest event.</summary>
    public DateTimeOffset AsOf(DateTimeOffset? given) => given ?? JustAfterLatest ?? DateTimeOffset.UnixEpoch;

    /// <summary>The same; said where it was not given.</summary>
    public DateTimeOffset AsOf(DateTimeOffset? given, Surroundings around)
    {
        var asOf = AsOf(given);
        if (given is null && Events > 0)
            around.Error.WriteLine($"as-of: {Words.Instant(asOf)}, just after the latest event");
        return asOf;
    }
}
