using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Relationships.Architecture.Tests.Architecture;

/// <summary>Core's sources as the compiler sees them, with the generators of the SDK run over them.</summary>
internal static class CoreSources
{
    // What <ImplicitUsings> writes for Microsoft.NET.Sdk.
    private const string GlobalUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Latest);

    /// <summary>The runtime's own assemblies: no other is in reach, so nothing else can be used unseen.</summary>
    public static IReadOnlyList<MetadataReference> RuntimeReferences { get; } = FindRuntimeReferences();

    public static Lazy<CSharpCompilation> Core { get; } = new(() => Compile(
        Repository.Files("src/Relationships.Core", "*.cs").Select(file => (Repository.Relative(file), File.ReadAllText(file)))));

    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources)
    {
        var trees = sources.Append(("GlobalUsings.cs", GlobalUsings)).Select(s => CSharpSyntaxTree.ParseText(s.Item2, s_parsing, s.Item1));
        var compilation = CSharpCompilation.Create(
            "Relationships.Core",
            trees,
            RuntimeReferences,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(Generators(), parseOptions: s_parsing).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    public static IEnumerable<string> Errors(Compilation compilation) =>
        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString());

    private static List<MetadataReference> FindRuntimeReferences()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return [.. trusted.Where(path => Path.GetDirectoryName(path) == runtime).Select(path => MetadataReference.CreateFromFile(path))];
    }

    /// <summary>The generators that the SDK runs in every build: those of the reference pack beside the runtime.</summary>
    private static IEnumerable<ISourceGenerator> Generators()
    {
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        var packs = Path.Combine(dotnet, "packs", "Microsoft.NETCore.App.Ref");
        var pack = Directory.Exists(packs) ? Directory.EnumerateDirectories(packs, $"{Environment.Version.Major}.*").Order(StringComparer.Ordinal).LastOrDefault() : null;
        Assert.True(pack is not null, $"No reference pack of .NET {Environment.Version.Major} in {packs}.");
        return new[] { "System.Text.Json.SourceGeneration.dll", "System.Text.RegularExpressions.Generator.dll" }
            .Select(name => new AnalyzerFileReference(Path.Combine(pack, "analyzers", "dotnet", "cs", name), new Loader()))
            .SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
