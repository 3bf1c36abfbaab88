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
    /// <summary>Rows scored at a time: a buffer of about 6 MB (two with an earlier instant), whatever the number of relationships.</summary>
    private const int ChunkSize = 8192;

    public int Run()
    {
        using var rejects = request.Input.RejectsPath is { } path ? WholeFile.Create(path) : null;
        using var destination = Destination.Open(request.OutPath, around);
        using var observer = request.Observer?.Invoke();
        using var progress = new Progress(around);
        var loaded = LogReader.Read(request.Input, around, progress);
        progress.Clear();
        if (!RejectReport.Accept(loaded.Rejects, request.Input, rejects, around))
            return ExitCode.Rejects;

        var asOf = loaded.AsOf(request.AsOf, around);
        SinceOption.Check(request.Since, asOf, loaded.Log);
        var columns = plan(loaded.Log, asOf, request.RollupDiscount is not null);
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Policy = request.Input.Policy, Zone = request.Input.File.Zone, Identity = request.Brand });
        observer?.Begin(scorer, loaded, asOf);
        var table = Fold(loaded.Log, asOf, progress);
        var earlier = request.Since is { } since ? Fold(loaded.Log, since, progress) : null;
        var rows = Write(scorer, table, asOf, earlier, columns, observer, destination.Stream, progress);
        progress.Clear();
        observer?.End();
        rejects?.Commit();
        destination.Commit();
        observer?.Commit();
        around.Error.WriteLine(Summary(loaded, rows, asOf));
        return ExitCode.Done;
    }

    private LedgerTable Fold(EventLog log, DateTimeOffset asOf, Progress progress) =>
        LedgerTable.Fold(log, asOf, request.Input.Policy, progress.For("folding:", "relationships"), around.Cancellation);

    private int Write(RelationshipScorer scorer, LedgerTable table, DateTimeOffset asOf, LedgerTable? earlierTable, RowsPlan rowsPlan, IRowsObserver? observer, Stream stream, Progress progress)
    {
        var source = RolledUp(table);
        var size = Math.Clamp(source.Count, 1, ChunkSize);
        var earlier = earlierTable is null ? null : new EarlierRows(scorer, RolledUp(earlierTable), request.Since!.Value, ChunkSize);
        IReadOnlyList<Column> columns =
        [
            .. rowsPlan.Columns,
            .. earlier is null ? [] : MovementColumns.All,
            .. request.Brand is { } brand ? [Column.Text("identity", (_, _) => brand.Id)] : (IEnumerable<Column>)[],
        ];
        var rows = new ScoredRows(new RelationshipScores(size), asOf)
        {
            Evidence = new EvidenceBatch(rowsPlan.WithEvidence ? size : 1),
            Channels = rowsPlan.WithChannels ? new ImmutableArray<ChannelExchange>[size] : [],
            Earlier = new EarlierRow[earlier is null ? 0 : size],
        };
        using var writer = RowWriter.Create(request.Format, stream, columns.Select(static c => c.Name));
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
                if (earlier is not null)
                    rows.Earlier[row] = earlier.Of(rows.Scores.Keys[row]);
                writer.BeginRow();
                foreach (var column in columns)
                    column.Write(rows, row, writer);
                writer.EndRow();
            }

            observer?.See(rows);
        }

        writer.Finish();
        return source.Count;
    }

    private IEvidenceSource RolledUp(LedgerTable table) => RollupOption.Apply(table, request.RollupDiscount, request.Input.File.BrandName);

    private string Summary(LoadedLog loaded, int rows, DateTimeOffset asOf) =>
        $"{Words.Count(rows, "relationship")} as of {Words.Instant(asOf)}{(request.Since is { } since ? $" since {Words.Instant(since)}" : string.Empty)} from {loaded.Summary}, policy {request.Input.Policy.Id}{(request.Brand is { } brand ? $", identity {brand.Id}" : string.Empty)}";
}
