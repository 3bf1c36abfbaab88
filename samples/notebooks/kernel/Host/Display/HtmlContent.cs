namespace Relationships.Notebooks.Host.Display;

/// <summary>Markup that shows as such.</summary>
/// <param name="Html">The markup.</param>
public sealed record HtmlContent(string Html)
{
    /// <summary>The markup.</summary>
    /// <returns>The markup.</returns>
    public override string ToString() => Html;
}
