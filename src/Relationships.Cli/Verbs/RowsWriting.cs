using System.Collections.Immutable;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Cli.Spill;
using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Reporting;

namespace Relationships.Cli.Verbs;

/// <summary>Scores ledgers in blocks on all cores and writes their rows: straight to where they go, or to runs that are merged.</summary>
/// <remarks>What is written does not depend on the number of threads nor of parts.</remarks>
internal sealed class RowsWriting(RowsRequest request, Surroundings around, RelationshipScorer scorer, RowsPlan plan, DateTimeOffset asOf, IRowsObserver? observer, Progress progress)
{
    /// <summary>Rows of a block: a buffer of about 0.6 MB a thread (two with an earlier instant), whatever the number of relationships.</summary>
    private const int BlockSize = 256;

    private readonly IReadOnlyList<Column> _columns =
    [
        .. plan.Columns,
        .. request.Since is null ? [] : MovementColumns.All,
        .. request.Brand is { } brand ? [Column.Text("identity", (_, _) => brand.Id)] : (IEnumerable<Column>)[],
    ];

    /// <summary>How many were written.</summary>
    public long Rows { get; private set; }

    /// <summary>How many events the ledgers count, those that were continued among them.</summary>
    public long Events { get; private set; }

    /// <summary>Takes the ledgers before they are scored; null for nobody.</summary>
    public Action<LedgerTable>? Keep { get; init; }

    /// <summary>Writes the rows of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="folder">Where the rows of a part go while there are several; null where there is one.</param>
    /// <param name="stream">Where the rows go.</param>
    public void Write(IFoldedLog log, SpillFolder? folder, Stream stream)
    {
        var joined = new JoinedRows(request.Format, stream, _columns.Select(static c => c.Name));
        if (log.Parts > 1 && !log.IsFoldedLate)
            Merge(log, new SortedRuns(folder!), joined);
        else
            WriteInOrder(log, joined);
        joined.Finish();
    }

    private DateTimeOffset[] AsOfs => request.Since is { } since ? [asOf, since] : [asOf];

    private void WriteInOrder(IFoldedLog log, JoinedRows joined)
    {
        for (var part = 0; part < log.Parts; part++)
        {
            var tables = log.Fold(part, AsOfs);
            Keep?.Invoke(tables[0]);
            WritePart(tables, block => joined.Append(block.Bytes));
        }
    }

    private void Merge(IFoldedLog log, SortedRuns unsorted, JoinedRows joined)
    {
        using var runs = unsorted;
        for (var part = 0; part < log.Parts; part++)
        {
            runs.BeginRun();
            var key = new RecordBytes();
            WritePart(log.Fold(part, AsOfs), block => AddByCustomer(block, runs, key));
        }

        foreach (var reader in runs.Merged())
        {
            around.Cancellation.ThrowIfCancellationRequested();
            joined.Append(SortedRuns.ValueOf(reader.Record));
        }
    }

    /// <summary>All rows of a customer are in one part, so the customers alone tell the order.</summary>
    private static void AddByCustomer(RowBlock block, SortedRuns runs, RecordBytes key)
    {
        var rows = block.Rows;
        var written = 0;
        for (int start = 0, end; start < rows.Scores.Count; start = end)
        {
            var customer = rows.Scores.Keys[start].Customer;
            for (end = start + 1; end < rows.Scores.Count && rows.Scores.Keys[end].Customer == customer;)
                end++;
            key.Clear();
            key.PutOrdered(customer);
            var until = block.EndOf(end - 1);
            runs.AddInOrder(key.Span, block.Bytes[written..until]);
            written = until;
        }
    }

    private void WritePart(IReadOnlyList<LedgerTable> tables, Action<RowBlock> take)
    {
        foreach (var events in tables[0].Events)
            Events += events;
        var source = Source(tables[0]);
        var earlier = tables.Count > 1 ? Source(tables[1]) : null;
        var blocks = (source.Count + BlockSize - 1) / BlockSize;
        new InTurn(blocks).Run(around.Threads > 0 ? around.Threads : Environment.ProcessorCount, turns =>
        {
            var rows = NewRows(Math.Clamp(source.Count, 1, BlockSize), earlier is not null);
            var before = earlier is null ? null : new EarlierStandings(scorer, earlier, request.Since!.Value, BlockSize);
            using var block = new RowBlock(rows, _columns, request.Format);
            while (turns.Next(out var piece))
            {
                around.Cancellation.ThrowIfCancellationRequested();
                Fill(block, before, tables[0], source, piece * BlockSize);
                turns.Finish(piece, block, finished =>
                {
                    take(finished);
                    observer?.See(finished.Rows);
                    Rows += finished.Rows.Scores.Count;
                    progress.Report("scoring:", Rows, "relationships");
                });
            }
        });
    }

    private void Fill(RowBlock block, EarlierStandings? earlier, LedgerTable table, IEvidenceSource source, int start)
    {
        var rows = block.Rows;
        var count = Math.Min(BlockSize, source.Count - start);
        scorer.Score(source, start, count, asOf, rows.Scores);
        if (plan.WithEvidence)
            source.Evaluate(start, count, asOf, rows.Evidence);
        earlier?.Begin(rows.Scores.Keys[0], rows.Scores.Keys[count - 1]);
        for (var row = 0; row < count; row++)
        {
            if (plan.WithChannels)
                rows.Channels[row] = scorer.Channels(table, start + row, asOf);
            if (earlier is not null)
                rows.Earlier[row] = earlier.Of(rows.Scores.Keys[row]);
        }

        block.Write(count);
    }

    private ScoredRows NewRows(int size, bool withEarlier) => new(new RelationshipScores(size), asOf)
    {
        Evidence = new EvidenceBatch(plan.WithEvidence ? size : 1),
        Channels = plan.WithChannels ? new ImmutableArray<ChannelExchange>[size] : [],
        Earlier = new EarlierStanding[withEarlier ? size : 0],
    };

    /// <summary>The table, rolled up where that is asked for. Keys are made before threads ask for them.</summary>
    private IEvidenceSource Source(LedgerTable table)
    {
        _ = table.Keys;
        var source = RollupOption.Apply(table, request.RollupDiscount, request.Input.File.BrandName);
        return ReferenceEquals(source, table) ? table : new SharedSource(source);
    }
}
