using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Relationships.Notebooks.Host.Display;

namespace Relationships.Notebooks.Host.Session;

/// <summary>The cells so far: each compiled as a continuation of those before, so that variables and types stay.</summary>
internal sealed class ScriptSession(Notebook notebook)
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    private static readonly string[] s_imports =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading", "System.Threading.Tasks",
    ];

    private ScriptState<object?>? _state;
    private ScriptOptions _options = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview)
        .WithReferences(RuntimeAssemblies())
        .AddReferences(typeof(Notebook).Assembly)
        .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(Environment.CurrentDirectory))
        .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(Environment.CurrentDirectory))
        .WithImports(s_imports)
        .WithFileEncoding(Encoding.UTF8)
        .WithEmitDebugInformation(true)
        .WithOptimizationLevel(OptimizationLevel.Release);

    /// <summary>Whether a cell's code is whole, as far as its brackets tell.</summary>
    public static bool IsComplete(string code) => SyntaxFactory.IsCompleteSubmission(CSharpSyntaxTree.ParseText(code, s_parsing));

    /// <summary>Runs a cell.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="cell">Its number, which errors name.</param>
    /// <param name="run">Runs its code so that it can be interrupted.</param>
    public CellOutcome Run(string code, int cell, InterruptibleRun run)
    {
        try
        {
            var script = Compile(code, string.Create(CultureInfo.InvariantCulture, $"cell[{cell}]"));
            var errors = script.Compile().Where(static d => d.Severity == DiagnosticSeverity.Error).ToImmutableArray();
            if (errors.Length > 0)
                return new CellOutcome(null, CellError.Of(errors));

            ScriptState<object?>? state = null;
            run(() => state = CellContext.Run(() => _state is null
                ? script.RunAsync(notebook, catchException: static _ => true)
                : script.RunFromAsync(_state, catchException: static _ => true)));
            _state = state!;
            return _state.Exception switch
            {
                null => new CellOutcome(ShowsValue(script) ? Formatter.Of(_state.ReturnValue) : null, null),
                ThreadInterruptedException => new CellOutcome(null, CellError.Interrupted),
                var thrown => new CellOutcome(null, CellError.Of(thrown)),
            };
        }
        catch (OperationCanceledException)
        {
            return new CellOutcome(null, CellError.Interrupted);
        }
        catch (CompilationErrorException e)
        {
            return new CellOutcome(null, CellError.Of(e.Diagnostics));
        }
        catch (Exception e)
        {
            // A value that throws when shown, a package that is not there.
            return new CellOutcome(null, CellError.Of(e));
        }
    }

    /// <summary>What may stand at a place in a cell.</summary>
    public Completions Complete(string code, int cursor) => Completions.Of(Compilation(code), cursor);

    /// <summary>The symbol at a place in a cell, with its signature; null where there is none.</summary>
    public string? Describe(string code, int cursor) => Description.Of(Compilation(code), cursor);

    private Compilation Compilation(string code) => Continue(code, _options.WithFilePath("cell")).GetCompilation();

    private Script<object?> Compile(string code, string name)
    {
        var (text, references) = PackageReferences.Resolve(code);
        _options = _options.AddReferences(references);
        return Continue(text, _options.WithFilePath(name));
    }

    private Script<object?> Continue(string code, ScriptOptions options) =>
        _state is null ? CSharpScript.Create<object?>(code, options, typeof(Notebook)) : _state.Script.ContinueWith<object?>(code, options);

    /// <summary>Whether the last statement is an expression without a semicolon that has a value.</summary>
    private static bool ShowsValue(Script script)
    {
        var compilation = script.GetCompilation();
        var tree = compilation.SyntaxTrees.Last();
        return tree.GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }] }
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }

    private static IEnumerable<MetadataReference> RuntimeAssemblies()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == runtime)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }
}
