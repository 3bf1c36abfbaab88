namespace Relationships.Reporting.Pages;

/// <summary>Markup that is safe to stand in a page: made from templates whose holes are escaped, or by the writers of pictures.</summary>
internal readonly record struct Html(string Text)
{
    public static Html Empty { get; } = new(string.Empty);

    /// <summary>A template: what stands in it is markup, what fills its holes is text, or markup already.</summary>
    public static Html Of(HtmlTemplate template) => new(template.ToString());

    /// <summary>One behind another.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(static p => p.Text)));

    /// <summary>One for each item.</summary>
    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> part) => Join(items.Select(part));

    /// <summary>A part that is there only where something holds.</summary>
    public static Html If(bool holds, Func<Html> part) => holds ? part() : Empty;
}
