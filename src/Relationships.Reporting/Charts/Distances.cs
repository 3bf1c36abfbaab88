namespace Relationships.Reporting.Charts;

/// <summary>Distances between neighbours.</summary>
internal static class Distances
{
    /// <summary>Each value minus the one before it.</summary>
    public static IEnumerable<double> Pairwise(this IEnumerable<double> values)
    {
        double? before = null;
        foreach (var value in values)
        {
            if (before is { } b)
                yield return value - b;
            before = value;
        }
    }
}
