using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Relationships.Benchmarks.Events;
using Relationships.Events;
using Relationships.Files;
using Relationships.Ledgers;
using Relationships.Ledgers.Snapshots;

namespace Relationships.Benchmarks;

/// <summary>
/// A table to a file and back. Ten events a relationship. The baselines move as many bytes and do nothing else, so the
/// ratio is what checksums, checks and mapping cost; JSON, one ledger a line, is what a snapshot stands for.
/// </summary>
[MemoryDiagnoser]
public class SnapshotBenchmarks
{
    private string _folder = string.Empty;
    private byte[] _bytes = [];
    private LedgerTable _table = null!;
    private Ledger[] _ledgers = [];
    private LedgerSnapshot _open = null!;
    private RelationshipScores _scores = null!;

    /// <summary>How many relationships.</summary>
    [Params(100_000)]
    public int Relationships { get; set; }

    private string Snapshot => Path.Combine(_folder, "ledgers.snapshot");

    private string Raw => Path.Combine(_folder, "raw");

    private string Json => Path.Combine(_folder, "ledgers.ndjson");

    /// <summary>Makes the table, its snapshot, as many bytes in a file, and its ledgers as JSON.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("relationships-benchmarks-").FullName;
        var log = EventLog.Create(EventGenerator.Generate(Relationships, 10 * Relationships));
        _table = LedgerTable.Fold(log, EventGenerator.AsOf);
        _ledgers = [.. Enumerable.Range(0, log.RelationshipCount).Select(i => Ledger.Fold(log.Events(i)))];
        LedgerSnapshot.Write(_table, Snapshot);
        _bytes = File.ReadAllBytes(Snapshot);
        WriteRaw();
        WriteJson();
        _open = LedgerSnapshot.Open(Snapshot);
        _scores = new RelationshipScores(_table.Count);
        Console.WriteLine($"// {_bytes.Length / (double)_table.Count:0.0} bytes a relationship; as JSON {new FileInfo(Json).Length / (double)_table.Count:0.0}");
    }

    /// <summary>Removes the files.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _open.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The baseline: as many bytes, written and brought to the disk.</summary>
    [Benchmark(Baseline = true)]
    public void WriteRaw()
    {
        using var file = new FileStream(Raw, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(_bytes);
        file.Flush(flushToDisk: true);
    }

    /// <summary>As many bytes read into an array that is new.</summary>
    [Benchmark]
    public int ReadRaw() => File.ReadAllBytes(Raw).Length;

    /// <summary>Checked, summed, written, brought to the disk, renamed.</summary>
    [Benchmark]
    public void WriteSnapshot() => LedgerSnapshot.Write(_table, Snapshot);

    /// <summary>The same to nowhere: what the processor has to do.</summary>
    [Benchmark]
    public void WriteToNowhere() => SnapshotFormat.Write(_table, Stream.Null);

    /// <summary>Mapped, summed, checked, and closed.</summary>
    [Benchmark]
    public int OpenSnapshot()
    {
        using var snapshot = LedgerSnapshot.Open(Snapshot);
        return snapshot.Table.Count;
    }

    /// <summary>One ledger a line.</summary>
    [Benchmark]
    public void WriteJson()
    {
        using var file = new StreamWriter(Json, append: false, new UTF8Encoding(false));
        foreach (var ledger in _ledgers)
            file.WriteLine(ledger.ToJson());
    }

    /// <summary>One ledger a line, to a table.</summary>
    [Benchmark]
    public int ReadJson()
    {
        var table = new LedgerTable();
        foreach (var line in File.ReadLines(Json))
            table.Append(Ledger.FromJson(line));
        return table.Count;
    }

    /// <summary>Scoring a table in memory ...</summary>
    [Benchmark]
    public void ScoreTable() => RelationshipScorer.Default.Score(_table, 0, _table.Count, EventGenerator.AsOf, _scores);

    /// <summary>... and one that is mapped.</summary>
    [Benchmark]
    public void ScoreSnapshot() => RelationshipScorer.Default.Score(_open.Table, 0, _table.Count, EventGenerator.AsOf, _scores);
}
