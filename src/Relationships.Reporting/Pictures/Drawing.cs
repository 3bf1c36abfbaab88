using Relationships.Reporting.Charts;

namespace Relationships.Reporting.Pictures;

/// <summary>What the pictures of a page share: a named svg, texts, lines. Colours are the page's classes.</summary>
internal static class Drawing
{
    public const double CharacterWidth = 6.7;

    public static SvgText Begin(string name, string description, double width, double height)
    {
        var svg = new SvgText();
        var (w, h) = (SvgText.Number(width), SvgText.Number(height));
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {w} {h}"), ("width", w), ("height", h), ("role", "img"), ("aria-label", name), ("class", "picture"));
        svg.Text("title", name);
        return svg.Text("desc", description);
    }

    public static SvgText Words(this SvgText svg, string text, double x, double y, string anchor = "start", string style = "ink") =>
        svg.Text("text", text, ("x", SvgText.Number(x)), ("y", SvgText.Number(y)), ("text-anchor", anchor), ("class", style));

    public static SvgText Line(this SvgText svg, double x1, double y1, double x2, double y2, string style = "rule") =>
        svg.Empty("path", ("d", $"M{SvgText.Number(x1)} {SvgText.Number(y1)}L{SvgText.Number(x2)} {SvgText.Number(y2)}"), ("class", style));

    /// <summary>A text cut to a width, about.</summary>
    public static string Fitted(string text, double width)
    {
        var most = Math.Max(1, (int)(width / CharacterWidth));
        if (text.Length <= most)
            return text;
        var end = Math.Max(0, char.IsHighSurrogate(text[most - 1]) ? most - 2 : most - 1);
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
