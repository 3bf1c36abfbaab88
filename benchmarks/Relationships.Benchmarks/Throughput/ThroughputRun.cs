using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Relationships.Benchmarks.Events;
using Relationships.Benchmarks.Rfm;
using Relationships.Events.Columns;
using Relationships.Files;
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
    private static readonly RelationshipScorer s_withoutIntervals = new(BatchScoring.WithoutIntervals);

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
        var folds = Wants(Stages.Fold);
        var (check, checksum, relationships) = Verify(folds ? _chunks : []);
        var seconds = new JsonObject();
        foreach (var stage in Stages.All)
            seconds[stage] = _times.Median(stage);
        return new JsonObject
        {
            ["events"] = _options.Events,
            ["customers"] = _options.Customers,
            ["threads"] = _options.Threads,
            ["seconds"] = seconds,
            ["maxIntervalError"] = folds ? check.MaxIntervalError : null,
            ["checksum"] = folds ? checksum.ToString() : null,
            ["peakBytes"] = peak,
            ["bytesPerRelationship"] = folds ? Math.Round(_ledgerBytes / relationships, 1) : null,
            ["processor"] = Processor.Name(),
            ["runs"] = _options.Runs,
            ["checkedRelationships"] = check.Checked,
            ["checkedIntervalRows"] = check.IntervalsChecked,
            ["maxDifference"] = folds ? check.MaxDifference : null,
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
            if (Wants(Stages.Rfm))
                _times.Time(Stages.Rfm, () => Rank(columns, start, isLast: start == last));
            if (Wants(Stages.FoldSums))
                _times.Time(Stages.FoldSums, () => ColumnFold.Sums(columns, _options.Threads));
            if (!Wants(Stages.Fold))
                continue;
            var table = _times.Time(Stages.Fold, () => ColumnFold.Fold(columns, _options.Threads));
            Score(table);
            if (Wants(Stages.SnapshotWrite))
                Snapshot(table);
        }
    }

    private bool Wants(string stage) => _options.Stages.Contains(stage);

    private RfmTable Rank(EventColumns columns, int first, bool isLast)
    {
        if (first == 0)
            _rfm.Clear();
        _rfm.Add(columns, first, _options.Threads);
        if (isLast)
            _rfm.Rank(EventGenerator.AsOf, _options.Threads);
        return _rfm;
    }

    private void Score(LedgerTable table)
    {
        if (Wants(Stages.Score))
            _times.Time(Stages.Score, () => Scored(s_withoutIntervals));
        if (Wants(Stages.ScoreWithIntervals))
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
            _times.Time(Stages.SnapshotWrite, () =>
            {
                LedgerSnapshot.Write(table, path);
                return table.Count;
            });
            _times.Time(Stages.SnapshotRead, () =>
            {
                using var snapshot = LedgerSnapshot.Open(path);
                return snapshot.Table.Count;
            });
        }
        finally
        {
            File.Delete(path);
        }
    }

    private (PathCheck Check, ScoreChecksum Checksum, long Relationships) Verify((int First, int Count)[] chunks)
    {
        var (check, checksum, relationships) = (new PathCheck(RelationshipScorer.Default), new ScoreChecksum(), 0L);
        foreach (var (start, count) in chunks)
            relationships += Verify(start, count, check, checksum);
        return (check, checksum, relationships);
    }

    /// <summary>A method of its own, or the table of one range would be held while the next is weighed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Verify(int start, int count, PathCheck check, ScoreChecksum checksum)
    {
        var columns = _generator.Columns(start, count, _options.Threads);
        var before = LiveBytes();
        var table = ColumnFold.Fold(columns, _options.Threads);
        _ledgerBytes += LiveBytes() - before;
        _scoring.Score(table, RelationshipScorer.Default, checksum.Add);
        check.Check(columns, table, (RelationshipsToCheck + _chunks.Length - 1) / _chunks.Length);
        return table.Count;
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
