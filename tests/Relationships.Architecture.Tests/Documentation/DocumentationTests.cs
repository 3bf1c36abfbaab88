namespace Relationships.Architecture.Tests.Documentation;

public class DocumentationTests
{
    private static readonly string[] s_languages = ["", "csharp", "json", "python", "r", "sh", "sql", "text", "xml"];

    public static TheoryData<string> Pages { get; } = new(MarkdownPage.All);

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryExampleCompiles(string page)
    {
        var blocks = MarkdownPage.Read(page).Blocks("csharp").ToList();
        Findings.None("Examples compile against the libraries as built", blocks.SelectMany((block, i) =>
            ExampleCompiler.Errors(block.Text, blocks.Take(i).Select(b => b.Text)).Select(error => $"{page}:{block.Line} {error}")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryFenceNamesAKnownLanguage(string page) =>
        // Were it `c#`, or `csharp` and a word, the example would pass unread.
        Findings.None("A fence is of a known language", MarkdownPage.Read(page).Languages().Except(s_languages).Select(l => $"{page}: ```{l}"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkArrives(string page)
    {
        var from = MarkdownPage.Read(page);
        Findings.None("Links within the repository arrive", from.Links()
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(link => !Arrives(from, link))
            .Select(link => $"{page}: {link}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryCommandFindsItsFiles(string page) =>
        Findings.None("What a command names is there", MarkdownPage.Read(page).PathsInCommands()
            .Where(path => !File.Exists(Repository.At(path)) && !Directory.Exists(Repository.At(path)))
            .Select(path => $"{page}: {path}"));

    [Fact]
    public void TheIndexOfDocsLeadsToEveryPage()
    {
        // Directly, or through the index of the reference.
        var index = new[] { "docs/README.md", "docs/reference/README.md" };
        var linked = index.SelectMany(page => MarkdownPage.Read(page).Links()
            .Select(link => Repository.Relative(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.At(page))!, link.Split('#')[0])))));
        Findings.None("docs/README.md leads to every page of docs", MarkdownPage.All.Where(p => p.StartsWith("docs/", StringComparison.Ordinal)).Except(linked).Except(["docs/README.md"]));
    }

    [Fact]
    public void TheReadmeHasTwoCommandsAndAShortFirstExample()
    {
        var readme = MarkdownPage.Read("README.md");
        var commands = readme.Blocks("sh").First().Text.TrimEnd().Split('\n');
        Assert.Equal(2, commands.Length);
        Assert.Contains(readme.PathsInCommands(), path => path == "src/Relationships.Cli");
        Assert.Contains(readme.PathsInCommands(), path => path == "eng/test.sh");
        Assert.InRange(readme.Blocks("csharp").First().Text.TrimEnd().Split('\n').Length, 1, 10);
    }

    [Fact]
    public void ABrokenExampleIsSeenAndOneThatGoesOnIsNot()
    {
        const string First = "using Relationships;\nvar scorer = RelationshipScorer.Default;\n";
        Assert.Empty(ExampleCompiler.Errors(First));
        Assert.Empty(ExampleCompiler.Errors("Console.WriteLine(scorer.Policy.Id);\n", First));
        Assert.Contains("CS0103", Assert.Single(ExampleCompiler.Errors("Console.WriteLine(scorer.Policy.Id);\n")));
        Assert.Contains("CS1061", Assert.Single(ExampleCompiler.Errors("using Relationships;\nRelationshipScorer.Default.Guess();\n", First)));
    }

    private static bool Arrives(MarkdownPage from, string link)
    {
        var parts = link.Split('#', 2);
        var path = parts[0].Length == 0 ? from.Path : Path.Combine(Path.GetDirectoryName(from.Path)!, Uri.UnescapeDataString(parts[0]));
        var full = Path.GetFullPath(Repository.At(path));
        if (!full.StartsWith(Repository.Root, StringComparison.Ordinal))
            return false;
        if (parts.Length == 1 || !full.EndsWith(".md", StringComparison.Ordinal))
            return File.Exists(full) || Directory.Exists(full);
        return File.Exists(full) && MarkdownPage.Read(Repository.Relative(full)).Anchors().Contains(parts[1]);
    }
}
