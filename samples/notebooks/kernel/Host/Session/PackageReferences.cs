using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Relationships.Notebooks.Host.Session;

/// <summary>
/// <c>#r "nuget: NAME, VERSION"</c>, which Roslyn does not know: assemblies that stand beside the host are taken from there (this
/// repository's own build), others are restored by the SDK.
/// </summary>
internal static partial class PackageReferences
{
    /// <summary>Takes the package lines out of a cell, its lines keeping their numbers.</summary>
    /// <returns>The cell without them, and the assemblies they stand for.</returns>
    public static (string Code, IReadOnlyList<MetadataReference> References) Resolve(string code)
    {
        var references = new List<MetadataReference>();
        var text = PackageLine().Replace(code, line =>
        {
            var version = line.Groups["version"];
            references.AddRange(Assemblies(line.Groups["name"].Value, version.Success ? version.Value : "*").Select(static path => MetadataReference.CreateFromFile(path)));
            return string.Empty;
        });
        return (text, references);
    }

    private static List<string> Assemblies(string name, string version)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        return File.Exists(beside) ? [beside, .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Relationships.*.dll").Where(path => path != beside && !path.EndsWith(".Host.dll", StringComparison.Ordinal))] : Restored(name, version);
    }

    /// <summary>A project with the one reference, restored; its assets file names the assemblies.</summary>
    private static List<string> Restored(string name, string version)
    {
        var folder = Directory.CreateTempSubdirectory("notebook-package-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "package.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageReference Include="{name}" Version="{version}" /></ItemGroup>
                </Project>
                """);
            using var dotnet = Process.Start(new ProcessStartInfo("dotnet", ["restore", "--verbosity", "quiet"])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
            })!;
            var output = dotnet.StandardOutput.ReadToEnd();
            dotnet.WaitForExit();
            if (dotnet.ExitCode != 0)
                throw new InvalidOperationException($"package {name} {version} could not be restored: {output.Trim()}");

            var assets = JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, "obj", "project.assets.json")))!;
            var root = assets["packageFolders"]!.AsObject().First().Key;
            return [.. assets["targets"]!.AsObject().First().Value!.AsObject().SelectMany(package =>
                (package.Value!["runtime"]?.AsObject() ?? []).Where(static file => file.Key.EndsWith(".dll", StringComparison.Ordinal))
                .Select(file => Path.Combine(root, (string)assets["libraries"]![package.Key]!["path"]!, file.Key)))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("""^[ \t]*#r[ \t]+"nuget:[ \t]*(?<name>[\w.\-]+)[ \t]*(?:,[ \t]*(?<version>[\w.\-*\[\]()+]+)[ \t]*)?"[ \t]*$""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PackageLine();
}
