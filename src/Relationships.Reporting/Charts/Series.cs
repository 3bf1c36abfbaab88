using System.Collections.Immutable;

namespace Relationships.Reporting.Charts;

/// <summary>One series of a chart.</summary>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Name">What it is; empty keeps it out of the legend.</param>
/// <param name="Points">Its points; those that are not finite are left out.</param>
/// <param name="IsDashed">Whether its line is dashed.</param>
public sealed record Series(SeriesShape Shape, string Name, ImmutableArray<SeriesPoint> Points, bool IsDashed);
