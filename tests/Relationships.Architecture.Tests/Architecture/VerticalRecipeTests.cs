using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Relationships.Architecture.Tests.Architecture;

/// <summary>Who has read one vertical knows them all.</summary>
public class VerticalRecipeTests
{
    /// <summary>Folder and X of every I<c>X</c>Strategy.cs in Core.</summary>
    public static TheoryData<string, string> Strategies { get; } = FindStrategies();

    [Fact]
    public void VerticalsAreFound() => Assert.Contains(Strategies, s => s.Data.Item1 == "Exchange");

    [Theory]
    [MemberData(nameof(Strategies))]
    public void HasEveryPartOfTheRecipe(string folder, string name)
    {
        string[] parts = [$"I{name}Strategy.cs", $"{name}Score.cs", $"{name}Options.cs", $"{name}Strategies.cs", "README.md"];
        Findings.None($"What every vertical has, missing in {folder}", parts.Where(part => !File.Exists(Path.Combine(FolderOf(folder), part))));
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void HasSeveralImplementationsSealedAndImmutable(string folder, string name)
    {
        var implementations = Implementations(folder, name);
        Assert.True(implementations.Count >= 2, $"{folder}: {implementations.Count} implementations of I{name}Strategy; one to read and one to use are needed.");
        Findings.None("A strategy is sealed", implementations.Where(t => !t.IsSealed).Select(t => t.Name));
        Findings.None("A strategy's fields are readonly", implementations
            .SelectMany(t => t.GetMembers().OfType<IFieldSymbol>())
            .Where(f => f is { IsStatic: false, IsReadOnly: false })
            .Select(f => f.ToDisplayString()));
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void TheSimplestSaysReadMeFirst(string folder, string name)
    {
        var first = Implementations(folder, name)
            .Where(t => t.GetDocumentationCommentXml()!.Contains("Read me first", StringComparison.Ordinal))
            .Select(t => t.Name);
        Assert.Single(first);
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void TheReadmeIsShortAndNamesTheFileToReadFirst(string folder, string name)
    {
        var path = Path.Combine(FolderOf(folder), "README.md");
        Assert.True(File.Exists(path), $"{folder} has no README.md.");
        var readme = File.ReadAllText(path);
        Assert.True(readme.Split('\n').Length <= 80, $"{folder}/README.md is longer than a page.");
        var files = Regex.Match(readme, "^Read first: (.+)$", RegexOptions.Multiline).Groups[1].Value;
        var named = Regex.Matches(files, @"`(\w+\.cs)`").Select(m => m.Groups[1].Value).ToList();
        Assert.True(named.Count > 0, $"{folder}/README.md has no line \"Read first: `FILE.cs`\".");
        Assert.Contains(Path.GetFileNameWithoutExtension(named[0]), Implementations(folder, name).Select(t => t.Name));
        Findings.None($"{folder}/README.md names files that are not there", named.Where(file => !File.Exists(Path.Combine(FolderOf(folder), file))));
    }

    private static string FolderOf(string folder) => Repository.At(Path.Combine("src/Relationships.Core", folder));

    private static List<INamedTypeSymbol> Implementations(string folder, string name)
    {
        var compilation = CoreSources.Core.Value;
        var strategy = compilation.GetTypeByMetadataName($"{Layers.Root}.{folder.Replace('/', '.')}.I{name}Strategy");
        Assert.NotNull(strategy);
        return [.. strategy.ContainingNamespace.GetTypeMembers()
            .Where(t => t.TypeKind == TypeKind.Class && !t.IsAbstract && t.AllInterfaces.Contains(strategy, SymbolEqualityComparer.Default))];
    }

    private static TheoryData<string, string> FindStrategies()
    {
        var found = new TheoryData<string, string>();
        var core = Repository.At("src/Relationships.Core");
        foreach (var file in Repository.Files("src/Relationships.Core", "I*Strategy.cs"))
        {
            var folder = Path.GetRelativePath(core, Path.GetDirectoryName(file)!).Replace('\\', '/');
            found.Add(folder, Path.GetFileNameWithoutExtension(file)[1..^"Strategy".Length]);
        }

        return found;
    }
}
