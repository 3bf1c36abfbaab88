using System.Diagnostics;
using System.Text.Json.Nodes;
using Relationships.Benchmarks.Events;
using Relationships.Benchmarks.Rfm;
using Relationships.Ledgers;

namespace Relationships.Benchmarks.Throughput;

/// <summary>
/// Events to scores, stage by stage, over as many events as are asked for: in one piece where they fit, else range of customers by
/// range of customers, each generated, folded, scored and forgotten.
/// </summary>
internal sealed class ThroughputRun
{
    private const int RelationshipsToCheck = 1000;

    private readonly ThroughputOptions _options;
    private readonly EventGenerator _generator;
    private readonly (int First, int Count)[] _chunks;
    private readonly StageTimes _times;
    private readonly RfmTable _rfm;
    private readonly BatchScoring _scoring;
    private double _ledgerBytes;

    public ThroughputRun(ThroughputOptions options)
    {
        _options = options;
        _generator = new EventGenerator(options.Customers, options.Events);
        _chunks = [.. _generator.Ranges(options.MostEvents, options.MostCustomers)];
        _times = new StageTimes(options.Runs, options.WarmUp);
        _rfm = new RfmTable(options.Customers);
        _scoring = new BatchScoring(options.Threads);
    }

    /// <summary>Measures, checks and says what came of it.</summary>
    public JsonObject Run()
    {
        for (_times.Run = -1; _times.Run < _options.Runs; _times.Run++)
            Pass();

        // Checks hold events as objects, which no stage does.
        var peak = PeakBytes();
        var (check, checksum, relationships) = Verify();
        var seconds = new JsonObject();
        foreach (var stage in Stages.All)
            seconds[stage] = _times.Median(stage);
        return new JsonObject
        {
            ["events"] = _options.Events,
            ["customers"] = _options.Customers,
            ["threads"] = _options.Threads,
            ["seconds"] = seconds,
            ["maxIntervalError"] = check.MaxIntervalError,
            ["checksum"] = checksum.ToString(),
            ["peakBytes"] = peak,
            ["bytesPerRelationship"] = Math.Round(_ledgerBytes / relationships, 1),
            ["processor"] = Processor.Name(),
            ["runs"] = _options.Runs,
            ["checkedRelationships"] = check.Checked,
            ["checkedIntervalRows"] = check.IntervalsChecked,
            ["maxDifference"] = check.MaxDifference,
            ["chunks"] = new JsonObject
            {
                ["count"] = _chunks.Length,
                ["by"] = "customers",
                ["mostEvents"] = _chunks.Max(c => EventsOf(c.First, c.Count)),
                ["mostCustomers"] = _chunks.Max(c => c.Count),
            },
        };
    }

    private void Pass()
    {
        var last = _chunks[^1].First;
        foreach (var (start, count) in _chunks)
        {
            // What an earlier chunk left is not this one's to clear away.
            GC.Collect();
            var columns = _times.Time(Stages.Generate, () => _generator.Columns(start, count, _options.Threads));
            _times.Time(Stages.Rfm, () =>
            {
                if (start == 0)
                    _rfm.Clear();
                _rfm.Add(columns, start, _options.Threads);
                if (start == last)
                    _rfm.Rank(EventGenerator.AsOf, _options.Threads);
                return 0;
            });
            _times.Time(Stages.FoldSums, () => ColumnFold.Sums(columns, _options.Threads));
            var table = _times.Time(Stages.Fold, () => ColumnFold.Fold(columns, _options.Threads));
            Score(table);
            if (Snapshots.AreThere)
                Snapshot(table);
        }
    }

    private void Score(LedgerTable table)
    {
        _times.Time(Stages.Score, () => Scored(BatchScoring.WithoutIntervals));
        _times.Time(Stages.ScoreWithIntervals, () => Scored(RelationshipScorer.Default));

        int Scored(RelationshipScorer scorer)
        {
            _scoring.Score(table, scorer);
            return table.Count;
        }
    }

    private void Snapshot(LedgerTable table)
    {
        var path = Path.GetTempFileName();
        try
        {
            _times.Time(Stages.SnapshotWrite, () => Snapshots.Write(table, path));
            _times.Time(Stages.SnapshotRead, () => Snapshots.Read(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private (PathCheck Check, ScoreChecksum Checksum, long Relationships) Verify()
    {
        var (check, checksum, relationships) = (new PathCheck(RelationshipScorer.Default), new ScoreChecksum(), 0L);
        foreach (var (start, count) in _chunks)
        {
            var columns = _generator.Columns(start, count, _options.Threads);
            var before = LiveBytes();
            var table = ColumnFold.Fold(columns, _options.Threads);
            _ledgerBytes += LiveBytes() - before;
            relationships += table.Count;
            _scoring.Score(table, RelationshipScorer.Default, checksum.Add);
            check.Check(columns, table, (RelationshipsToCheck + _chunks.Length - 1) / _chunks.Length);
        }

        return (check, checksum, relationships);
    }

    private long EventsOf(int first, int count) => _generator.Before(first + count) - _generator.Before(first);

    /// <summary>Twice, for what the first collection hands to finalizers goes with the second.</summary>
    private static long LiveBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }

    private static long PeakBytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
