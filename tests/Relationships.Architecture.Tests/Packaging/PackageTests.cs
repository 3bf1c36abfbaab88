using System.Globalization;
using System.Text.RegularExpressions;
using Relationships.Architecture.Tests.Documentation;
using Relationships.Continuum;

namespace Relationships.Architecture.Tests.Packaging;

public class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    public static TheoryData<string> Packages { get; } = new(BuiltAssemblies.Packable);

    [Fact]
    public void CoreDependsOnNothing() =>
        Assert.DoesNotContain(
            feed.Metadata("Relationships.Core").Descendants(),
            e => e.Name.LocalName is "dependency" or "frameworkReference");

    [Theory]
    [MemberData(nameof(Packages))]
    public void AnalyzersAreNobodysDependency(string name) =>
        Assert.DoesNotContain(
            feed.Metadata(name).Descendants().Where(e => e.Name.LocalName == "dependency"),
            e => e.Attribute("id")!.Value.Contains("Analyzer", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Packages))]
    public void SaysWhatItIs(string name)
    {
        var metadata = feed.Metadata(name);
        string Value(string element) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == element)?.Value ?? string.Empty;
        Assert.Equal(name, Value("id"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("expression", metadata.Elements().Single(e => e.Name.LocalName == "license").Attribute("type")!.Value);
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.NotEmpty(Value("tags"));
        Assert.NotEqual("Package Description", Value("description"));
        Assert.Contains("Relationships", Value("authors"), StringComparison.Ordinal);

        var entries = feed.Entries(name);
        Assert.Contains("README.md", entries);
        Assert.Contains("icon.png", entries);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void ALibraryHasItsDocumentationAndItsSymbols(string name)
    {
        if (!BuiltAssemblies.Libraries.Contains(name))
            return;
        var entries = feed.Entries(name);
        Assert.Contains($"lib/net10.0/{name}.dll", entries);
        Assert.Contains($"lib/net10.0/{name}.xml", entries);
        Assert.DoesNotContain(entries, e => e.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.Contains($"lib/net10.0/{name}.pdb", feed.Entries(name, ".snupkg"));
    }

    [Fact]
    public async Task TheReadmesFirstExampleRunsFromThePackage()
    {
        var readme = MarkdownPage.Read("README.md");
        var example = readme.Blocks("csharp").First().Text;

        var output = await RunOutsideTheRepository(example);

        // Its stage, its value and its interval stand on one line.
        var line = Regex.Match(output, @"^(\w+) ([01]\.\d\d) \[([01]\.\d\d), ([01]\.\d\d)\]", RegexOptions.Multiline);
        Assert.True(line.Success, output);
        Assert.True(Enum.TryParse<ContinuumStage>(line.Groups[1].Value, out _), output);
        double Number(int group) => double.Parse(line.Groups[group].Value, CultureInfo.InvariantCulture);
        Assert.InRange(Number(2), Number(3), Number(4));
        Assert.InRange(Number(3), 0, 1);
        Assert.InRange(Number(4), 0, 1);

        // The output that the page shows under it is the true one, up to its dots.
        var shown = readme.Blocks("text").First().Text.TrimEnd().Split('\n').TakeWhile(l => l.Trim() != "...").ToArray();
        Assert.Equal(shown, output.TrimEnd().Split('\n').Take(shown.Length));
    }

    /// <summary>A new console project that has only the folder feed: no other source, no packages of earlier runs.</summary>
    private async Task<string> RunOutsideTheRepository(string program)
    {
        var folder = feed.NewFolder("consumer");
        var version = feed.Metadata("Relationships.Core").Elements().Single(e => e.Name.LocalName == "version").Value;
        await Write("Program.cs", program);
        await Write("Directory.Build.props", "<Project />");
        await Write("Directory.Build.targets", "<Project />");
        await Write("Directory.Packages.props", "<Project />");
        await Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="folder" value="{feed.Folder}" />
              </packageSources>
            </configuration>
            """);
        await Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Relationships.Core" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        var environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = feed.NewFolder("cache"),
            ["LC_ALL"] = "C.UTF-8",
        };
        return (await DotnetCommand.Run(folder, environment, "run", "--configuration", "Release")).ReplaceLineEndings("\n");

        Task Write(string name, string text) => File.WriteAllTextAsync(Path.Combine(folder, name), text);
    }
}
