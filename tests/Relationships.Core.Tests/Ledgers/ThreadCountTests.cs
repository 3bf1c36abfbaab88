using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>However many threads are asked for, memory is taken for as many as can be of use.</summary>
[Collection(nameof(Alone))]
public class ThreadCountTests
{
    private const int Customers = 20_000;

    private static readonly DateTimeOffset s_start = new(2025, 1, 6, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 1000, 8, 8)]
    [InlineData(0, 3, 8, 3)]
    [InlineData(0, 0, 8, 1)]
    [InlineData(5, 1000, 2, 5)]
    [InlineData(100_000, 1000, 2, 8)]
    [InlineData(int.MaxValue, long.MaxValue, 64, 256)]
    [InlineData(int.MaxValue, 7, 64, 7)]
    [InlineData(1, 0, 2, 1)]
    public void ThreadsAreAsManyAsAskedForWithinReason(int asked, long pieces, int processors, int expected) =>
        Assert.Equal(expected, ThreadCount.Of(asked, pieces, processors));

    [Fact]
    public void FoldsAndScoresOnOneHundredThousandThreadsTakeTheMemoryOfAFew()
    {
        var few = ThreadCount.MostOfProcessor * Environment.ProcessorCount;
        var asOf = s_start.AddDays(10);
        var columns = Columns();
        var table = LedgerTable.Fold(columns, cancellation: TestContext.Current.CancellationToken).Table;
        TakesNoMore(threads => LedgerTable.Fold(columns, new FoldOptions { Threads = threads }, TestContext.Current.CancellationToken));
        TakesNoMore(threads => LedgerTable.FoldSums(columns, asOf, threads: threads, cancellation: TestContext.Current.CancellationToken));
        TakesNoMore(threads => new LedgerParts(columns, new FoldOptions { Threads = threads }, cancellation: TestContext.Current.CancellationToken));
        TakesNoMore(threads => new RelationshipScorer(RelationshipScorerOptions.Default with { Threads = threads }).Score(table, asOf));

        void TakesNoMore(Action<int> work)
        {
            var (ofFew, ofMany) = (Allocated(few), Allocated(100_000));
            Assert.InRange(ofMany, 0, ofFew + (ofFew / 4));

            long Allocated(int threads)
            {
                work(threads);
                var before = GC.GetTotalAllocatedBytes(precise: true);
                work(threads);
                return GC.GetTotalAllocatedBytes(precise: true) - before;
            }
        }
    }

    private static EventColumns Columns()
    {
        var builder = new EventColumnsBuilder();
        for (var i = 0; i < Customers; i++)
            builder.Add(new RelationshipEvent($"c{i:D5}", EventKind.Purchase, s_start.AddDays(i % 9)) { Id = $"e{i}" });
        return builder.Build();
    }
}
