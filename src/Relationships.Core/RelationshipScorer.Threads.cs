using System.Runtime.ExceptionServices;
using Relationships.Ledgers;

namespace Relationships;

/// <content>Batches on several threads: the same batches as on one, so the same bits.</content>
public sealed partial class RelationshipScorer
{
    private const int MostBatchesAtATime = 16;

    private void ScoreOnThreads(IEvidenceSource source, int start, int count, DateTimeOffset asOf, RelationshipScores destination)
    {
        // Made here where they are wanted, or every thread would make them.
        _ = KeysOf(source, start, count);
        var batches = (count + BatchSize - 1) / BatchSize;
        var threads = ThreadCount.Of(_options.Threads, batches);

        // A thread takes some that stand side by side, whose next rows are fetched while these are scored; few enough that all end together.
        var atATime = Math.Clamp(batches / (8 * threads), 1, MostBatchesAtATime);
        var workspaces = destination.Workspaces(threads).ToArray();

        // A table may be read by many at once; of other sources that is not known, so they are read one batch at a time.
        var isShareable = source is LedgerTable;
        var reading = new Lock();
        var next = 0;
        try
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, (thread, state) =>
            {
                var (batch, end) = (0, 0);
                while ((batch < end || Take(out batch, out end)) && !state.ShouldExitCurrentIteration)
                {
                    var done = batch * BatchSize;
                    var size = Math.Min(BatchSize, count - done);
                    if (isShareable)
                    {
                        source.Evaluate(start + done, size, asOf, workspaces[thread].Evidence);
                    }
                    else
                    {
                        lock (reading)
                            source.Evaluate(start + done, size, asOf, workspaces[thread].Evidence);
                    }

                    ScoreBatch(destination, workspaces[thread], done, KeysOf(source, start + done, size));
                    batch++;
                }
            });
        }
        catch (AggregateException many)
        {
            ExceptionDispatchInfo.Throw(many.InnerExceptions[0]);
        }

        bool Take(out int first, out int end)
        {
            first = Interlocked.Add(ref next, atATime) - atATime;
            end = Math.Min(batches, first + atATime);
            return first < batches;
        }
    }
}
