using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Relationships.Architecture.Tests.Architecture;

public class FileShapeTests(ITestOutputHelper output)
{
    private const int MostLines = 300;

    private static readonly string[] s_emptyWords =
        ["Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities"];

    private static readonly Lazy<List<SourceFile>> s_files = new(() => [.. Repository.Files("src", "*.cs").Select(SourceFile.Read)]);

    [Fact]
    public void ThereAreFilesToLookAt() => Assert.True(s_files.Value.Count > 100, $"Only {s_files.Value.Count} files found in src.");

    [Fact]
    public void NamespacesAreFolders() =>
        Findings.None("The namespace is the folder", s_files.Value
            .Where(f => f.Namespace is { } space && space != f.ExpectedNamespace)
            .Select(f => $"{f.Path}: {f.Namespace}, not {f.ExpectedNamespace}"));

    [Fact]
    public void AFileHasAtMostOnePublicType() =>
        Findings.None("At most one public type a file", s_files.Value
            .Where(f => f.PublicTypes.Count > 1)
            .Select(f => $"{f.Path}: {string.Join(", ", f.PublicTypes)}"));

    [Fact]
    public void AFileIsNamedAfterItsType() =>
        Findings.None("A file is named after its type; a part of one may add a word (Ledger.Json.cs)", s_files.Value
            .Where(f => f.Types.Count > 0 && !(f.PublicTypes.Count > 0 ? f.PublicTypes : f.Types).Contains(f.Name))
            .Select(f => $"{f.Path}: {string.Join(", ", f.Types)}"));

    [Fact]
    public void NamesSaySomething() =>
        Findings.None($"No {string.Join(", ", s_emptyWords)} at the end of a name", s_files.Value
            .SelectMany(f => f.AllTypes.Append(f.Name).Distinct().Select(name => (f.Path, Name: name)))
            .Where(n => s_emptyWords.Any(word => n.Name.EndsWith(word, StringComparison.Ordinal)))
            .Select(n => $"{n.Path}: {n.Name}"));

    [Fact]
    public void FilesAreShort()
    {
        var lengths = s_files.Value.OrderBy(f => f.Lines).ToList();
        output.WriteLine($"{lengths.Count} files in src: median {lengths[lengths.Count / 2].Lines} lines, longest {lengths[^1].Lines} ({lengths[^1].Path}).");
        foreach (var file in lengths.Where(f => f.Lines > 200).Reverse())
            output.WriteLine($"look again: {file.Path} {file.Lines}");
        Findings.None($"No file in src is longer than {MostLines} lines", lengths.Where(f => f.Lines > MostLines).Select(f => $"{f.Path}: {f.Lines}"));
    }

    private sealed record SourceFile(string Path, int Lines, string? Namespace, List<string> Types, List<string> PublicTypes, List<string> AllTypes)
    {
        /// <summary>The file's name up to the first dot.</summary>
        public string Name => System.IO.Path.GetFileName(Path).Split('.')[0];

        /// <summary>src/PROJECT/A/B/File.cs stands in PROJECT.A.B, but for Core, whose root namespace is the house's name.</summary>
        public string ExpectedNamespace
        {
            get
            {
                var parts = Path.Split('/');
                var root = parts[1] == "Relationships.Core" ? Layers.Root : parts[1];
                return string.Join('.', [root, .. parts[2..^1]]);
            }
        }

        public static SourceFile Read(string file)
        {
            var text = File.ReadAllText(file);
            var root = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
            var all = root.DescendantNodes().Where(n => n is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax).Cast<MemberDeclarationSyntax>().ToList();
            var outer = all.Where(t => t.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax).ToList();
            return new SourceFile(
                Repository.Relative(file),
                text.AsSpan().TrimEnd('\n').Count('\n') + 1,
                root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString(),
                [.. outer.Select(NameOf)],
                [.. outer.Where(t => t.Modifiers.Any(SyntaxKind.PublicKeyword)).Select(NameOf)],
                [.. all.Select(NameOf)]);
        }

        private static string NameOf(MemberDeclarationSyntax type) =>
            type is DelegateDeclarationSyntax d ? d.Identifier.Text : ((BaseTypeDeclarationSyntax)type).Identifier.Text;
    }
}
