using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Files;
using Relationships.Ledgers;

namespace Relationships.Cli.Tests.Large;

/// <summary>A log of events as objects, by the rules as they are written down: what every other way must agree with.</summary>
internal sealed class ObjectLog(LoadedLog loaded, InputSettings settings) : IFoldedLog
{
    public static IFoldedLog Read(InputSettings settings, Surroundings around, Progress progress) => new ObjectLog(LogReader.Read(settings, around, progress), settings);

    public LogTally Tally { get; } = loaded.Tally;

    public RejectList Rejects { get; } = RejectList.Of(loaded.Rejects);

    public int Parts => 1;

    public IReadOnlyCollection<Channel> Channels(DateTimeOffset asOf) => [.. Enumerable.Range(0, loaded.Log.RelationshipCount)
        .SelectMany(i => loaded.Log.EventsBefore(i, asOf).ToArray())
        .Select(static e => e.Channel)
        .Where(static c => c != Channel.Unknown)
        .Distinct()
        .Order()];

    public IReadOnlyList<LedgerTable> Fold(int part, IReadOnlyList<DateTimeOffset> asOfs) => [.. asOfs.Select(asOf => LedgerTable.Fold(loaded.Log, asOf, settings.Policy))];

    public void Dispose()
    {
    }
}
