namespace Relationships.Notebooks.Host.Display;

/// <summary>A picture.</summary>
/// <param name="Svg">The svg element.</param>
public sealed record SvgContent(string Svg)
{
    /// <summary>The element's text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Svg;
}
