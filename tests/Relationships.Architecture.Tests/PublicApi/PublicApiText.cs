using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Relationships.Architecture.Tests.PublicApi;

/// <summary>
/// An assembly's public API as text: a type a block, a member a line, with nullability and default values, sorted
/// ordinally. What the compiler writes for records is left out; it follows from the word record.
/// </summary>
internal static class PublicApiText
{
    private const SymbolDisplayMiscellaneousOptions Miscellaneous =
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral;

    private const SymbolDisplayGenericsOptions Generics =
        SymbolDisplayGenericsOptions.IncludeTypeParameters
        | SymbolDisplayGenericsOptions.IncludeVariance
        | SymbolDisplayGenericsOptions.IncludeTypeConstraints;

    private static readonly SymbolDisplayFormat s_name = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: Miscellaneous);

    private static readonly SymbolDisplayFormat s_type = s_name.WithGenericsOptions(Generics);

    private static readonly SymbolDisplayFormat s_member = s_name.WithGenericsOptions(Generics)
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeExplicitInterface
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeType)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType);

    private static readonly SymbolDisplayFormat s_property = new(
        typeQualificationStyle: s_member.TypeQualificationStyle,
        genericsOptions: s_member.GenericsOptions,
        memberOptions: s_member.MemberOptions,
        parameterOptions: s_member.ParameterOptions,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: Miscellaneous);

    public static string Of(string library, IEnumerable<MetadataReference> references)
    {
        // Records show only in their private members.
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All);
        var compilation = CSharpCompilation.Create("Reader", references: references, options: options);
        var types = Types(compilation.SourceModule.ReferencedAssemblySymbols.Single(a => a.Name == library).GlobalNamespace)
            .Where(IsVisible)
            .OrderBy(t => t.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal)
            .ThenBy(t => t.ToDisplayString(s_name), StringComparer.Ordinal);

        var text = new StringBuilder();
        var space = string.Empty;
        foreach (var type in types)
        {
            if (type.ContainingNamespace.ToDisplayString() is var its && its != space)
                text.Append("namespace ").Append(space = its).Append("\n\n");
            text.Append(Header(type)).Append('\n');
            foreach (var line in Members(type))
                text.Append("    ").Append(line).Append('\n');
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => symbol.ContainingType is not { } outer || IsVisible(outer),
        Accessibility.Protected or Accessibility.ProtectedOrInternal => symbol.ContainingType is { IsSealed: false } outer && IsVisible(outer),
        _ => false,
    };

    private static string Header(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate)
            return $"public delegate {type.DelegateInvokeMethod!.ToDisplayString(s_member).Replace("virtual ", "", StringComparison.Ordinal).Replace("Invoke", type.ToDisplayString(s_name), StringComparison.Ordinal)}";
        var isRecord = IsRecord(type);
        var words = new List<string> { type.DeclaredAccessibility == Accessibility.Public ? "public" : "protected" };
        if (type.IsStatic)
            words.Add("static");
        else if (type is { TypeKind: TypeKind.Class, IsAbstract: true })
            words.Add("abstract");
        else if (type is { TypeKind: TypeKind.Class, IsSealed: true })
            words.Add("sealed");
        if (type is { TypeKind: TypeKind.Struct, IsReadOnly: true })
            words.Add("readonly");
        if (type.IsRefLikeType)
            words.Add("ref");
        if (isRecord)
            words.Add("record");
        if (!isRecord || type.TypeKind == TypeKind.Struct)
            words.Add(type.TypeKind switch { TypeKind.Interface => "interface", TypeKind.Struct => "struct", TypeKind.Enum => "enum", _ => "class" });
        words.Add(type.ToDisplayString(s_type));

        var bases = type.Interfaces.Where(i => !(isRecord && i.Name == "IEquatable")).Select(i => i.ToDisplayString(s_name)).Order(StringComparer.Ordinal).ToList();
        if (type.TypeKind == TypeKind.Class && type.BaseType is { SpecialType: not SpecialType.System_Object } parent)
            bases.Insert(0, parent.ToDisplayString(s_name));
        if (type.TypeKind == TypeKind.Enum && type.EnumUnderlyingType is { SpecialType: not SpecialType.System_Int32 } underlying)
            bases = [underlying.ToDisplayString(s_name)];
        else if (type.TypeKind == TypeKind.Enum)
            bases = [];
        return string.Join(' ', words) + (bases.Count > 0 ? " : " + string.Join(", ", bases) : "");
    }

    private static IEnumerable<string> Members(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Delegate => [],
        // The numbers of an enumeration are part of its API, their order is not: sorted by number they read best.
        TypeKind.Enum => type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue)
            .OrderBy(f => Convert.ToInt64(f.ConstantValue)).Select(f => $"{f.Name} = {f.ConstantValue}"),
        _ => type.GetMembers().Where(m => IsVisible(m) && !IsWrittenByCompiler(m)).Select(Line).Order(StringComparer.Ordinal),
    };

    private static bool IsWrittenByCompiler(ISymbol member) =>
        member is INamedTypeSymbol
        || member is IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove }
        || member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.TypeKind: TypeKind.Struct, Parameters.IsEmpty: true }
        || member.GetAttributes().Any(a => a.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static string Line(ISymbol member)
    {
        var line = member is IPropertySymbol property ? Property(property) : member.ToDisplayString(s_member);
        // The display says nothing of a default implementation; without one, a new member breaks every implementer.
        return member is { ContainingType.TypeKind: TypeKind.Interface, IsVirtual: true } ? "virtual " + line : line;
    }

    /// <summary>A setter that is not for everybody is no API.</summary>
    private static string Property(IPropertySymbol property)
    {
        var text = property.ToDisplayString(s_property);
        return property.SetMethod is { } set && !IsVisible(set) ? Regex.Replace(text, @" (private |internal |private protected )?(set|init); \}", " }") : text;
    }

    private static bool IsRecord(INamedTypeSymbol type) =>
        type.IsRecord || (type.TypeKind == TypeKind.Struct && type.GetMembers("PrintMembers").Any(m => m.DeclaredAccessibility == Accessibility.Private));
}
