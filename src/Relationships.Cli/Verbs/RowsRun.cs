using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Cli.Spill;
using Relationships.Ledgers;
using Relationships.Ledgers.Snapshots;

namespace Relationships.Cli.Verbs;

/// <summary>Reads a log, folds it, scores it block by block, and writes the rows.</summary>
internal sealed class RowsRun(RowsRequest request, Surroundings around, Func<IFoldedLog, DateTimeOffset, bool, RowsPlan> plan)
{
    public int Run()
    {
        using var rejects = request.Input.RejectsPath is { } path ? WholeFile.Create(path, around) : null;
        using var destination = Destination.Open(request.OutPath, around);
        using var observer = request.Observer?.Invoke();
        using var kept = request.Ledgers.SavePath is { } savePath ? WholeFile.Create(savePath, around) : null;
        using var onto = request.Ledgers.OntoPath is { } ontoPath ? LedgersFile.Open(ontoPath, request.Input, request.AsOf, around) : null;
        using var folder = request.Memory is { } memory ? SpillFolder.Create(memory.Folder) : null;
        using var progress = new Progress(around);
        using var log = Read(folder, onto, observer is not null, progress);
        progress.Clear();
        if (!log.IsFoldedLate && !Announce(log, rejects))
            return ExitCode.Rejects;

        var asOf = log.Tally.AsOf(request.AsOf);
        SinceOption.Check(request.Since, asOf, log.Tally.Events);
        var columns = plan(log, asOf, request.RollupDiscount is not null);
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Policy = request.Input.Policy, Zone = request.Input.File.Zone, Identity = request.Brand });
        if (log is ColumnLog events)
            observer?.Begin(scorer, events, asOf);
        var rows = new RowsWriting(request, around, scorer, columns, asOf, observer, progress) { Keep = kept is null ? null : table => SnapshotFormat.Write(table, kept.Stream, cancellation: around.Cancellation) }
            .Write(log, folder, destination.Stream);
        progress.Clear();
        if (log.IsFoldedLate && !Announce(log, rejects))
            return ExitCode.Rejects;
        observer?.End();
        observer?.Commit();
        rejects?.Commit(toDisk: kept is not null);
        destination.Commit(toDisk: kept is not null);

        // The ledgers last: whatever stops the run before leaves yesterday's, and the same command does the day again.
        kept?.Commit(toDisk: true);
        around.Error.WriteLine(Summary(log.Tally, rows, asOf));
        return ExitCode.Done;
    }

    /// <summary>Says what was set aside and what scores are for; tells whether to go on.</summary>
    private bool Announce(IFoldedLog log, WholeFile? rejects)
    {
        if (!RejectReport.Accept(log.Rejects, request.Input, rejects, around))
            return false;
        log.Tally.AsOf(request.AsOf, around);
        return true;
    }

    /// <summary>Events in columns, kept for a page, which tells of single ones; on disk where memory is bounded.</summary>
    private IFoldedLog Read(SpillFolder? folder, LedgersFile? onto, bool isObserved, Progress progress)
    {
        if (around.ReadLog is { } read)
            return read(request.Input, around, progress);
        if (request.IsInParts)
            return PartedLog.Read(request.Input, request.AsOf, request.Since, around, progress);
        if (folder is null)
            return onto is null ? Fold(null) : onto.Continue(Fold);
        var limits = around.SpillPart is { } bytes ? SpillLimits.OfParts(bytes) : SpillLimits.Of(request.Memory!.Bytes);
        return SpilledLog.Read(request.Input, request.AsOf, folder, limits, around, progress);

        ColumnLog Fold(LedgerTable? table) => ColumnLog.Read(request.Input, request.AsOf, table, isObserved, around, progress);
    }

    private string Summary(LogTally tally, long rows, DateTimeOffset asOf) =>
        $"{Words.Count(rows, "relationship")} as of {Words.Instant(asOf)}{(request.Since is { } since ? $" since {Words.Instant(since)}" : string.Empty)} from {tally.Summary}, policy {request.Input.Policy.Id}{(request.Brand is { } brand ? $", identity {brand.Id}" : string.Empty)}";
}
