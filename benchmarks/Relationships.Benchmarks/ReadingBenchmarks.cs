using BenchmarkDotNet.Attributes;
using Relationships.Benchmarks.Events;
using Relationships.Events.Columns;
using Relationships.Files;

namespace Relationships.Benchmarks;

/// <summary>From a CSV file, all fields written, to columns of events. Ten events a relationship.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int Block = 1 << 16;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"relationships-reading-{Guid.NewGuid():N}.csv");

    /// <summary>How many events.</summary>
    [Params(10_000, 1_000_000)]
    public int Events { get; set; }

    /// <summary>Writes the file.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using var file = File.Create(_path);
        using var writer = EventFileWriter.Create(file, EventFileFormat.Csv);
        writer.WriteAll(EventGenerator.Generate(Events / 10, Events));
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Cleanup() => File.Delete(_path);

    /// <summary>The baseline: record by record with CsvHelper, every event an object, then into columns.</summary>
    [Benchmark(Baseline = true)]
    public EventColumns RecordByRecord()
    {
        var builder = new EventColumnsBuilder();
        foreach (var read in EventFile.Read(_path))
            builder.Add(read.Event ?? throw new InvalidOperationException($"{read.Origin}: {read.Reject?.Detail}"));
        return builder.Build();
    }

    /// <summary>Straight into columns on one thread.</summary>
    [Benchmark]
    public EventColumns Columns() => Read(1);

    /// <summary>Straight into columns on two threads.</summary>
    [Benchmark]
    public EventColumns ColumnsOnTwoThreads() => Read(2);

    /// <summary>The floor: the bytes read and their lines counted, nothing else.</summary>
    [Benchmark]
    public long CountLines()
    {
        using var file = File.OpenHandle(_path, options: FileOptions.SequentialScan);
        var block = new byte[Block];
        long lines = 0;
        long offset = 0;
        for (int read; (read = RandomAccess.Read(file, block, offset)) > 0; offset += read)
            lines += block.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }

    private EventColumns Read(int threads)
    {
        var read = EventFile.ReadColumns([EventInput.File(_path)], threads: threads);
        return read.Rejects.Count == 0 ? read.Events : throw new InvalidOperationException(read.Rejects[0].Detail);
    }
}
