using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Cli.Spill;
using Relationships.Ledgers.Snapshots;

namespace Relationships.Cli.Verbs;

/// <summary>Reads a log, folds it, scores it block by block, and writes the rows.</summary>
internal sealed class RowsRun(RowsRequest request, Surroundings around, Func<IFoldedLog, DateTimeOffset, bool, RowsPlan> plan)
{
    public int Run()
    {
        using var rejects = RejectReport.Open(request.Input, around);
        using var destination = Destination.Open(request.OutPath, around);
        using var observer = request.Observer?.Invoke();
        using var kept = request.Ledgers.SavePath is { } savePath ? WholeFile.Create(savePath, around) : null;
        using var onto = request.Ledgers.OntoPath is { } ontoPath ? LedgersFile.Open(ontoPath, request.Input, request.AsOf, around) : null;
        using var folder = request.Memory is { } memory ? SpillFolder.Create(memory.Folder) : null;
        using var progress = new Progress(around);
        using var log = Read(folder, onto, observer is not null, progress);
        progress.Clear();
        return rejects.TellIfFailing(progress, () =>
        {
            if (!log.IsFoldedLate && !rejects.Accept(log.Rejects))
                return ExitCode.Rejects;
            var asOf = log.Tally.AsOf(request.AsOf);
            SinceOption.Check(request.Since, asOf, log.Tally.Events);
            var writing = Writing(log, asOf, kept, observer, progress);
            writing.Write(log, folder, destination.Stream);
            progress.Clear();
            if (log.IsFoldedLate)
                rejects.Accept(log.Rejects);
            observer?.End();
            var counted = writing.Events - (onto?.Events ?? 0);
            var summary = Summary(log.Tally, counted, writing.Rows, asOf);
            rejects.Commit(toDisk: kept is not null);
            destination.Commit(toDisk: kept is not null);
            observer?.Commit();

            // The ledgers last: whatever stops the run before leaves yesterday's, and the same command does the day again.
            kept?.Commit(toDisk: true);
            rejects.Tell();
            DefaultAsOf.Tell(request.AsOf, log.Tally.Default, around);
            around.Error.WriteLine(summary);
            if (kept is not null)
                TellWhatIsNotKept(log.Tally.Events - counted);
            return ExitCode.Done;
        });
    }

    /// <summary>Ledgers hold what their scores count; who goes on from them must give the rest again.</summary>
    private void TellWhatIsNotKept(long events)
    {
        if (events > 0)
            around.Error.WriteLine($"warning: the ledgers are without the {Words.Count(events, "event")} at or after the as-of; {LedgersOption.OntoName} needs what they left out again, from a later day than that of their latest event");
    }

    private RowsWriting Writing(IFoldedLog log, DateTimeOffset asOf, WholeFile? kept, IRowsObserver? observer, Progress progress)
    {
        var columns = plan(log, asOf, request.RollupDiscount is not null);
        var scorer = request.Input.Scorer(request.Brand);
        if (log is ColumnLog events)
            observer?.Begin(scorer, events, asOf);
        return new RowsWriting(request, around, scorer, columns, asOf, observer, progress)
        {
            Keep = kept is null ? null : table => SnapshotFormat.Write(table, kept.Stream, cancellation: around.Cancellation),
        };
    }

    /// <summary>Events in columns, kept for a page, which tells of single ones; on disk where memory is bounded.</summary>
    private IFoldedLog Read(SpillFolder? folder, LedgersFile? onto, bool isObserved, Progress progress)
    {
        if (around.ReadLog is { } read)
            return read(request.Input, around, progress);
        if (request.IsInParts)
            return PartedLog.Read(request.Input, request.AsOf, request.Since, around, progress);
        if (folder is null)
            return ColumnLog.Read(request.Input, request.AsOf, onto, isObserved, around, progress);
        var limits = around.SpillPart is { } bytes ? SpillLimits.OfParts(bytes) : SpillLimits.Of(request.Memory!.Bytes);
        return SpilledLog.Read(request.Input, request.AsOf, folder, limits, around, progress);
    }

    private string Summary(LogTally log, long events, long rows, DateTimeOffset asOf) =>
        $"{Words.Count(rows, "relationship")}{DefaultAsOf.Phrase(request.AsOf, log.Default, asOf)}{(request.Since is { } since ? $" since {Words.Instant(since)}" : string.Empty)} from {log.Summary(events)}, policy {request.Input.Policy.Id}{(request.Brand is { } brand ? $", identity {brand.Id}" : string.Empty)}";
}
