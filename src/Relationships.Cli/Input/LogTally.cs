using System.Globalization;

namespace Relationships.Cli.Input;

/// <summary>What became of all records of a log, in numbers.</summary>
/// <param name="Events">Events of the log, whenever they happened.</param>
/// <param name="Rejects">Lines and events set aside.</param>
/// <param name="Duplicates">Events dropped, for an equal one has the same id.</param>
/// <param name="JustAfterLatest">The default as-of; null where there is no event.</param>
internal sealed record LogTally(long Events, long Rejects, long Duplicates, DateTimeOffset? JustAfterLatest)
{
    /// <summary>The default as-of; null where it is that of ledgers which no event continues.</summary>
    public DefaultAsOf? Default => JustAfterLatest is null || Events > 0 ? new(JustAfterLatest, "event") : null;

    /// <summary>The same in words.</summary>
    /// <param name="counted">How many events lie before the as-of: the others do not count, and are told apart.</param>
    public string Summary(long counted) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Words.Count(counted, "event")} ({Words.NotCounted(Events - counted)}{Rejects} set aside, {Words.Count(Duplicates, "duplicate")} dropped)");

    /// <summary>The instant that scores are for: the one given, or just after the latest event.</summary>
    public DateTimeOffset AsOf(DateTimeOffset? given) => given ?? JustAfterLatest ?? DateTimeOffset.UnixEpoch;
}
