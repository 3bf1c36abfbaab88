using Relationships.Reporting.Charts;
using Relationships.Reporting.Pages;

namespace Relationships.Reporting.Pictures;

/// <summary>Values with their intervals, one under another on a scale from 0 to 1.</summary>
internal static class IntervalPicture
{
    private const double RowHeight = 26;
    private const double StackedRowHeight = 40;
    private const double Right = 44;
    private const double LeastNames = 90;

    /// <summary>Draws it. Where names would take too much of the width they stand above their intervals.</summary>
    public static string Draw(string name, IReadOnlyList<IntervalRow> rows, int width, string axis)
    {
        var names = rows.Select(static r => r.Name.Length).DefaultIfEmpty(1).Max() * Drawing.CharacterWidth;
        var isStacked = names > width * 0.45;
        var left = isStacked ? 18 : Math.Max(LeastNames, names) + 20;
        var rowHeight = isStacked ? StackedRowHeight : RowHeight;
        var bottom = 8 + (rowHeight * rows.Count);
        var x = new Scale(0, 1, left, width - Right);
        var svg = Drawing.Begin(name, Describe(rows), width, bottom + 40);
        for (var i = 0; i <= 4; i++)
        {
            var place = i / 4.0;
            svg.Line(x[place], 4, x[place], bottom, "grid").Words(Phrases.Score(place), x[place], bottom + 16, "middle", "muted");
        }

        svg.Words(axis, (left + width - Right) / 2, bottom + 33, "middle", "muted");
        for (var i = 0; i < rows.Count; i++)
        {
            var top = 8 + (rowHeight * i);
            var y = isStacked ? top + 28 : top + (RowHeight / 2);
            Draw(svg, rows[i], x, y);
            svg.Words(Drawing.Fitted(rows[i].Name, isStacked ? width - Right : left), isStacked ? left - 12 : left - 10, isStacked ? top + 14 : y + 4, isStacked ? "start" : "end");
            svg.Words(Phrases.Score(rows[i].Value), width - Right + 10, y + 4);
        }

        return svg.Close("svg").ToString();
    }

    private static void Draw(SvgText svg, in IntervalRow row, Scale x, double y)
    {
        svg.Empty("rect", ("x", SvgText.Number(x[row.Low])), ("y", SvgText.Number(y - 4)), ("width", SvgText.Number(Math.Max(1, x[row.High] - x[row.Low]))), ("height", "8"), ("rx", "4"), ("class", $"{row.Style} faint"));
        svg.Empty("circle", ("cx", SvgText.Number(x[row.Value])), ("cy", SvgText.Number(y)), ("r", "5"), ("class", row.Style));
    }

    private static string Describe(IReadOnlyList<IntervalRow> rows) =>
        string.Join("; ", rows.Select(static r => $"{r.Name}: {Phrases.Score(r.Value)}, between {Phrases.Score(r.Low)} and {Phrases.Score(r.High)}")) + ".";
}
