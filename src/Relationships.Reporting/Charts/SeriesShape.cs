namespace Relationships.Reporting.Charts;

/// <summary>How a series is drawn.</summary>
public enum SeriesShape
{
    /// <summary>A line through its points.</summary>
    Line,

    /// <summary>A mark at each point.</summary>
    Points,

    /// <summary>Bars from zero.</summary>
    Bars,

    /// <summary>The area between two ends.</summary>
    Band,

    /// <summary>A vertical line.</summary>
    Rule,
}
