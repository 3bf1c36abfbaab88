using System.Globalization;

namespace Relationships.Modeling.Metrics;

/// <summary>How a bootstrap is run.</summary>
public sealed record BootstrapOptions
{
    /// <summary>1000 resamples, a 90 % interval, seed 1.</summary>
    public static BootstrapOptions Default { get; } = new();

    /// <summary>How many resamples; at least 1, default 1000. More steady the interval's ends, not the statistic.</summary>
    public int Resamples { get; init; } = 1000;

    /// <summary>Mass of the interval, above 0 and below 1; default 0.9 (from the 5th to the 95th percentile).</summary>
    public double Level { get; init; } = 0.9;

    /// <summary>Seed of the draws; the same seed gives the same interval. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    internal void Check(string parameter)
    {
        var faults = new List<string>();
        if (Resamples < 1)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"resamples is {Resamples}; it must be at least 1."));
        if (!(Level > 0 && Level < 1))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"level is {Level:R}; it must be above 0 and below 1."));
        if (faults.Count > 0)
            throw new ArgumentException(string.Join(' ', faults), parameter);
    }
}
