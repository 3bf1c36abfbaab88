namespace Relationships.Reporting.Charts;

/// <summary>A point of a series.</summary>
/// <param name="X">Place on the horizontal axis.</param>
/// <param name="Y">Place on the vertical axis; of a band its lower end.</param>
public readonly record struct SeriesPoint(double X, double Y)
{
    /// <summary>Upper end of a band; null for other shapes.</summary>
    public double? High { get; init; }

    internal bool IsFinite => double.IsFinite(X) && double.IsFinite(Y) && double.IsFinite(High ?? 0);
}
