using System.Collections.Immutable;

namespace Relationships.Reporting.Charts;

/// <summary>An axis: what it measures, and its range.</summary>
/// <param name="Title">What is measured, with its unit.</param>
public sealed record Axis(string Title)
{
    /// <summary>Least value shown; null for the least of the data.</summary>
    public double? Min { get; init; }

    /// <summary>Greatest value shown; null for the greatest of the data.</summary>
    public double? Max { get; init; }

    /// <summary>Names of places 0, 1, 2, ... on the axis; empty for numbers.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>How numbers are written (a .NET format); null for as many digits as the steps need.</summary>
    public string? Format { get; init; }
}
