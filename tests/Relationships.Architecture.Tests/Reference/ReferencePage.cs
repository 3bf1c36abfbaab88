using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Relationships.Architecture.Tests.Reference;

/// <summary>The map of a library: its public types by namespace, each with the first sentence of its doc comment.</summary>
internal static partial class ReferencePage
{
    public static string Path(string library) => $"docs/reference/{library}.md";

    public static string Of(string library)
    {
        var types = Assembly.Load(library).GetExportedTypes();
        var summaries = XDocument.Load(System.IO.Path.Combine(AppContext.BaseDirectory, library + ".xml"))
            .Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, m => m.Element("summary"), StringComparer.Ordinal);
        var page = new StringBuilder($"# {library}\n\nPublic types by namespace. Made from the doc comments: [how](README.md).\n");
        foreach (var space in types.GroupBy(t => t.Namespace!).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            page.Append($"\n## {space.Key}\n\n");
            if (FolderPage(library, space.Key) is { } folder)
                page.Append($"Meaning, formula and sources: [its page](../../{folder}).\n\n");
            page.Append("| type | what it is |\n|---|---|\n");
            foreach (var type in space.OrderBy(Name, StringComparer.Ordinal))
                page.Append($"| `{Name(type)}` | {FirstSentence(summaries[$"T:{type.FullName!.Replace('+', '.')}"]!)} |\n");
        }

        return page.ToString();
    }

    /// <summary>Text up to the first full stop that ends a sentence; references and code as code.</summary>
    public static string FirstSentence(XElement summary)
    {
        var text = Spaces().Replace(string.Concat(summary.Nodes().Select(Words)), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
        var end = SentenceEnd().Match(text);
        return end.Success ? text[..end.Index] : text.TrimEnd('.');
    }

    private static string Words(XNode node) => node switch
    {
        XText text => text.Value.Replace("<", "\\<", StringComparison.Ordinal),
        XElement { Name.LocalName: "see" or "seealso" } see when see.Attribute("cref") is { } cref => $"`{Reference(cref.Value)}`",
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("langword")?.Value ?? see.Value}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } named => $"`{named.Attribute("name")!.Value}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement other => string.Concat(other.Nodes().Select(Words)),
        _ => "",
    };

    // T:A.B.C`1 is C; M:A.B.C.Do(System.Int32) is C.Do.
    private static string Reference(string cref)
    {
        var path = cref[2..].Split('(')[0].Split('.').Select(part => part.Split('`')[0]).ToArray();
        return cref[0] == 'T' ? path[^1] : string.Join('.', path[^2..]);
    }

    private static string Name(Type type)
    {
        var own = type.Name.Split('`')[0] + (type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(a => a.Name))}>" : "");
        return type.DeclaringType is { } outer ? $"{Name(outer)}.{own}" : own;
    }

    /// <summary>The README of the folder that a namespace is, where there is one.</summary>
    private static string? FolderPage(string library, string space)
    {
        // The root namespace of most libraries is their own name; that of Core is the house's.
        var root = library == "Relationships.Core" ? "Relationships" : library;
        var below = space.Length > root.Length ? space[(root.Length + 1)..].Replace('.', '/') + "/" : "";
        var page = $"src/{library}/{below}README.md";
        return File.Exists(Repository.At(page)) ? page : null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<!\be\.g|\bi\.e)\.(?= [A-Z0-9`(]|$)")]
    private static partial Regex SentenceEnd();
}
