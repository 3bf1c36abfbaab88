using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Relationships.Notebooks.Host.Session;

/// <summary>Names that may stand at a place: members behind a dot, else what is in scope.</summary>
/// <param name="Matches">The names, in ordinal order.</param>
/// <param name="Start">Where the name begins that they would replace.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Completions(IReadOnlyList<string> Matches, int Start, int End)
{
    public static Completions Of(Compilation compilation, int cursor)
    {
        var tree = compilation.SyntaxTrees.Last();
        var text = tree.ToString();
        cursor = Math.Clamp(cursor, 0, text.Length);
        var start = cursor;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
            start--;
        var typed = text[start..cursor];
        var model = compilation.GetSemanticModel(tree);
        var names = (start > 0 && text[start - 1] == '.' ? Members(tree, model, start) : model.LookupSymbols(start))
            .Where(static s => s.CanBeReferencedByName && !s.IsImplicitlyDeclared)
            .Select(static s => s.Name)
            .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return new Completions([.. names], start, cursor);
    }

    private static IEnumerable<ISymbol> Members(SyntaxTree tree, SemanticModel model, int start)
    {
        var dot = tree.GetRoot().FindToken(start - 1);
        var left = dot.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax qualified => (ExpressionSyntax)qualified.Left,
            _ => null,
        };
        if (left is null)
            return [];
        var symbol = model.GetSymbolInfo(left).Symbol;
        return symbol is INamespaceOrTypeSymbol space
            ? model.LookupSymbols(start, space).Where(s => s.IsStatic || s is INamespaceOrTypeSymbol)
            : model.GetTypeInfo(left).Type is { } type
                ? model.LookupSymbols(start, type, includeReducedExtensionMethods: true).Where(static s => !s.IsStatic || s is IMethodSymbol { IsExtensionMethod: true })
                : [];
    }
}
