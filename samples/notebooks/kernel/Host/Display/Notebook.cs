namespace Relationships.Notebooks.Host.Display;

/// <summary>What every cell can call by name.</summary>
public sealed class Notebook
{
    private readonly Action<MimeBundle> _show;

    internal Notebook(Action<MimeBundle> show) => _show = show;

#pragma warning disable IDE1006, CA1822, CA1707 // The names that C# notebooks use elsewhere.
    /// <summary>Shows a value now.</summary>
    /// <param name="value">Anything.</param>
    public void display(object? value) => _show(Formatter.Of(value));

    /// <summary>HTML to be shown as such.</summary>
    /// <param name="html">The markup, which is trusted.</param>
    /// <returns>A value that shows as the markup.</returns>
    public HtmlContent HTML(string html) => new(html);

    /// <summary>A picture.</summary>
    /// <param name="svg">The svg element.</param>
    /// <returns>A value that shows as the picture.</returns>
    public SvgContent SVG(string svg) => new(svg);
#pragma warning restore IDE1006, CA1822, CA1707
}
