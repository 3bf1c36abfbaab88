using System.Runtime.CompilerServices;
using System.Text;
using Relationships.Reporting.Charts;

namespace Relationships.Reporting.Pages;

/// <summary>
/// An interpolated string that becomes markup: every text in a hole is escaped. Only texts and markup may fill a hole, so that numbers go through
/// <see cref="Phrases"/> and its culture.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct HtmlTemplate
{
    private readonly StringBuilder _text;

    public HtmlTemplate(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (16 * formattedCount));

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(string? text) => _text.Append(SvgText.Escape(text ?? string.Empty));

    public void AppendFormatted(Html html) => _text.Append(html.Text);

    public override string ToString() => _text.ToString();
}
