using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Scripting.Hosting;

namespace Relationships.Notebooks.Host.Display;

/// <summary>Values as a notebook shows them: pictures, markup, tables of records, else text; numbers in invariant culture.</summary>
internal static class Formatter
{
    private const int MostRows = 50;

    /// <summary>A value in the forms that suit it. A method <c>ToHtml()</c> or <c>ToSvg()</c> of its own is used.</summary>
    public static MimeBundle Of(object? value) => value switch
    {
        HtmlContent html => new MimeBundle(html.Html) { Html = html.Html },
        SvgContent svg => new MimeBundle("[picture]") { Svg = svg.Svg },
        null or string or IFormattable => new MimeBundle(Text(value)),
        _ when Own(value, "ToSvg") is { } svg => new MimeBundle("[picture]") { Svg = svg },
        _ when Own(value, "ToHtml") is { } html => new MimeBundle(Text(value)) { Html = html },
        IEnumerable rows => OfRows(rows),
        _ => new MimeBundle(Text(value)),
    };

    /// <summary>A value as text.</summary>
    public static string Text(object? value) => value switch
    {
        string text => text,
        DateTimeOffset at => at.ToString("yyyy-MM-dd HH:mm:ssK", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        not null when value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } type && type != typeof(object) && type != typeof(ValueType) => value.ToString() ?? string.Empty,
        _ => CSharpObjectFormatter.Instance.FormatObject(value),
    };

    private static MimeBundle OfRows(IEnumerable rows)
    {
        // One more than shown tells that there are more.
        var shown = rows.Cast<object?>().Take(MostRows + 1).ToList();
        var more = shown.Count > MostRows;
        var count = rows is ICollection all ? string.Create(CultureInfo.InvariantCulture, $"{all.Count} rows") : "more rows";
        var table = RecordTable.Of([.. shown.Take(MostRows)], more ? count : null);
        return table ?? new MimeBundle($"[{string.Join(", ", shown.Take(MostRows).Select(Text))}{(more ? ", ..." : string.Empty)}]");
    }

    private static string? Own(object value, string method) =>
        value.GetType().GetMethod(method, BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes) is { } own && own.ReturnType == typeof(string)
            ? (string?)own.Invoke(value, null)
            : null;
}
