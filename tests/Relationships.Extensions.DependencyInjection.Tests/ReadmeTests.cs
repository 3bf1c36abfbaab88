using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relationships.Trust;

namespace Relationships.Extensions.DependencyInjection.Tests;

public partial class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));

    [Fact]
    public void EveryExampleCompiles()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)).ToList();
        var cancellation = TestContext.Current.CancellationToken;
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq;", cancellationToken: cancellation);
        var examples = Blocks("csharp");
        Assert.Equal(2, examples.Count);
        foreach (var example in examples)
        {
            var compilation = CSharpCompilation.Create("Example", [CSharpSyntaxTree.ParseText(example, cancellationToken: cancellation), usings], references, new(OutputKind.ConsoleApplication));
            Assert.Empty(compilation.GetDiagnostics(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error));
        }
    }

    [Fact]
    public void TheSettingsAreGood()
    {
        var folder = Directory.CreateTempSubdirectory("relationships-");
        File.WriteAllText(Path.Combine(folder.FullName, "premium-policy.json"), FileOfPolicy.Of(0.9));
        File.WriteAllText(Path.Combine(folder.FullName, "brand.json"), """{ "version": 1, "name": "Makers" }""");
        var configuration = Services.Json(Assert.Single(Blocks("json")));
        using var services = Services.Built(s =>
        {
            s.AddSingleton<IConfiguration>(Services.Configuration(("contentRoot", folder.FullName)));
            s.AddRelationships(configuration.GetSection("Relationships")).AddTrustStrategy("my-trust", _ => new BetaTrust());
            s.AddRelationships("premium", configuration.GetSection("Premium")).UseTrust<FacetedTrust>();
        });
        services.Start();
        folder.Delete(recursive: true);
    }

    private static List<string> Blocks(string language) => [.. Fence().Matches(s_readme).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value)];

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
