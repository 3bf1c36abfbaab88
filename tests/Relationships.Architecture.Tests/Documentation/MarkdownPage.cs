using System.Text.RegularExpressions;

namespace Relationships.Architecture.Tests.Documentation;

/// <summary>A page of the repository: its examples, its links and the paths that its commands name.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(string path)
    {
        Path = path;
        Text = File.ReadAllText(Repository.At(path)).ReplaceLineEndings("\n");
    }

    /// <summary>From the root, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>Every page of the repository.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Select(Repository.Relative).Order(StringComparer.Ordinal),
        .. new[] { ".github", "benchmarks", "docs", "eng", "samples", "src", "tests" }.SelectMany(folder => Repository.Files(folder, "*.md")).Select(Repository.Relative),
    ];

    public static MarkdownPage Read(string path) => new(path);

    /// <summary>Fenced blocks of a language, in order, with the line of their fence.</summary>
    public IEnumerable<(int Line, string Text)> Blocks(string language) =>
        from match in Fence().Matches(Text)
        where match.Groups["language"].Value == language
        select (Text.AsSpan(0, match.Index).Count('\n') + 1, match.Groups["text"].Value);

    /// <summary>Examples under which the page shows what they write: the lines of the block of text that follows.</summary>
    public IEnumerable<(int Line, string Text, string Shown)> ShownExamples() =>
        from match in Shown().Matches(Text)
        select (Text.AsSpan(0, match.Index).Count('\n') + 1, match.Groups["text"].Value, match.Groups["shown"].Value);

    /// <summary>Languages of the fences, to find the misspelt.</summary>
    public IEnumerable<string> Languages() => Fence().Matches(Text).Select(m => m.Groups["language"].Value);

    /// <summary>Targets of links and pictures, without those in code.</summary>
    public IEnumerable<string> Links() =>
        Link().Matches(CodeSpan().Replace(Fence().Replace(Text, ""), "")).Select(m => m.Groups["target"].Value);

    /// <summary>Paths in commands that must be there for the command to run: scripts, projects, sample files read.</summary>
    public IEnumerable<string> PathsInCommands() =>
        Blocks("sh").Select(b => b.Text).Append(string.Join('\n', CodeSpan().Matches(Fence().Replace(Text, "")).Select(m => m.Value)))
            .SelectMany(code => CommandPath().Matches(code)).Select(m => m.Groups["path"].Value).Distinct();

    /// <summary>Anchors as GitHub makes them from headings.</summary>
    public IEnumerable<string> Anchors() => Heading().Matches(Fence().Replace(Text, ""))
        .Select(m => NoAnchor().Replace(m.Groups["title"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"^```(?<language>[^\n]*)\n(?<text>.*?)^```[ ]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^```csharp\n(?<text>(?:(?!```).*\n)*)```\n\n?```text\n(?<shown>(?:(?!```).*\n)*)```", RegexOptions.Multiline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"`[^`\n]+`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"!?\[[^\]]*\]\((?<target>[^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/.-])(?:\./)?(?<path>(?:eng|samples|src|tests|benchmarks|docs)/[\w./-]*\w)(?![\w*/])")]
    private static partial Regex CommandPath();

    [GeneratedRegex(@"^#{1,6} (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
