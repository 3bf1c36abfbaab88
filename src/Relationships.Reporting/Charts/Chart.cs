using System.Collections.Immutable;

namespace Relationships.Reporting.Charts;

/// <summary>
/// A chart of one or more series over two axes, drawn as an SVG element with an accessible name and description. Immutable: every
/// method returns a new chart. The same chart gives the same text on every machine.
/// </summary>
/// <remarks>
/// Text and axes take the colour of the text around them, so that the chart suits light and dark pages; series take colours that
/// remain apart for the colour-blind (Okabe and Ito), and dashes and marks as well.
/// </remarks>
public sealed record Chart
{
    /// <summary>Begins a chart.</summary>
    /// <param name="title">What it shows; also its accessible name.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    public Chart(string title, Axis x, Axis y)
    {
        ArgumentException.ThrowIfNullOrEmpty(title);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        (Title, X, Y) = (title, x, y);
    }

    /// <summary>What it shows.</summary>
    public string Title { get; }

    /// <summary>The horizontal axis.</summary>
    public Axis X { get; }

    /// <summary>The vertical axis.</summary>
    public Axis Y { get; }

    /// <summary>What a reader who does not see the picture is told; null for a sentence made from the series.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the title is drawn above the picture; without it the title remains the accessible name. Default true.</summary>
    public bool ShowsTitle { get; init; } = true;

    /// <summary>Width in pixels at full size, from 100 to 4000; default 640. The picture scales with the page.</summary>
    public int Width { get; init; } = 640;

    /// <summary>Height in pixels at full size, from 80 to 4000; default 360. A long legend makes the picture higher where it leaves no room.</summary>
    public int Height { get; init; } = 360;

    /// <summary>The series, drawn in this order.</summary>
    public ImmutableArray<Series> Series { get; init; } = [];

    /// <summary>Adds a line through points. A point with NaN interrupts it.</summary>
    /// <param name="name">What the line is; shown in the legend.</param>
    /// <param name="points">The points, in the order in which they are joined.</param>
    /// <param name="dashed">Whether it is dashed.</param>
    /// <returns>The chart with the line.</returns>
    public Chart Line(string name, IEnumerable<(double X, double Y)> points, bool dashed = false) => With(SeriesShape.Line, name, points, dashed);

    /// <summary>Adds marks at points. A point with NaN is left out.</summary>
    /// <param name="name">What the points are; shown in the legend.</param>
    /// <param name="points">The points.</param>
    /// <returns>The chart with the points.</returns>
    public Chart Points(string name, IEnumerable<(double X, double Y)> points) => With(SeriesShape.Points, name, points, false);

    /// <summary>Adds bars from zero, side by side with those of other series of bars.</summary>
    /// <param name="name">What the bars are; shown in the legend.</param>
    /// <param name="points">Where on the horizontal axis (for categories their index), and how high.</param>
    /// <returns>The chart with the bars.</returns>
    public Chart Bars(string name, IEnumerable<(double X, double Y)> points) => With(SeriesShape.Bars, name, points, false);

    /// <summary>Adds the area between a lower and an upper end, such as an interval.</summary>
    /// <param name="name">What lies in it; shown in the legend.</param>
    /// <param name="ends">Place, lower and upper end, in the order of the axis.</param>
    /// <returns>The chart with the area.</returns>
    public Chart Band(string name, IEnumerable<(double X, double Low, double High)> ends)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(ends);
        return this with { Series = Series.Add(new Series(SeriesShape.Band, name, [.. ends.Select(static e => new SeriesPoint(e.X, e.Low) { High = e.High })], false)) };
    }

    /// <summary>Adds a vertical line, such as the end of calibration.</summary>
    /// <param name="name">What it marks; shown in the legend.</param>
    /// <param name="x">Where.</param>
    /// <returns>The chart with the line.</returns>
    public Chart Rule(string name, double x) => With(SeriesShape.Rule, name, [(x, 0)], true);

    /// <summary>The picture.</summary>
    /// <returns>An <c>svg</c> element; names and titles are escaped.</returns>
    /// <exception cref="InvalidOperationException">A size is out of range, or an end of an axis is not finite.</exception>
    public string ToSvg() => ChartDrawing.Draw(this);

    private Chart With(SeriesShape shape, string name, IEnumerable<(double X, double Y)> points, bool dashed)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(points);
        return this with { Series = Series.Add(new Series(shape, name, [.. points.Select(static p => new SeriesPoint(p.X, p.Y))], dashed)) };
    }
}
