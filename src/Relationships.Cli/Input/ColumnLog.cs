using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Files;
using Relationships.Ledgers;

namespace Relationships.Cli.Input;

/// <summary>A log in columns: read on all cores, folded without an object an event.</summary>
internal sealed class ColumnLog : IFoldedLog
{
    private readonly InputSettings _settings;
    private readonly Surroundings _around;
    private readonly Progress _progress;
    private readonly LedgerTable? _onto;
    private readonly bool _keepsEvents;
    private EventColumns? _columns;
    private FoldedEvents? _folded;
    private readonly DateTimeOffset? _foldedAsOf;

    private ColumnLog(InputSettings settings, Surroundings around, Progress progress, ReadColumns read, DateTimeOffset? asOf, LedgerTable? onto, bool keepsEvents)
    {
        (_settings, _around, _progress, _onto, _keepsEvents) = (settings, around, progress, onto, keepsEvents);
        _columns = read.Events;
        _folded = Fold(asOf);
        _foldedAsOf = asOf ?? _folded.JustAfterLatest;
        if (asOf is null && _foldedAsOf <= _folded.Latest)
            _foldedAsOf = null;
        Rejects = MergedRejects.Of(read.Rejects, _folded.Rejects, settings);
        Tally = new LogTally(_folded.EventCount, Rejects.Count, _folded.DuplicatesDropped, _folded.JustAfterLatest);
    }

    public LogTally Tally { get; }

    public RejectList Rejects { get; }

    public int Parts => 1;

    /// <summary>Reads and folds.</summary>
    /// <param name="settings">What.</param>
    /// <param name="asOf">The instant that scores will be for; null for just after the latest event.</param>
    /// <param name="onto">Ledgers that the events continue; null for a history from its beginning.</param>
    /// <param name="keepsEvents">Whether events are asked for after the ledgers; otherwise they are let go of.</param>
    /// <param name="around">Cancellation.</param>
    /// <param name="progress">Is told of records and events.</param>
    public static ColumnLog Read(InputSettings settings, DateTimeOffset? asOf, LedgersFile? onto, bool keepsEvents, Surroundings around, Progress progress)
    {
        var read = Columns(settings, around, progress);
        onto?.CheckBrand(read.Events, settings.File.BrandName);
        return onto is null ? Fold(null) : onto.Continue(Fold);

        ColumnLog Fold(LedgerTable? table) => new(settings, around, progress, read, asOf, table, keepsEvents);
    }

    /// <summary>Folds what was read, at once.</summary>
    public static ColumnLog Of(InputSettings settings, DateTimeOffset? asOf, ReadColumns read, Surroundings around, Progress progress) =>
        new(settings, around, progress, read, asOf, onto: null, keepsEvents: false);

    /// <summary>Reads columns, and gives back what reading left behind.</summary>
    public static ReadColumns Columns(InputSettings settings, Surroundings around, Progress progress)
    {
        const int Many = 1 << 20;
        var read = EventFile.ReadColumns(settings.Inputs, settings.File, progress.ForMany("reading:", "records"), around.Threads, around.Cancellation);
        if (read.Events.Count > Many)
            GC.Collect();
        return read;
    }

    public IReadOnlyCollection<Channel> Channels(DateTimeOffset asOf) => ColumnChannels.Of(_columns!, _folded!, _settings.Policy, asOf);

    public IReadOnlyList<LedgerTable> Fold(int part, IReadOnlyList<DateTimeOffset> asOfs)
    {
        LedgerTable[] tables = [.. asOfs.Select(asOf => asOf == _foldedAsOf ? _folded!.Table : Fold(asOf).Table)];

        // Of a million relationships the events are most of what is held.
        _folded = null;
        if (!_keepsEvents)
            _columns = null;
        return tables;
    }

    /// <summary>The log of some customers; asked for as long as events are kept.</summary>
    /// <param name="customers">Their names; those that nobody has are left out.</param>
    public EventLog Events(IEnumerable<string> customers) =>
        ColumnSelection.Log(_columns!, customers, new EventLogOptions { Vocabulary = _settings.Policy.Vocabulary, Zone = _settings.File.Zone });

    public void Dispose() => (_columns, _folded) = (null, null);

    private FoldedEvents Fold(DateTimeOffset? asOf)
    {
        var options = new FoldOptions { AsOf = asOf, Policy = _settings.Policy, Zone = _settings.File.Zone, Threads = _around.Threads, Onto = _onto, Progress = _progress.For("folding:", "events") };
        return LedgerTable.Fold(_columns!, options, _around.Cancellation);
    }
}
