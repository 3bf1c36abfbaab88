using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Relationships.Architecture.Tests.Documentation;

/// <summary>Compiles an example as the Program.cs of a console project with the usual global usings.</summary>
internal static class ExampleCompiler
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Latest);

    private static readonly SyntaxTree s_globalUsings = CSharpSyntaxTree.ParseText(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """,
        s_parsing);

    /// <summary>Errors of one example. It stands alone, or goes on from those before it on its page.</summary>
    public static IReadOnlyList<string> Errors(string example, params IEnumerable<string> before)
    {
        var alone = ErrorsOf(example);
        var earlier = before.ToList();
        return alone.Count == 0 || earlier.Count == 0 || ErrorsOf(Joined([.. earlier, example])).Count > 0 ? alone : [];
    }

    /// <summary>Writes a program beside which its libraries stand.</summary>
    /// <param name="example">The example.</param>
    /// <param name="before">Those that it goes on from; empty where it stands alone.</param>
    /// <param name="folder">Where to write.</param>
    /// <returns>Path of the program, for <c>dotnet exec</c>.</returns>
    public static string Build(string example, IReadOnlyList<string> before, string folder)
    {
        var program = before.Count == 0 ? example : Joined([.. before, example]);
        var path = Path.Combine(folder, "Example.dll");
        var emitted = Compilation(program).Emit(path);
        if (!emitted.Success)
            Assert.Fail(string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        foreach (var library in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(l => Path.GetFileName(l).StartsWith("Relationships.", StringComparison.Ordinal) || Path.GetFileName(l) == "CsvHelper.dll"))
            File.Copy(library, Path.Combine(folder, Path.GetFileName(library)));
        var runtime = Environment.Version;
        File.WriteAllText(Path.Combine(folder, "Example.runtimeconfig.json"), $$"""
            { "runtimeOptions": { "frameworks": [
              { "name": "Microsoft.NETCore.App", "version": "{{runtime}}" }, { "name": "Microsoft.AspNetCore.App", "version": "{{runtime}}" }
            ] } }
            """);
        return path;
    }

    private static List<string> ErrorsOf(string program) =>
    [
        .. Compilation(program)
            .GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => $"line {d.Location.GetLineSpan().StartLinePosition.Line + 1}: {d.Id} {d.GetMessage()}"),
    ];

    private static CSharpCompilation Compilation(string program) => CSharpCompilation.Create(
        "Example",
        [CSharpSyntaxTree.ParseText(program, s_parsing), s_globalUsings],
        BuiltAssemblies.References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>One program of several: usings first, then statements, then types, as a file must have them.</summary>
    private static string Joined(IEnumerable<string> examples)
    {
        var units = examples.Select(e => CSharpSyntaxTree.ParseText(e, s_parsing).GetCompilationUnitRoot()).ToList();
        var usings = units.SelectMany(u => u.Usings).Select(u => u.ToString()).Distinct();
        var members = units.SelectMany(u => u.Members).ToLookup(m => m is GlobalStatementSyntax, m => m.ToFullString());
        return string.Join('\n', [.. usings, .. members[true], .. members[false]]);
    }
}
