using System.Globalization;
using Relationships.Events;
using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Backtests.Gains;

/// <summary>What a gain is measured of, and how customers are split.</summary>
public sealed record RelationshipGainOptions
{
    /// <summary>Purchases, customers in thirds of digital share, 1000 resamples.</summary>
    public static RelationshipGainOptions Default { get; } = new();

    /// <summary>Kind of event that is predicted; default <see cref="EventKind.Purchase"/>.</summary>
    public EventKind Outcome { get; init; } = EventKind.Purchase;

    /// <summary>Whose relationship scores; null (the default) for <see cref="RelationshipScorer.Default"/>.</summary>
    public RelationshipScorer? Scorer { get; init; }

    /// <summary>
    /// Where bands of digital share begin, above the lowest, which begins at 0; ascending, above 0, at most 1. Null (the default) takes
    /// the terciles of the customers, so that bands are about equally large; equal shares are never parted.
    /// </summary>
    public IReadOnlyList<double>? Edges { get; init; }

    /// <summary>Resamples, level and seed of the intervals. Default 1000 resamples, 90 %, seed 1.</summary>
    public BootstrapOptions Bootstrap { get; init; } = BootstrapOptions.Default;

    internal void Check(string parameter)
    {
        if (Bootstrap is null)
            throw new ArgumentException("bootstrap is null.", parameter);
        var last = 0.0;
        foreach (var edge in Edges ?? [])
        {
            if (!(edge > last && edge <= 1))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"edge {edge:R} must be above {last:R} and at most 1."), parameter);
            last = edge;
        }
    }
}
