using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Files;
using Relationships.Ledgers;

namespace Relationships.Cli.Input;

/// <summary>
/// A log in columns of which nobody needs all ledgers at once: customers are folded some at a time, in the order of rows, into the
/// memory of those before, whose rows are written by then.
/// </summary>
internal sealed class PartedLog : IFoldedLog
{
    private readonly InputSettings _settings;
    private readonly RejectedLines _lines;
    private readonly LedgerParts _parts;
    private LedgerTable[] _spent = [];

    private PartedLog(InputSettings settings, RejectedLines lines, LedgerParts parts) => (_settings, _lines, _parts) = (settings, lines, parts);

    public LogTally Tally => new(_parts.EventCount, (long)_lines.Count + _parts.Rejects.Count, _parts.DuplicatesDropped, _parts.JustAfterLatest);

    public RejectList Rejects => MergedRejects.Of(_lines, _parts.Rejects, _settings);

    public int Parts => _parts.Count;

    public bool IsFoldedLate => true;

    /// <summary>Reads, and folds at once where there is little to fold or the command line will be refused: then all rejects are told before.</summary>
    /// <param name="settings">What.</param>
    /// <param name="asOf">The instant that scores will be for; null for just after the latest event.</param>
    /// <param name="since">An earlier instant; null for none.</param>
    /// <param name="around">Cancellation.</param>
    /// <param name="progress">Is told of records.</param>
    public static IFoldedLog Read(InputSettings settings, DateTimeOffset? asOf, DateTimeOffset? since, Surroundings around, Progress progress)
    {
        var read = ColumnLog.Columns(settings, around, progress);
        var events = around.FoldEvents ?? LedgerParts.DefaultEvents;
        if (read.Events.Count <= events)
            return ColumnLog.Of(settings, asOf, read, around, progress);
        var options = new FoldOptions { Policy = settings.Policy, Zone = settings.File.Zone, Threads = around.Threads };
        var parts = new LedgerParts(read.Events, options, events, around.Cancellation);
        return parts.Latest is not null && !(since > (asOf ?? parts.JustAfterLatest))
            ? new PartedLog(settings, read.Rejects, parts)
            : ColumnLog.Of(settings, asOf, read, around, progress);
    }

    public IReadOnlyCollection<Channel> Channels(DateTimeOffset asOf) => throw new NotSupportedException("Channels are asked for before anything is folded; then the log is folded at once.");

    public IReadOnlyList<LedgerTable> Fold(int part, IReadOnlyList<DateTimeOffset> asOfs)
    {
        var tables = new LedgerTable[asOfs.Count];
        for (var i = 0; i < tables.Length; i++)
            tables[i] = _parts.Fold(part, asOfs[i], i < _spent.Length ? _spent[i] : null);
        return _spent = tables;
    }

    public void Dispose() => _spent = [];
}
