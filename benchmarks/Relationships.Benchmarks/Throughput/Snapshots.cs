using Relationships.Ledgers;

namespace Relationships.Benchmarks.Throughput;

/// <summary>Writing a ledger table to a file and reading it back, the one place that knows how. There is no such format yet: the stages are null.</summary>
internal static class Snapshots
{
    public static bool AreThere => false;

    public static long Write(LedgerTable table, string path) => throw new NotSupportedException($"{table.Count} rows to {path}: there is no snapshot yet.");

    public static LedgerTable Read(string path) => throw new NotSupportedException($"{path}: there is no snapshot yet.");
}
