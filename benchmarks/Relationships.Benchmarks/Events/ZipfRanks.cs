namespace Relationships.Benchmarks.Events;

/// <summary>Draws ranks with probability in proportion to 1 / (rank + 1): few customers do most, as in any shop.</summary>
internal sealed class ZipfRanks
{
    private readonly double[] _cumulative;

    public ZipfRanks(int count)
    {
        _cumulative = new double[count];
        double sum = 0;
        for (var rank = 0; rank < count; rank++)
            _cumulative[rank] = sum += 1.0 / (rank + 1);
    }

    public int Next(ref SplitMix64 random)
    {
        var found = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, _cumulative.Length - 1);
    }
}
