using System.Globalization;
using System.Text;
using static Relationships.Reporting.Charts.SvgText;

namespace Relationships.Reporting.Charts;

/// <summary>Draws a chart: frame and ticks, then the series, then the legend.</summary>
internal sealed class ChartDrawing
{
    private const double TopWithTitle = 34;
    private const double TopAlone = 14;
    private const double Right = 14;
    private const double Bottom = 46;
    private const double LegendRow = 18;
    private const double CharacterWidth = 6.6;
    private const double MarkRadius = 3;
    private const double KeyWidth = 26;
    private const double LeastPlot = 30;

    // Okabe and Ito, Color Universal Design (2008); black is left to the text.
    private static readonly string[] s_colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#999999"];

    private readonly Chart _chart;
    private readonly SvgText _svg = new();
    private readonly Ticks _xTicks;
    private readonly Ticks _yTicks;
    private readonly Scale _x;
    private readonly Scale _y;
    private readonly double _top;
    private readonly double _left;
    private readonly double _bottom;
    private readonly double _height;
    private readonly int _legendColumns;

    private ChartDrawing(Chart chart)
    {
        _chart = chart;
        _top = chart.ShowsTitle ? TopWithTitle : TopAlone;
        var points = chart.Series.SelectMany(static s => s.Points).Where(static p => p.IsFinite).ToArray();
        var heights = chart.Series.Where(static s => s.Shape != SeriesShape.Rule).SelectMany(static s => s.Points.Where(static p => p.IsFinite).SelectMany(p => new[] { p.Y, p.High ?? p.Y, s.Shape == SeriesShape.Bars ? 0 : p.Y })).ToArray();
        _xTicks = chart.X.Categories.IsEmpty
            ? Range(chart.X, points.Select(static p => p.X).Concat(EdgesOfBars(chart)), chart.Width / 80)
            : new Ticks(-0.5, chart.X.Categories.Length - 0.5, 1);
        _yTicks = Range(chart.Y, heights, chart.Height / 50);
        var names = chart.Series.Select(static s => s.Name).Where(static n => n.Length > 0).ToList();
        _legendColumns = Math.Clamp((int)(chart.Width / (KeyWidth + 14 + (CharacterWidth * names.Select(static n => n.Length).DefaultIfEmpty(1).Max()))), 1, 4);
        var legend = Math.Ceiling(names.Count / (double)_legendColumns) * LegendRow;
        _left = Math.Min(chart.Width / 2.0, 26 + (CharacterWidth * _yTicks.Places.Select(p => _yTicks.Label(p, chart.Y.Format).Length).DefaultIfEmpty(1).Max()));
        _bottom = Math.Max(_top + LeastPlot, chart.Height - Bottom - legend);
        _height = _bottom + Bottom + legend;
        _x = new Scale(_xTicks.Min, _xTicks.Max, _left, chart.Width - Right);
        _y = new Scale(_yTicks.Min, _yTicks.Max, _bottom, _top);
    }

    public static string Draw(Chart chart)
    {
        if (chart.Width is < 100 or > 4000 || chart.Height is < 80 or > 4000)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"a chart of {chart.Width} by {chart.Height} pixels: 100 to 4000 by 80 to 4000 can be drawn."));
        foreach (var (axis, name) in new[] { (chart.X, "horizontal"), (chart.Y, "vertical") })
        {
            if (!double.IsFinite(axis.Min ?? 0) || !double.IsFinite(axis.Max ?? 0))
                throw new InvalidOperationException($"the {name} axis ends at what is no finite number.");
        }

        return new ChartDrawing(chart).Draw();
    }

    private string Draw()
    {
        var (width, height) = (Number(_chart.Width), Number(_height));
        _svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {width} {height}"), ("width", width), ("height", height), ("role", "img"), ("aria-label", _chart.Title), ("style", "max-width:100%;height:auto;font:12px system-ui,sans-serif"), ("fill", "none"), ("stroke-width", "1.5"));
        _svg.Text("title", _chart.Title);
        _svg.Text("desc", _chart.Description ?? Describe());
        if (_chart.ShowsTitle)
            Label(Fitted(_chart.Title, _chart.Width - 16), _chart.Width / 2.0, 18, "middle", ("font-weight", "bold"));
        Frame();
        for (var i = 0; i < _chart.Series.Length; i++)
            Draw(_chart.Series[i], s_colours[i % s_colours.Length]);
        Legend();
        return _svg.Close("svg").ToString();
    }

    private void Frame()
    {
        foreach (var place in _yTicks.Places)
        {
            Rule(_left, _y[place], _chart.Width - Right, _y[place], ".15");
            Label(_yTicks.Label(place, _chart.Y.Format), _left - 6, _y[place] + 4, "end");
        }

        if (_chart.X.Categories.IsEmpty)
        {
            foreach (var place in _xTicks.Places)
            {
                Rule(_x[place], _bottom, _x[place], _bottom + 4, ".6");
                var label = _xTicks.Label(place, _chart.X.Format);
                Label(label, Math.Min(_x[place], _chart.Width - (label.Length * CharacterWidth / 2)), _bottom + 17, "middle");
            }
        }
        else
        {
            // Where names would run into each other only every second, third, ... is written.
            var slot = (_chart.Width - Right - _left) / _chart.X.Categories.Length;
            var longest = Math.Min(16, _chart.X.Categories.Max(static c => c.Length)) * CharacterWidth;
            var every = Math.Max(1, (int)Math.Ceiling((longest + 6) / slot));
            for (var i = 0; i < _chart.X.Categories.Length; i += every)
                Label(Fitted(_chart.X.Categories[i], Math.Max(longest, slot * every)), _x[i], _bottom + 17, "middle");
        }

        Rule(_left, _bottom, _chart.Width - Right, _bottom, ".6");
        Label(_chart.X.Title, (_left + _chart.Width - Right) / 2, _bottom + 35, "middle");
        var middle = (_top + _bottom) / 2;
        Label(_chart.Y.Title, 12, middle, "middle", ("transform", $"rotate(-90 12 {Number(middle)})"));
    }

    private void Draw(Series series, string colour)
    {
        switch (series.Shape)
        {
            case SeriesShape.Line:
                _svg.Empty("path", ("d", Path(series.Points)), ("stroke", colour), ("stroke-dasharray", series.IsDashed ? "6 4" : "none"));
                foreach (var p in Alone(series.Points))
                    Mark(p, colour);
                break;
            case SeriesShape.Points:
                foreach (var p in series.Points.Where(static p => p.IsFinite))
                    Mark(p, colour);
                break;
            case SeriesShape.Bars:
                Bars(series, colour);
                break;
            case SeriesShape.Band:
                Band(series, colour);
                break;
            case SeriesShape.Rule:
                foreach (var p in series.Points.Where(static p => double.IsFinite(p.X)))
                    _svg.Empty("path", ("d", $"M{Number(_x[p.X])} {Number(_top)}V{Number(_bottom)}"), ("stroke", colour), ("stroke-dasharray", "2 3"));
                break;
        }
    }

    private void Mark(SeriesPoint p, string colour) =>
        _svg.Empty("circle", ("cx", Number(_x[p.X])), ("cy", Number(_y[p.Y])), ("r", Number(MarkRadius)), ("fill", colour));

    /// <summary>Points of a line that no neighbour joins: a line alone would not show them.</summary>
    private static IEnumerable<SeriesPoint> Alone(IReadOnlyList<SeriesPoint> points) =>
        points.Where((p, i) => p.IsFinite && !(i > 0 && points[i - 1].IsFinite) && !(i + 1 < points.Count && points[i + 1].IsFinite));

    private void Bars(Series series, string colour)
    {
        var all = _chart.Series.Where(static s => s.Shape == SeriesShape.Bars).ToList();
        var slot = (_chart.Width - Right - _left) / Places(all);
        var width = Math.Max(1, slot * 0.8 / all.Count);
        var offset = (all.IndexOf(series) - (all.Count / 2.0)) * width;
        foreach (var p in series.Points.Where(static p => p.IsFinite))
        {
            var (zero, end) = (_y[0], _y[p.Y]);
            _svg.Empty("rect", ("x", Number(_x[p.X] + offset)), ("y", Number(Math.Min(zero, end))), ("width", Number(width)), ("height", Number(Math.Abs(zero - end))), ("fill", colour));
        }
    }

    /// <summary>How many bars fit side by side: as the smallest distance between two of a series asks.</summary>
    private double Places(List<Series> all)
    {
        if (!_chart.X.Categories.IsEmpty)
            return _chart.X.Categories.Length;
        return Math.Max(1, (_xTicks.Max - _xTicks.Min) / (Gap(all) ?? (_xTicks.Max - _xTicks.Min)));
    }

    /// <summary>Where the outermost bars end, so that they are not cut.</summary>
    private static IEnumerable<double> EdgesOfBars(Chart chart)
    {
        var bars = chart.Series.Where(static s => s.Shape == SeriesShape.Bars).ToList();
        var half = (Gap(bars) ?? 0) / 2;
        return bars.SelectMany(static s => s.Points.Where(static p => p.IsFinite)).SelectMany(p => new[] { p.X - half, p.X + half });
    }

    private static double? Gap(List<Series> bars) =>
        bars.SelectMany(static s => s.Points.Where(static p => p.IsFinite).Select(static p => p.X).Order().Distinct().Pairwise()).Cast<double?>().Min();

    private void Band(Series series, string colour)
    {
        var ends = series.Points.Where(static p => p.IsFinite).ToArray();
        if (ends.Length == 0)
            return;
        var upper = ends.Select(p => $"{Number(_x[p.X])} {Number(_y[p.High ?? p.Y])}");
        var lower = ends.Reverse().Select(p => $"{Number(_x[p.X])} {Number(_y[p.Y])}");
        _svg.Empty("path", ("d", $"M{string.Join('L', upper.Concat(lower))}Z"), ("fill", colour), ("fill-opacity", ".2"));
    }

    private string Path(IEnumerable<SeriesPoint> points)
    {
        var path = new StringBuilder();
        var move = true;
        foreach (var p in points)
        {
            if (!p.IsFinite)
            {
                move = true;
                continue;
            }

            path.Append(move ? 'M' : 'L').Append(Number(_x[p.X])).Append(' ').Append(Number(_y[p.Y]));
            move = false;
        }

        return path.ToString();
    }

    private void Legend()
    {
        var entry = 0;
        for (var i = 0; i < _chart.Series.Length; i++)
        {
            if (_chart.Series[i].Name.Length == 0)
                continue;
            var x = _left + (entry % _legendColumns * (_chart.Width - _left - Right) / _legendColumns);
            var y = _bottom + Bottom + (entry / _legendColumns * LegendRow) + 6;
            Key(_chart.Series[i], x, y - 4, s_colours[i % s_colours.Length]);
            Label(_chart.Series[i].Name, x + KeyWidth, y, "start");
            entry++;
        }
    }

    private void Key(Series series, double x, double y, string colour)
    {
        if (series.Shape is SeriesShape.Line or SeriesShape.Rule)
            _svg.Empty("path", ("d", $"M{Number(x)} {Number(y)}h20"), ("stroke", colour), ("stroke-dasharray", series.Shape == SeriesShape.Rule ? "2 3" : series.IsDashed ? "6 4" : "none"));
        else if (series.Shape == SeriesShape.Points)
            _svg.Empty("circle", ("cx", Number(x + 10)), ("cy", Number(y)), ("r", Number(MarkRadius)), ("fill", colour));
        else
            _svg.Empty("rect", ("x", Number(x)), ("y", Number(y - 5)), ("width", "20"), ("height", "10"), ("fill", colour), ("fill-opacity", series.Shape == SeriesShape.Band ? ".2" : "1"));
    }

    private void Rule(double x1, double y1, double x2, double y2, string opacity) =>
        _svg.Empty("path", ("d", $"M{Number(x1)} {Number(y1)}L{Number(x2)} {Number(y2)}"), ("stroke", "currentColor"), ("stroke-opacity", opacity), ("stroke-width", "1"));

    private void Label(string text, double x, double y, string anchor, params ReadOnlySpan<(string Name, string Value)> more) =>
        _svg.Text("text", text, [("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor), ("fill", "currentColor"), .. more]);

    private string Describe() => string.Join(' ', _chart.Series.Select(Describe).Prepend($"{_chart.Y.Title} by {_chart.X.Title}."));

    private string Describe(Series series)
    {
        var points = series.Points.Where(static p => p.IsFinite).ToArray();
        if (points.Length == 0)
            return $"{series.Name}: no data.";
        if (series.Shape == SeriesShape.Rule)
            return string.Create(CultureInfo.InvariantCulture, $"{series.Name} at {points[0].X:G4}.");
        return string.Create(CultureInfo.InvariantCulture, $"{series.Name}: {points.Length} {(points.Length == 1 ? "point" : "points")}, from {points.Min(static p => p.Y):G4} to {points.Max(static p => p.High ?? p.Y):G4}.");
    }

    private static string Fitted(string text, double width)
    {
        var most = Math.Max(1, (int)(width / CharacterWidth));
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Concat(text.AsSpan(0, Math.Max(0, end - 1)), "\u2026");
    }

    private static Ticks Range(Axis axis, IEnumerable<double> values, int most)
    {
        var known = values.DefaultIfEmpty(0).ToArray();
        var (min, max) = (axis.Min ?? Math.Min(known.Min(), axis.Max ?? double.PositiveInfinity), axis.Max ?? Math.Max(known.Max(), axis.Min ?? double.NegativeInfinity));
        return Ticks.Of(min, max, most, axis.Min is not null, axis.Max is not null);
    }
}
