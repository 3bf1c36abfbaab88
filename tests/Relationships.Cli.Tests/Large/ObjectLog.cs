using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Cli.Input;

/// <summary>A log of events as objects, for what needs the events themselves.</summary>
internal sealed class WholeLog(LoadedLog loaded, InputSettings settings, Surroundings around, Progress progress) : IFoldedLog
{
    public LoadedLog Loaded { get; } = loaded;

    public LogTally Tally { get; } = loaded.Tally;

    public RejectList Rejects { get; } = RejectList.Of(loaded.Rejects);

    public int Parts => 1;

    public IReadOnlyCollection<Channel> Channels(DateTimeOffset asOf) => Channels(Loaded.Log, asOf, static _ => true);

    /// <summary>The channels of a log's events, as far as they are told and an as-of sees them.</summary>
    /// <param name="log">The log.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="counts">Whether a customer's events count.</param>
    public static SortedSet<Channel> Channels(EventLog log, DateTimeOffset asOf, Func<string, bool> counts)
    {
        var seen = new SortedSet<Channel>();
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            if (!counts(log.Keys[i].Customer))
                continue;
            foreach (var e in log.EventsBefore(i, asOf))
                seen.Add(e.Channel);
        }

        seen.Remove(Channel.Unknown);
        return seen;
    }

    public IReadOnlyList<LedgerTable> Fold(int part, IReadOnlyList<DateTimeOffset> asOfs) =>
        [.. asOfs.Select(asOf => LedgerTable.Fold(Loaded.Log, asOf, settings.Policy, progress.For("folding:", "relationships"), around.Cancellation))];

    public void Dispose()
    {
    }
}
