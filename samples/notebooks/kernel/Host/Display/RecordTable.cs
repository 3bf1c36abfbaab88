using System.Net;
using System.Reflection;
using System.Text;

namespace Relationships.Notebooks.Host.Display;

/// <summary>A sequence of records as a table: a column a public property.</summary>
internal static class RecordTable
{
    /// <summary>The table; null where the values are no records of one type.</summary>
    /// <param name="rows">The rows to show.</param>
    /// <param name="more">What is said of the rows that are not shown; null where all are.</param>
    public static MimeBundle? Of(IReadOnlyList<object?> rows, string? more)
    {
        if (rows.Count == 0 || rows[0] is not { } first || rows.Any(row => row?.GetType() != first.GetType()) || first is string or IFormattable || first.GetType().IsPrimitive)
            return null;
        var columns = first.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.CanRead && p.GetIndexParameters().Length == 0).ToArray();
        if (columns.Length == 0)
            return null;
        string[][] cells = [[.. columns.Select(static c => c.Name)], .. rows.Select(row => columns.Select(c => Formatter.Text(c.GetValue(row))).ToArray())];
        return new MimeBundle(Text(cells, more)) { Html = Html(cells, more) };
    }

    private static string Text(string[][] cells, string? more)
    {
        var widths = cells[0].Select((_, column) => cells.Max(row => row[column].Length)).ToArray();
        var lines = cells.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        return string.Join('\n', more is null ? lines : lines.Append($"... {more} in all"));
    }

    private static string Html(string[][] cells, string? more)
    {
        var html = new StringBuilder("<table><thead><tr>");
        foreach (var name in cells[0])
            html.Append("<th>").Append(WebUtility.HtmlEncode(name)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in cells.Skip(1))
        {
            html.Append("<tr>");
            foreach (var cell in row)
                html.Append("<td>").Append(WebUtility.HtmlEncode(cell)).Append("</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (more is not null)
            html.Append("<p>... ").Append(WebUtility.HtmlEncode(more)).Append(" in all</p>");
        return html.ToString();
    }
}
