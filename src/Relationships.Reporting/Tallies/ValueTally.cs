namespace Relationships.Reporting.Tallies;

/// <summary>Values in a range, counted in a thousand bins: mean, quantiles to half a bin, shares, coarser bins. Its size does not grow.</summary>
internal sealed class ValueTally(double min = 0, double max = 1)
{
    private const int Bins = 1000;

    private readonly long[] _bins = new long[Bins];
    private readonly double _scale = Bins / (max - min);
    private double _sum;

    public long Count { get; private set; }

    /// <summary>NaN where nothing was counted.</summary>
    public double Mean => _sum / Count;

    public void Add(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            Add(value);
    }

    public void Add(double value)
    {
        _bins[(int)Math.Clamp((value - min) * _scale, 0, Bins - 1)]++;
        _sum += value;
        Count++;
    }

    /// <summary>The value that a share of all lies below, to half a bin; NaN where nothing was counted.</summary>
    public double Quantile(double share)
    {
        if (Count == 0)
            return double.NaN;
        var wanted = Math.Max(1, (long)Math.Ceiling(share * Count));
        var bin = 0;
        for (var seen = _bins[0]; seen < wanted; seen += _bins[++bin])
        {
        }

        return min + ((bin + 0.5) / _scale);
    }

    /// <summary>Counts in a number of bins that divides a thousand.</summary>
    public long[] In(int bins)
    {
        var counts = new long[bins];
        for (var i = 0; i < Bins; i++)
            counts[i / (Bins / bins)] += _bins[i];
        return counts;
    }
}
