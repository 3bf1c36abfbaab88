using Relationships.Reporting.Charts;

namespace Relationships.Reporting.Pages;

/// <summary>A picture with its caption, drawn twice: for wide pages and paper, and for phones, so that its words can be read on both. Only one is ever there for readers.</summary>
internal static class Figure
{
    private const int Wide = 1000;
    private const int Half = 485;
    private const int Narrow = 340;

    /// <summary>A picture over the whole width.</summary>
    public static Html Whole(string caption, Func<int, string> draw, string? note = null) => Of(caption, draw, Wide, note);

    /// <summary>A chart over half the width.</summary>
    public static Html Chart(string caption, Chart chart, string? note = null) =>
        Of(caption, width => (chart with { Width = width, Height = width < Half ? 250 : 290, ShowsTitle = false }).ToSvg(), Half, note);

    /// <summary>A chart over the whole width.</summary>
    public static Html Broad(string caption, Chart chart, string? note = null) =>
        Of(caption, width => (chart with { Width = width, Height = width < Half ? 230 : 260, ShowsTitle = false }).ToSvg(), Wide, note);

    /// <summary>A picture over half the width.</summary>
    public static Html Small(string caption, Func<int, string> draw, string? note = null) => Of(caption, draw, Half, note);

    private static Html Of(string caption, Func<int, string> draw, int wide, string? note) => Html.Of(
        $"""
        <figure><figcaption>{caption}</figcaption><div class="wide">{new Html(draw(wide))}</div><div class="narrow">{new Html(draw(Narrow))}</div>{Html.If(note is not null, () => Html.Of($"<p class=\"note\">{note}</p>"))}</figure>

        """);
}
