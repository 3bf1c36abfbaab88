using Relationships.Benchmarks.Events;
using Relationships.Files;

namespace Relationships.Benchmarks.Tests.Events;

/// <summary>The file that other engines read holds the same events.</summary>
public sealed class EventCsvTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        var columns = new EventGenerator(200, 4_000).Columns();
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        try
        {
            Assert.Equal(4_000, EventCsv.Write(columns, path));
            var read = EventFile.ReadAll([path], cancellation: TestContext.Current.CancellationToken);

            Assert.Empty(read.Rejects);
            Assert.Equal(ColumnEvents.ToObjects(columns), read.Events);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
