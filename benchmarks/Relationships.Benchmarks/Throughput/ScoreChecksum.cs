using System.Globalization;

namespace Relationships.Benchmarks.Throughput;

/// <summary>
/// A sum over ledgers and scores to the last bit: of each relationship a hash of its customer, its events, its sums at the as-of and
/// all its scores. The sum of hashes depends neither on the order of rows nor on threads or chunks.
/// </summary>
internal sealed class ScoreChecksum
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    private ulong _sum;

    public void Add(RelationshipScores scores)
    {
        Span<ulong> hashes = stackalloc ulong[scores.Count];
        for (var row = 0; row < hashes.Length; row++)
        {
            hashes[row] = (ulong)scores.Events[row];
            foreach (var letter in scores.Keys[row].Customer)
                hashes[row] = Mix(hashes[row], letter);
            hashes[row] = Mix(hashes[row], ((ulong)scores.Continuum.Stages[row] << 16) | ((ulong)scores.Resilience.Statuses[row] << 8) | (ulong)scores.Connections.Eras[row]);
        }

        foreach (var column in ScoreColumns.All)
        {
            var numbers = column(scores);
            for (var row = 0; row < hashes.Length; row++)
                hashes[row] = Mix(hashes[row], BitConverter.DoubleToUInt64Bits(numbers[row]));
        }

        foreach (var hash in hashes)
            Interlocked.Add(ref _sum, hash);
    }

    public override string ToString() => _sum.ToString("x16", CultureInfo.InvariantCulture);

    private static ulong Mix(ulong hash, ulong value)
    {
        var mixed = (hash ^ value) * Prime;
        return mixed ^ (mixed >> 29);
    }
}
