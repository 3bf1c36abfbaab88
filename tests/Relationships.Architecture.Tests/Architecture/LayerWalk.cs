using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Relationships.Architecture.Tests.Architecture;

/// <summary>
/// Visits every symbol that a file uses, named or not (var, operators, conversions, arguments of generic types), and
/// holds its namespace against the file's. Links in doc comments are no use: they may point up.
/// </summary>
internal sealed class LayerWalk
{
    private readonly SortedSet<string> _violations = new(StringComparer.Ordinal);
    private readonly SemanticModel _model;
    private readonly SyntaxTree _tree;
    private readonly string _user;

    private LayerWalk(CSharpCompilation compilation, SyntaxTree tree)
    {
        _model = compilation.GetSemanticModel(tree);
        _tree = tree;
        _user = tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? string.Empty;
    }

    /// <summary>What breaks the one-way rule, as <c>file:line symbol: why</c>.</summary>
    public static IReadOnlyList<string> Violations(CSharpCompilation compilation) =>
        [.. compilation.SyntaxTrees.Where(IsWritten).SelectMany(tree => new LayerWalk(compilation, tree).Walk())];

    /// <summary>Generated files stand in no layer; what they use follows from what made them.</summary>
    private static bool IsWritten(SyntaxTree tree) =>
        !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) && tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Any();

    private SortedSet<string> Walk()
    {
        foreach (var node in _tree.GetRoot().DescendantNodes())
        {
            Use(node, _model.GetSymbolInfo(node).Symbol);
            if (node is not (ExpressionSyntax or PatternSyntax))
                continue;
            var type = _model.GetTypeInfo(node);
            Use(node, type.Type);
            Use(node, type.ConvertedType);
            if (_model.GetConversion(node).MethodSymbol is { } conversion)
                Use(node, conversion);
        }

        return _violations;
    }

    private void Use(SyntaxNode node, ISymbol? symbol)
    {
        switch (symbol)
        {
            case null or INamespaceSymbol or IDynamicTypeSymbol or ITypeParameterSymbol or IErrorTypeSymbol or IPreprocessingSymbol:
                return;
            case IAliasSymbol alias:
                Use(node, alias.Target);
                return;
            case IArrayTypeSymbol array:
                Use(node, array.ElementType);
                return;
            case IPointerTypeSymbol pointer:
                Use(node, pointer.PointedAtType);
                return;
            case INamedTypeSymbol type:
                foreach (var argument in type.TypeArguments)
                    Use(node, argument);
                break;
            case IMethodSymbol method:
                foreach (var argument in method.TypeArguments)
                    Use(node, argument);
                break;
        }

        if (symbol.ContainingNamespace is { IsGlobalNamespace: false } space)
            Judge(node, symbol, space.ToDisplayString());
    }

    private void Judge(SyntaxNode node, ISymbol symbol, string used)
    {
        if (symbol.ContainingAssembly is { } assembly && !SymbolEqualityComparer.Default.Equals(assembly, _model.Compilation.Assembly))
        {
            if (used != "System" && !used.StartsWith("System.", StringComparison.Ordinal))
                Report(node, symbol, $"{used} is not System");
        }
        else if (Layers.Objection(_user, used) is { } objection)
        {
            Report(node, symbol, objection);
        }
    }

    private void Report(SyntaxNode node, ISymbol symbol, string why) =>
        _violations.Add($"{_tree.FilePath}:{_tree.GetLineSpan(node.Span).StartLinePosition.Line + 1} {symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}: {why}");
}
