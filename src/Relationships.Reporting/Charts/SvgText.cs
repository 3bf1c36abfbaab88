using System.Globalization;
using System.Net;
using System.Text;

namespace Relationships.Reporting.Charts;

/// <summary>Writes SVG: elements with their attributes, texts escaped, numbers to a hundredth of a pixel.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    public SvgText Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes) => Tag(element, attributes, ">");

    public SvgText Empty(string element, params ReadOnlySpan<(string Name, string Value)> attributes) => Tag(element, attributes, "/>");

    public SvgText Close(string element)
    {
        _text.Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>An element that holds a text.</summary>
    public SvgText Text(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(element, attributes, ">");
        _text.Append(Escape(text));
        return Close(element);
    }

    /// <summary>Text that is no markup, in SVG as in HTML. What XML cannot hold (control characters, halves of pairs) becomes the replacement character.</summary>
    public static string Escape(string text) =>
        WebUtility.HtmlEncode(string.Concat(text.EnumerateRunes().Select(static r => r.Value is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF) ? r : Rune.ReplacementChar)));

    public override string ToString() => _text.ToString();

    // Adding 0 makes minus zero plain.
    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private SvgText Tag(string element, ReadOnlySpan<(string Name, string Value)> attributes, string end)
    {
        _text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
            _text.Append(' ').Append(name).Append("=\"").Append(Escape(value)).Append('"');
        _text.Append(end);
        return this;
    }
}
