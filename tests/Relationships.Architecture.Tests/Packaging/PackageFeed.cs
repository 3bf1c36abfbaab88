using System.IO.Compression;
using System.Xml.Linq;

namespace Relationships.Architecture.Tests.Packaging;

/// <summary>All packages of the repository, packed once into a folder outside it, with all that was built for them.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("relationships-packages-").FullName;

    /// <summary>A folder feed.</summary>
    public string Folder => Path.Combine(_folder, "feed");

    /// <summary>A new folder that goes when the feed goes.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // One build for all of them; analyzers have had their say in the build that made the tests.
        var projects = BuiltAssemblies.Packable.Select(name => Repository.At($"src/{name}/{name}.csproj"));
        var all = Path.Combine(_folder, "all.proj");
        await File.WriteAllTextAsync(all, $"""
            <Project>
              <ItemGroup>
                <Packable Include="{string.Join(';', projects)}" />
              </ItemGroup>
              <Target Name="Restore">
                <MSBuild Projects="@(Packable)" Targets="Restore" Properties="$(Common);Round=restore" />
              </Target>
              <Target Name="Pack" DependsOnTargets="Restore">
                <MSBuild Projects="@(Packable)" Targets="Pack" Properties="$(Common)" BuildInParallel="true" />
              </Target>
              <PropertyGroup>
                <Common>Configuration=Release;ArtifactsPath={_folder}/artifacts;PackageOutputPath={Folder};RunAnalyzers=false;RestoreLockedMode=true</Common>
              </PropertyGroup>
            </Project>
            """);
        await DotnetCommand.Run(Repository.Root, new Dictionary<string, string>(), "msbuild", all, "-target:Pack", "-maxcpucount", "-nologo", "-verbosity:quiet");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Path of the one package of that name.</summary>
    internal string PathOf(string name, string extension) =>
        Assert.Single(Directory.EnumerateFiles(Folder, name + ".*" + extension), path => char.IsAsciiDigit(Path.GetFileName(path)[name.Length + 1]));

    internal XElement Metadata(string name)
    {
        using var package = ZipFile.OpenRead(PathOf(name, ".nupkg"));
        using var nuspec = package.GetEntry(name + ".nuspec")!.Open();
        var root = XDocument.Load(nuspec).Root!;
        return root.Element(root.Name.Namespace + "metadata")!;
    }

    internal IReadOnlyList<string> Entries(string name, string extension = ".nupkg")
    {
        using var package = ZipFile.OpenRead(PathOf(name, extension));
        return [.. package.Entries.Select(e => e.FullName)];
    }
}
