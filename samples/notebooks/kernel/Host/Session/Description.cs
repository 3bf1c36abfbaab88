using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Relationships.Notebooks.Host.Session;

/// <summary>What a name in a cell means: the signatures behind it.</summary>
internal static class Description
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType);

    /// <summary>The signatures, one a line; null where nothing is found.</summary>
    public static string? Of(Compilation compilation, int cursor)
    {
        var tree = compilation.SyntaxTrees.Last();
        var text = tree.ToString();
        cursor = Math.Clamp(cursor, 0, text.Length);

        // At the end of a name the next token begins already.
        if (cursor > 0 && (cursor == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[cursor])))
            cursor--;
        var node = tree.GetRoot().FindToken(cursor).Parent;
        if (node is null)
            return null;
        var model = compilation.GetSemanticModel(tree);
        var info = model.GetSymbolInfo(node);
        ISymbol[] symbols = info.Symbol is { } one ? [one] : [.. info.CandidateSymbols, .. model.GetMemberGroup(node)];
        if (symbols.Length == 0 && model.GetDeclaredSymbol(node) is { } declared)
            symbols = [declared];
        return symbols.Length == 0 ? null : string.Join('\n', symbols.Select(static s => s.ToDisplayString(s_format)).Distinct());
    }
}
