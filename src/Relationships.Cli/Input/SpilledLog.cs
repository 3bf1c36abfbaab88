using Relationships.Cli.Output;
using Relationships.Cli.Spill;
using Relationships.Events;
using Relationships.Files;
using Relationships.Ledgers;

namespace Relationships.Cli.Input;

/// <summary>
/// A log larger than memory: events go to disk, first by id, so that repeats are found, then by customer; parts of few
/// customers are folded one after the other.
/// </summary>
internal sealed class SpilledLog : IFoldedLog
{
    private readonly InputSettings _settings;
    private readonly Surroundings _around;
    private readonly Progress _progress;
    private readonly SpillLimits _limits;
    private readonly SpilledRejects _rejects;
    private readonly SpilledWords _words = new();
    private readonly List<SpillFile> _parts = [];
    private readonly HashSet<SpillFile> _told = [];
    private readonly SortedSet<Channel> _channels = [];

    private SpilledLog(InputSettings settings, SpillFolder folder, SpillLimits limits, Surroundings around, Progress progress)
    {
        (_settings, _limits, _around, _progress) = (settings, limits, around, progress);
        _rejects = new SpilledRejects(folder, limits.RunBytes);
    }

    public LogTally Tally { get; private set; } = new(0, 0, 0, null);

    public RejectList Rejects => _rejects.List;

    public int Parts => _parts.Count;

    /// <summary>Reads, sets repeated ids aside, and looks through all parts.</summary>
    /// <param name="settings">What.</param>
    /// <param name="asOf">The instant that scores will be for; null for just after the latest event.</param>
    /// <param name="folder">Where events go meanwhile.</param>
    /// <param name="limits">How much is in memory at a time.</param>
    /// <param name="around">Cancellation.</param>
    /// <param name="progress">Is told of records and events.</param>
    public static SpilledLog Read(InputSettings settings, DateTimeOffset? asOf, SpillFolder folder, SpillLimits limits, Surroundings around, Progress progress)
    {
        var log = new SpilledLog(settings, folder, limits, around, progress);
        try
        {
            using var customers = new SpillPartition(folder, static header => header.Customer);
            var dropped = log.Spill(folder, customers);
            log._parts.AddRange(customers.Fit(limits.PartBytes, limits.PartLedgers, log.TellLarge, around.Cancellation));
            log.LookThrough(asOf, dropped);
            return log;
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    public IReadOnlyCollection<Channel> Channels(DateTimeOffset asOf)
    {
        foreach (var part in _parts)
        {
            var columns = SpilledPart.Of(part, _words).Columns;
            _channels.UnionWith(ColumnChannels.Of(columns, Fold(columns, asOf), _settings.Policy, asOf));
            _limits.Breathe();
        }

        return _channels;
    }

    public IReadOnlyList<LedgerTable> Fold(int part, IReadOnlyList<DateTimeOffset> asOfs)
    {
        _limits.Breathe();
        var columns = SpilledPart.Of(_parts[part], _words).Columns;
        LedgerTable[] tables = [.. asOfs.Select(asOf => Fold(columns, asOf).Table)];
        _parts[part].Dispose();
        return tables;
    }

    public void Dispose()
    {
        _rejects.Dispose();
        _parts.ForEach(static part => part.Dispose());
    }

    /// <summary>Brings all events to files by customer; gives how many repeats were dropped.</summary>
    private long Spill(SpillFolder folder, SpillPartition customers)
    {
        using var ids = new SpillPartition(folder, static header => header.Id);
        var spiller = new EventSpiller(_words);
        var parts = EventFile.ReadColumnParts(_settings.Inputs, _limits.ReadRecords, _settings.File, _progress.ForMany("reading:", "records"), _around.Threads, _around.Cancellation);
        foreach (var read in parts)
        {
            foreach (var reject in read.Rejects)
                _rejects.AddOfReader(reject);
            spiller.Spill(read.Events, (header, record) => (header.Id == 0 ? customers : ids).Add(header, record), _around.Cancellation);
        }

        _words.Check();
        _limits.Breathe();
        ids.Close();
        var repeats = new SpilledIds(_settings.Policy.Vocabulary, _rejects);
        foreach (var file in ids.Fit(_limits.PartBytes, int.MaxValue, TellLarge, _around.Cancellation))
        {
            _around.Cancellation.ThrowIfCancellationRequested();
            repeats.Take(SpilledPart.Of(file, _words), customers.Add);
            file.Dispose();
            _limits.Breathe();
        }

        customers.Close();
        return repeats.Dropped;
    }

    /// <summary>Folds all parts, for what is to be known of all before anything is written of one.</summary>
    private void LookThrough(DateTimeOffset? asOf, long dropped)
    {
        long events = 0;
        DateTimeOffset? latest = null;
        foreach (var part in _parts)
        {
            _limits.Breathe();
            var folded = Fold(SpilledPart.Of(part, _words).Columns, asOf);
            events += folded.EventCount;
            dropped += folded.DuplicatesDropped;
            if (latest is null || folded.Latest > latest)
                latest = folded.Latest ?? latest;
            foreach (var reject in folded.Rejects)
                _rejects.AddOfLog(reject);
            _progress.Report("folding:", events, "events");
            TellManyLedgers(part, folded.Table.Count);
        }

        Tally = new LogTally(events, Rejects.Count, dropped, new FoldedEvents { Table = new LedgerTable(_settings.Policy), Latest = latest }.JustAfterLatest);
    }

    private FoldedEvents Fold(Relationships.Events.Columns.EventColumns columns, DateTimeOffset? asOf) => LedgerTable.Fold(
        columns, new FoldOptions { AsOf = asOf, Policy = _settings.Policy, Zone = _settings.File.Zone, Threads = _around.Threads }, _around.Cancellation);

    private void TellLarge(SpillFile file)
    {
        _told.Add(file);
        if (_limits.IsTold)
            _around.Error.WriteLine(FormattableString.Invariant($"--memory: one customer, or one id, has {file.Count} events; they are held at once, which may take more."));
    }

    /// <summary>Of a part within the limit of bytes: parts of several customers have no more events than ledgers may be held.</summary>
    private void TellManyLedgers(SpillFile file, int ledgers)
    {
        if (_limits.IsTold && ledgers > _limits.PartLedgers && _told.Add(file))
            _around.Error.WriteLine(FormattableString.Invariant($"--memory: one customer has {ledgers} relationships; their ledgers are held at once, which may take more."));
    }
}
