using System.Collections.Immutable;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Exchange;
using Relationships.Ledgers;

namespace Relationships.Cli.Verbs;

/// <summary>Reads a log, folds it, scores it chunk by chunk, and writes the rows as they come.</summary>
internal sealed class RowsRun(RowsRequest request, Surroundings around, Func<EventLog, DateTimeOffset, bool, RowsPlan> plan)
{
    /// <summary>Rows scored at a time: a buffer of about 6 MB, whatever the number of relationships.</summary>
    private const int ChunkSize = 8192;

    public int Run()
    {
        using var rejects = request.Input.RejectsPath is { } path ? WholeFile.Create(path) : null;
        using var destination = Destination.Open(request.OutPath, around);
        using var progress = new Progress(around);
        var loaded = LogReader.Read(request.Input, around, progress);
        progress.Clear();
        if (!RejectReport.Accept(loaded.Rejects, request.Input, rejects, around))
            return ExitCode.Rejects;

        var asOf = AsOf(loaded.Log);
        var columns = plan(loaded.Log, asOf, request.RollupDiscount is not null);
        var table = LedgerTable.Fold(loaded.Log, asOf, request.Input.Policy, progress.For("folding:", "relationships"), around.Cancellation);
        var rows = Write(table, asOf, columns, destination.Stream, progress);
        progress.Clear();
        rejects?.Commit();
        destination.Commit();
        around.Error.WriteLine(Summary(loaded, rows, asOf));
        return ExitCode.Done;
    }

    private DateTimeOffset AsOf(EventLog log)
    {
        if (request.AsOf is { } given)
            return given;
        var asOf = log.JustAfterLatest ?? DateTimeOffset.UnixEpoch;
        if (log.EventCount > 0)
            around.Error.WriteLine($"as-of: {Words.Instant(asOf)}, just after the latest event");
        return asOf;
    }

    private int Write(LedgerTable table, DateTimeOffset asOf, RowsPlan rowsPlan, Stream stream, Progress progress)
    {
        var source = RollupOption.Apply(table, request.RollupDiscount, request.Input.File.BrandName);
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Policy = request.Input.Policy, Zone = request.Input.File.Zone });
        var size = Math.Clamp(source.Count, 1, ChunkSize);
        var rows = new ScoredRows(new RelationshipScores(size), asOf)
        {
            Evidence = new EvidenceBatch(rowsPlan.WithEvidence ? size : 1),
            Channels = rowsPlan.WithChannels ? new ImmutableArray<ChannelExchange>[size] : [],
        };
        using var writer = RowWriter.Create(request.Format, stream, rowsPlan.Columns.Select(static c => c.Name));
        for (var start = 0; start < source.Count; start += size)
        {
            around.Cancellation.ThrowIfCancellationRequested();
            progress.Report("scoring:", start, "relationships");
            var count = Math.Min(size, source.Count - start);
            scorer.Score(source, start, count, asOf, rows.Scores);
            if (rowsPlan.WithEvidence)
                source.Evaluate(start, count, asOf, rows.Evidence);
            for (var row = 0; row < count; row++)
            {
                if (rowsPlan.WithChannels)
                    rows.Channels[row] = scorer.Channels(table, start + row, asOf);
                writer.BeginRow();
                foreach (var column in rowsPlan.Columns)
                    column.Write(rows, row, writer);
                writer.EndRow();
            }
        }

        writer.Finish();
        return source.Count;
    }

    private string Summary(LoadedLog loaded, int rows, DateTimeOffset asOf) =>
        $"{Words.Count(rows, "relationship")} as of {Words.Instant(asOf)} from {loaded.Summary}, policy {request.Input.Policy.Id}";
}
