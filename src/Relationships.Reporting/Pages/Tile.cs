namespace Relationships.Reporting.Pages;

/// <summary>A figure that opens the page.</summary>
internal static class Tile
{
    public static Html Of(string title, Html figure, string words) => Html.Of(
        $"<div class=\"tile\"><dt>{title}</dt><dd><strong>{figure}</strong> <span>{words}</span></dd></div>\n");
}
