using System.Text.Json.Nodes;

namespace Relationships.Notebooks.Host.Display;

/// <summary>One value in the forms that a front end may choose from.</summary>
/// <param name="Text">As plain text; every bundle has it.</param>
internal sealed record MimeBundle(string Text)
{
    /// <summary>As HTML.</summary>
    public string? Html { get; init; }

    /// <summary>As a picture.</summary>
    public string? Svg { get; init; }

    public JsonObject ToJson()
    {
        var bundle = new JsonObject { ["text/plain"] = Text };
        if (Svg is not null)
            bundle["image/svg+xml"] = Svg;

        // nbconvert's export to HTML leaves image/svg+xml empty, so that a picture goes as HTML too.
        if ((Html ?? Svg) is { } html)
            bundle["text/html"] = html;
        return bundle;
    }
}
