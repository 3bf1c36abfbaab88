using System.Text;

namespace Relationships.Files.Tests;

/// <summary>However many threads are asked for, memory is taken for as many as can be of use.</summary>
[Collection(nameof(Alone))]
public class ReadThreadsTests
{
    [Fact]
    public void One_hundred_thousand_threads_take_the_memory_of_a_few()
    {
        var bytes = Encoding.UTF8.GetBytes("customer,at,kind\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"c{i},2024-01-01,purchase\n")));
        var expected = Allocated(4 * Environment.ProcessorCount);
        Assert.InRange(Allocated(100_000), 0, expected + (expected / 4));

        long Allocated(int threads)
        {
            Read(threads);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            Read(threads);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        void Read(int threads) =>
            Assert.Equal(1000, EventFile.ReadColumns([EventInput.Of(new MemoryStream(bytes))], threads: threads, cancellation: TestContext.Current.CancellationToken).Events.Count);
    }
}
