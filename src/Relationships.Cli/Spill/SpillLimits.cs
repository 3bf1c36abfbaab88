using System.Runtime;

namespace Relationships.Cli.Spill;

/// <summary>How much is in memory at a time.</summary>
/// <param name="ReadRecords">Records that are read at a time.</param>
/// <param name="PartBytes">Bytes of spilled events that are folded at a time.</param>
/// <param name="PartLedgers">Ledgers that are held at a time: no part has more events, which may be a ledger each.</param>
/// <param name="RunBytes">Bytes of a run that is sorted.</param>
/// <param name="HeapBytes">Above so many the collector is asked to look; 0 for never.</param>
internal sealed record SpillLimits(int ReadRecords, long PartBytes, int PartLedgers, int RunBytes, long HeapBytes)
{
    /// <summary>What a process takes before it reads anything: the runtime, its code, the scorer's buffers.</summary>
    private const long Runtime = 88L << 20;

    /// <summary>About what a ledger takes, with its key and its row of offsets.</summary>
    private const int LedgerBytes = 640;

    /// <summary>Whether somebody is told of parts that are larger.</summary>
    public bool IsTold => HeapBytes > 0;

    /// <summary>The limits that a process of so many bytes needs.</summary>
    public static SpillLimits Of(long memory)
    {
        var room = Math.Max(memory / 5, memory - Runtime);
        return new SpillLimits((int)Math.Clamp(room / 1024, 4096, 1 << 22), Math.Min(room / 10, 1 << 30), (int)Math.Min(room / 2 / LedgerBytes, int.MaxValue), (int)Math.Clamp(room / 16, 1 << 20, 1 << 27), room / 3);
    }

    /// <summary>Limits for a test: parts, runs and readings of a few bytes.</summary>
    public static SpillLimits OfParts(int bytes) => new(Math.Max(1, bytes / 64), bytes, Math.Max(1, bytes / 128), bytes, 0);

    /// <summary>Between parts: what the last one left is given back before it adds up.</summary>
    /// <remarks>
    /// The heap has no limit of its own: one would end the work of a customer whose events do not fit, and the process with it. Large
    /// arrays are moved together, or their gaps would stay with the process.
    /// </remarks>
    public void Breathe()
    {
        if (HeapBytes == 0 || GC.GetTotalMemory(forceFullCollection: false) <= HeapBytes)
            return;
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect();
    }
}
