namespace Relationships.Benchmarks.Throughput;

/// <summary>Names of the stages, as the result has them.</summary>
internal static class Stages
{
    public const string Generate = "generate";
    public const string Rfm = "rfm";
    public const string FoldSums = "foldSums";
    public const string Fold = "fold";
    public const string Score = "score";
    public const string ScoreWithIntervals = "scoreWithIntervals";
    public const string SnapshotWrite = "snapshotWrite";
    public const string SnapshotRead = "snapshotRead";

    public static IReadOnlyList<string> All { get; } = [Generate, Rfm, FoldSums, Fold, Score, ScoreWithIntervals, SnapshotWrite, SnapshotRead];
}
